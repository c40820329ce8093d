type Random = () => number;
type Ground = { base: number; near: string; mid: string; light: string };

const W = 1600;
const H = 900;
const n = (value: number): string => value.toFixed(0);
const many = (count: number, draw: (at: number) => string): string => Array.from({ length: count }, (_, at) => draw(at)).join('');

const ground = (y: number, colour: string): string => `<rect x="0" y="${n(y)}" width="${W}" height="${n(H - y)}" fill="${colour}"/>`;

function water(random: Random, { base, near, light }: Ground): string {
  const waves = many(46, () => {
    const y = base + 30 + random() ** 1.4 * (H - base - 40);
    const width = 40 + random() * 190;
    return `<rect x="${n(random() * W - 60)}" y="${n(y)}" width="${n(width)}" height="${n(2 + ((y - base) / (H - base)) * 5)}" rx="3" fill="${light}" opacity="${(0.12 + random() * 0.3).toFixed(2)}"/>`;
  });
  return ground(base, near) + waves;
}

const boat = (x: number, y: number, size: number, hull: string, sail: string): string =>
  `<path d="M${n(x - size)} ${n(y)} q${n(size)} ${n(size * 0.5)} ${n(size * 2)} 0 l${n(-size * 0.35)} ${n(size * 0.4)} h${n(-size * 1.3)} z" fill="${hull}"/><path d="M${n(x)} ${n(y - size * 1.5)} v${n(size * 1.5)} h${n(size * 0.8)} z" fill="${sail}"/>`;

const tree = (x: number, y: number, size: number, colour: string): string =>
  `<rect x="${n(x - size * 0.06)}" y="${n(y - size)}" width="${n(size * 0.12)}" height="${n(size)}" fill="${colour}"/><circle cx="${n(x)}" cy="${n(y - size * 1.1)}" r="${n(size * 0.42)}" fill="${colour}"/><circle cx="${n(x - size * 0.3)}" cy="${n(y - size * 0.85)}" r="${n(size * 0.28)}" fill="${colour}"/><circle cx="${n(x + size * 0.3)}" cy="${n(y - size * 0.85)}" r="${n(size * 0.3)}" fill="${colour}"/>`;

const person = (x: number, y: number, size: number, colour: string): string =>
  `<circle cx="${n(x)}" cy="${n(y - size)}" r="${n(size * 0.16)}" fill="${colour}"/><path d="M${n(x - size * 0.22)} ${n(y)} q0 ${n(-size * 0.85)} ${n(size * 0.22)} ${n(-size * 0.85)} t${n(size * 0.22)} ${n(size * 0.85)} z" fill="${colour}"/>`;

