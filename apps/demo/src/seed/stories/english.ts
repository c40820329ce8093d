import type { SeedStory } from './types';

export const english: readonly SeedStory[] = [
  {
    key: 'en-ferry-timetable',
    section: 'english',
    title: 'Hòn Mấu ferry adds a sunrise sailing for the fish market',
    dek: 'The 4.40 boat takes 60 people and two tonnes of catch.',
    body: `The island ferry now leaves Hòn Mấu at twenty to five in the morning, an hour and a half before what used to be the first boat. It is meant for the women who sell at Bến Cũ market and until now paid private skippers to bring the catch across.

There is room for 60 passengers and two tonnes of fish in insulated boxes. A seat costs 25,000 đồng, a box 10,000.

The boat runs every day but Monday, when the market rests. In strong wind the harbour master decides by half past three and posts the decision on the pier and on the city radio.`,
    authors: ['khoa'],
    tags: ['ferry', 'fishing'],
    when: [8, '12:00'],
    picture: { scene: 'sea', alt: 'Drawing of small boats around an island at first light', caption: 'The strait at Hòn Mấu.', by: 'khoa' },
  },
  {
    key: 'en-visitors-guide-floods',
    section: 'english',
    title: 'In town when it floods? What residents would tell a visitor',
    dek: 'Stay on the landward side, do not follow scooters, and ask for the ward number.',
    body: `High water in Lương Hà comes fast and leaves slowly. If your street is wet, it is usually the tide meeting the rain, and it will turn within three hours.

Walk on the landward side of Kè Lương street: the kerb stones on the river side lift. Do not follow scooters into brown water, however sure they look. Drain covers are taken off on purpose during a storm, and each open drain is marked with a bamboo pole and a red cloth.

Every ward has a number that is answered day and night. It is printed on the back of water bills; hotel desks keep one. Say where you are by the nearest bus stop, which every operator has on a map.`,
    authors: ['reporter'],
    tags: ['floods', 'visitors'],
    when: [1, '12:30'],
    picture: { scene: 'rain', alt: 'Drawing of a riverside town in heavy rain', caption: 'Bến Cũ in the rain.', by: 'linh' },
  },
  {
    key: 'en-theatre-surtitles',
    section: 'english',
    title: 'Bến Cũ theatre brings English surtitles to chèo',
    dek: 'Two Fridays a month, starting with the play about the water carriers.',
    body: `The reopened Bến Cũ theatre will show English surtitles on two Fridays a month, beginning with "Fresh Water", the new play about the women who carried water through the market streets.

Translating chèo is an odd job. A line may be sung three times with three meanings, and the clown answers the audience. The translators give the first meaning and leave the screen dark for the rest: "If you are laughing with your neighbours, you have understood."

Tickets cost 50,000 đồng at the counter from five in the afternoon.`,
    authors: ['yen'],
    tags: ['theatre', 'chèo'],
    when: [3, '09:45'],
    picture: {
      scene: 'stage',
      alt: 'Drawing of lanterns above a theatre crowd',
      caption: 'The Bến Cũ theatre on its first night.',
      by: 'yen',
    },
  },
  {
    key: 'en-port-direct-line',
    section: 'english',
    title: 'First direct container line saves shrimp exporters four days',
    dek: 'One ship a week now calls at Cửa Lương; the trouble is filling it on the way back.',
    body: `The first weekly direct container ship berthed at Cửa Lương port this week and loaded 412 boxes, most of them frozen shrimp and squid from plants around the bay.

Until now frozen goods went 300 kilometres by road or changed ships, which took three to four days longer. The processors' association puts the saving at nine million đồng a box.

The return leg is the open question. The ship brought 96 boxes in its first week, fewer than a quarter of what it took away. The port offers half dues to importers until the end of the year.`,
    authors: ['duc'],
    tags: ['port', 'exports'],
    when: [10, '11:00'],
    picture: { scene: 'works', alt: 'Drawing of harbour cranes and dock workers', caption: 'Berth 3 at Cửa Lương.', by: 'duc' },
  },
  {
    key: 'en-wetland-plan',
    section: 'english',
    title: 'City to keep 31 hectares of river flats as a flooding park',
    dek: 'Held until the press conference at three this afternoon.',
    body: `The riverside plan keeps 31 hectares of flats at Đông Lương as a park that is allowed to flood, and builds no homes outside the dyke. A four-lane road once drawn along the water's edge is gone; a path for walkers and bicycles takes its place.

Some 214 households live in the flood corridor. They are to be rehoused within a kilometre and a half, and only after the new quarter has a school and a clinic.`,
    authors: ['editor'],
    tags: ['planning', 'river'],
    when: [2, '15:00'],
    life: 'embargoed',
  },
  {
    key: 'en-mobile-library',
    section: 'english',
    title: 'A library van parks where the night shift lives',
    dek: 'Nobody is fined for a lost book; they retell it instead.',
    body: `At half past six each Wednesday a blue van opens its back doors outside gate 2 of the Đông Lương works, and four hundred books come out onto a tarpaulin. Ninety of them are in two languages.

The keenest borrowers turned out to be young mothers. In five months the van has lent 3,870 books and lost eleven. Whoever loses one tells the story in it to the others.`,
    authors: ['linh'],
    tags: ['library', 'workers'],
    when: [2, '18:30'],
    life: 'draft',
  },
];