/** What stands in front, by the kind of story. */
export const front = {
  river: (random: Random, g: Ground) =>
    water(random, g) +
    many(3, (at) => boat(260 + at * 460 + random() * 200, g.base + 90 + random() * 130, 40 + random() * 30, g.mid, g.light)),
  sea: (random: Random, g: Ground) =>
    water(random, { ...g, base: g.base - 60 }) +
    many(5, (at) => boat(140 + at * 310 + random() * 120, g.base + random() * 160, 24 + random() * 34, g.mid, g.light)),
  bridge: (random: Random, g: Ground) =>
    `${water(random, g)}<rect x="0" y="${n(g.base - 12)}" width="${W}" height="16" fill="${g.light}" opacity="0.9"/>${many(4, (at) => {
      const x = 160 + at * 420;
      return `<rect x="${x - 9}" y="${n(g.base - 190)}" width="18" height="330" fill="${g.light}" opacity="0.9"/>${many(6, (k) => `<path d="M${x} ${n(g.base - 180)} L${x - 34 * (k + 1)} ${n(g.base - 8)} M${x} ${n(g.base - 180)} L${x + 34 * (k + 1)} ${n(g.base - 8)}" stroke="${g.light}" stroke-width="3" opacity="0.7"/>`)}`;
    })}`,
  rain: (random: Random, g: Ground) =>
    water(random, g) +
    many(150, () => {
      const [x, y] = [random() * W, random() * H];
      return `<path d="M${n(x)} ${n(y)} l-14 46" stroke="${g.light}" stroke-width="2" opacity="${(0.15 + random() * 0.3).toFixed(2)}"/>`;
    }),
  street: (random: Random, g: Ground) =>
    `${ground(g.base, g.near)}<path d="M620 ${H} L770 ${n(g.base)} h60 L980 ${H} z" fill="${g.light}" opacity="0.16"/>${many(5, (at) => `<rect x="796" y="${n(g.base + 20 + at * 56)}" width="${8 + at * 2}" height="${20 + at * 6}" fill="${g.light}" opacity="0.7"/>`)}${many(6, (at) => tree((at < 3 ? 80 : 1060) + (at % 3) * 210 + random() * 40, g.base + 90 + random() * 60, 120 + random() * 70, g.mid))}`,
  market: (random: Random, g: Ground) =>
    ground(g.base, g.near) +
    many(6, (at) => {
      const x = 40 + at * 262;
      return `<path d="M${x} ${n(g.base + 70)} h226 l-26 -62 h-174 z" fill="${at % 2 ? '#e76f51' : '#2a9d8f'}"/><rect x="${x + 14}" y="${n(g.base + 70)}" width="198" height="86" fill="${g.mid}"/>${many(9, (k) => `<circle cx="${x + 34 + k * 20}" cy="${n(g.base + 74 - random() * 8)}" r="11" fill="${['#f4a261', '#e9c46a', '#84a98c', '#d62828'][Math.floor(random() * 4)]}"/>`)}`;
    }) +
    many(9, () => person(random() * W, g.base + 250 + random() * 50, 110, '#f1e9dc')),
  school: (random: Random, g: Ground) =>
    `${ground(g.base, g.near)}<rect x="380" y="${n(g.base - 150)}" width="840" height="250" fill="${g.light}"/><path d="M350 ${n(g.base - 150)} h900 l-90 -80 h-720 z" fill="#b5523b"/>${many(16, (at) => `<rect x="${424 + (at % 8) * 98}" y="${n(g.base - 116 + Math.floor(at / 8) * 104)}" width="56" height="64" fill="${g.mid}"/>`)}${many(2, (at) => tree(210 + at * 1170, g.base + 130, 190, g.mid))}${many(14, () => person(120 + random() * 1360, g.base + 220 + random() * 60, 74, '#f8f9fa'))}`,
  clinic: (random: Random, g: Ground) =>
    `${ground(g.base, g.near)}<rect x="430" y="${n(g.base - 240)}" width="740" height="340" rx="10" fill="${g.light}"/><path d="M776 ${n(g.base - 210)} h48 v44 h44 v48 h-44 v44 h-48 v-44 h-44 v-48 h44 z" fill="#d1495b"/>${many(12, (at) => `<rect x="${478 + (at % 6) * 114}" y="${n(g.base - 40 + Math.floor(at / 6) * 66)}" width="70" height="44" fill="${g.mid}" opacity="0.8"/>`)}${many(8, () => person(200 + random() * 1200, g.base + 230 + random() * 40, 96, '#e9f5f2'))}`,
  field: (random: Random, g: Ground) =>
    ground(g.base - 40, g.near) +
    many(
      11,
      (at) =>
        `<path d="M${n(-200 + at * 190)} ${H} Q${n(500 + at * 60)} ${n(g.base + 60)} ${n(760 + (at - 5) * 18)} ${n(g.base - 40)}" stroke="${g.light}" stroke-width="5" fill="none" opacity="0.28"/>`,
    ) +
    many(5, () => person(150 + random() * 1300, g.base + 150 + random() * 120, 90, g.mid)),
  pitch: (random: Random, g: Ground) =>
    `<rect x="0" y="${n(g.base - 60)}" width="${W}" height="400" fill="#3f8f5b"/>${many(8, (at) => `<path d="M${n(800 + (at - 4) * 120)} ${n(g.base - 60)} L${n(800 + (at - 4) * 420)} ${H} L${n(800 + (at - 3.5) * 420)} ${H} L${n(800 + (at - 3.5) * 120)} ${n(g.base - 60)} z" fill="#4aa268"/>`)}<ellipse cx="800" cy="${n(g.base + 90)}" rx="230" ry="56" fill="none" stroke="#fff" stroke-width="6" opacity="0.8"/>${many(11, () => person(120 + random() * 1360, g.base + 40 + random() * 220, 88, random() < 0.5 ? '#d62828' : '#f1faee'))}`,
  stage: (random: Random, g: Ground) =>
    ground(g.base, g.near) +
    many(18, (at) => {
      const [x, y] = [60 + at * 88, g.base - 250 + Math.sin(at * 0.8) * 36 + random() * 20];
      return `<path d="M${n(x)} 0 V${n(y)}" stroke="${g.mid}" stroke-width="2"/><ellipse cx="${n(x)}" cy="${n(y + 30)}" rx="25" ry="31" fill="${['#e63946', '#f4a261', '#e9c46a', '#d1495b'][at % 4]}"/>`;
    }) +
    many(20, () => person(random() * W, g.base + 240 + random() * 80, 120, g.mid)),
  works: (random: Random, g: Ground) =>
    `${ground(g.base, g.near)}${many(3, (at) => {
      const x = 300 + at * 460 + random() * 80;
      const top = g.base - 330 - random() * 90;
      return `<rect x="${n(x)}" y="${n(top)}" width="16" height="${n(g.base - top + 60)}" fill="#e9a03b"/><rect x="${n(x - 90)}" y="${n(top)}" width="330" height="13" fill="#e9a03b"/><path d="M${n(x + 200)} ${n(top)} v120" stroke="${g.light}" stroke-width="3"/><rect x="${n(x + 176)}" y="${n(top + 120)}" width="50" height="34" fill="${g.mid}"/>`;
    })}${many(10, () => person(random() * W, g.base + 200 + random() * 90, 84, '#f2c14e'))}`,
} satisfies Record<string, (random: Random, ground: Ground) => string>;

export type Scene = keyof typeof front;
