import type { SeedStory } from './types';

export const health: readonly SeedStory[] = [
  {
    key: 'cap-cuu-dot-quy',
    section: 'y-te',
    title: 'Bệnh viện Đa khoa Lương Hà rút thời gian cấp cứu đột quỵ còn 38 phút',
    dek: 'Kíp trực gặp bệnh nhân ngay tại máy chụp, không qua phòng khám.',
    body: `Từ lúc cáng lăn qua cửa đến khi thuốc tiêu sợi huyết vào tĩnh mạch: 38 phút, tính trung bình của 126 ca trong quý vừa rồi. Năm ngoái con số này là 71 phút.

Thay đổi lớn nhất là chỗ gặp nhau. Xe cấp cứu báo trước qua bộ đàm, kíp đột quỵ đứng chờ sẵn ở phòng chụp cắt lớp; xét nghiệm đường huyết làm trên cáng, cân nặng được hỏi người nhà từ trên xe.

Bác sĩ Ông Thế Vinh, trưởng khoa, nói vẫn còn 40 % bệnh nhân tới quá muộn vì người nhà chờ xem có đỡ không. Ba dấu hiệu phải gọi 115 ngay:

- miệng méo, nước chảy ra khi uống;
- một tay không nhấc lên được ngang vai;
- nói ngọng hoặc không hiểu lời người khác.

Ghi lại giờ cuối cùng người bệnh còn bình thường. Với kíp trực, đó là con số quý nhất.`,
    authors: ['linh'],
    tags: ['đột quỵ', 'cấp cứu'],
    when: [8, '09:00'],
    picture: { scene: 'clinic', alt: 'Tranh vẽ toà nhà bệnh viện có dấu chữ thập đỏ', caption: 'Bệnh viện Đa khoa Lương Hà.', by: 'linh' },
  },
  {
    key: 'sot-xuat-huyet-giam',
    section: 'y-te',
    title: 'Sốt xuất huyết giảm ba tuần liền, nhưng An Thịnh vẫn là điểm nóng',
    dek: 'Tuần này 64 ca, bằng một nửa đỉnh dịch; 23 ca ở một phường.',
    body: `Trung tâm Kiểm soát bệnh tật thành phố ghi nhận 64 ca sốt xuất huyết trong tuần, giảm từ 91 và 127 ca của hai tuần trước. Không có ca tử vong.

Riêng phường An Thịnh có 23 ca. Tổ giám sát tìm thấy loăng quăng ở 19 trên 60 nhà kiểm tra, phần lớn trong khay hứng nước sau tủ lạnh và lốp xe cũ trên mái che.

Từ thứ Hai, đội phun hoá chất vào phường hai đợt cách nhau bảy ngày, từ 6 đến 9 giờ sáng. Người nuôi cá, nuôi chim cần che bể và lồng.`,
    authors: ['linh'],
    tags: ['sốt xuất huyết', 'An Thịnh'],
    when: [5, '10:50'],
    life: 'corrected',
    correction: 'Bản đăng đầu ghi phường An Thịnh có 32 ca trong tuần. Số đúng là 23 ca.',
    picture: { scene: 'clinic', alt: 'Tranh vẽ trạm y tế và người đến khám', caption: 'Trạm y tế phường An Thịnh.', by: 'linh' },
    english: {
      title: 'Dengue falls for a third week, but An Thịnh ward stays a hotspot',
      dek: 'There were 64 cases this week, half the peak; 23 of them in one ward.',
      body: `The city recorded 64 dengue cases this week, down from 91 and 127 in the two weeks before. Nobody has died.

An Thịnh ward alone counted 23. Inspectors found larvae in 19 of the 60 homes they visited, most of them in the drip trays behind refrigerators and in old tyres on roofs.

Spraying teams come twice from Monday, seven days apart, between six and nine in the morning. Cover fish tanks and bird cages.`,
      tags: ['health', 'dengue'],
    },
  },
  {
    key: 'tram-y-te-buoi-toi',
    section: 'y-te',
    title: 'Trạm y tế mở cửa buổi tối: người khám đông nhất là thợ tan ca',
    dek: 'Năm phường thử mở đến 21 giờ, mỗi tối trung bình 34 lượt khám.',
    body: `19 giờ 40, phòng chờ trạm y tế phường Đông Lương còn bảy người, năm người mặc áo công nhân. Họ khám huyết áp, xin thuốc tiểu đường, thay băng vết cắt ở tay.

Trước đây những việc này đồng nghĩa với một ngày công mất trắng. Năm phường đang thử mở cửa đến 21 giờ, trung bình 34 lượt khám một tối, trong đó hai phần ba là người đang đi làm.

Trạm trưởng Nhâm Thị Thoa nói điều bất ngờ là số người được phát hiện tăng huyết áp lần đầu: 212 người trong hai tháng, phần lớn dưới 45 tuổi.

Nhân viên trực tối được nghỉ bù buổi sáng và nhận thêm 120.000 đồng. Thành phố sẽ quyết định mở rộng hay không vào cuối quý.`,
    authors: ['yen'],
    tags: ['trạm y tế', 'công nhân'],
    when: [11, '20:15'],
    picture: { scene: 'clinic', alt: 'Tranh vẽ trạm y tế lúc chập tối', caption: 'Trạm y tế phường Đông Lương lúc 19 giờ.', by: 'yen' },
  },
  {
    key: 'nuoc-sach-sau-lu',
    section: 'y-te',
    title: 'Sau ngập: bốn bước làm sạch bể nước, và khi nào đừng tiếc mà phải bỏ',
    dek: 'Hướng dẫn của trung tâm y tế dự phòng, in được trên một tờ giấy.',
    body: `Nước ngập rút đi để lại bùn và vi khuẩn trong bể ngầm. Đừng chỉ xả vòi cho hết đục.

## Bốn bước

- Tát cạn, cọ thành bể bằng bàn chải, vét hết bùn.
- Bơm nước đầy, thả phèn chua 50 g cho mỗi mét khối, chờ nước trong.
- Khử trùng bằng viên clo theo đúng liều ghi trên vỉ, đậy nắp 30 phút.
- Mở từng vòi cho tới khi ngửi thấy mùi clo nhẹ, rồi khoá lại qua một đêm.

Gạo ướt quá một ngày, thuốc viên bị ẩm, bình sữa nhựa ngâm nước bẩn thì bỏ, dù tiếc. Nước đun sôi diệt được vi khuẩn nhưng không làm mất xăng dầu; bể có váng dầu phải gọi phường.

Trạm y tế các phường ven sông phát viên clo miễn phí trong tuần này, mỗi hộ một vỉ.`,
    authors: ['linh', 'reporter'],
    tags: ['nước sạch', 'ngập úng'],
    when: [1, '10:30'],
    picture: { scene: 'rain', alt: 'Tranh vẽ khu nhà ven sông khi mưa ngớt', caption: 'Bến Cũ khi nước bắt đầu rút.', by: 'linh' },
  },
  {
    key: 'hien-mau-thang-he',
    section: 'y-te',
    title: 'Kho máu còn đủ ba ngày, bệnh viện hẹn người nhóm O cuối tuần',
    dek: 'Hai điểm tiếp nhận mở đến 20 giờ.',
    body: `Kho máu của Bệnh viện Đa khoa Lương Hà còn 410 đơn vị, đủ dùng ba ngày. Nhóm O còn ít nhất, 74 đơn vị.

Hai điểm tiếp nhận ở nhà văn hoá Tân Lập và sảnh bệnh viện mở đến 20 giờ thứ Bảy và Chủ nhật. Người hiến cần nhớ đã ăn sáng, ngủ đủ và không uống rượu từ tối hôm trước.`,
    authors: ['linh'],
    tags: ['hiến máu'],
    when: [0, '08:00'],
    life: 'draft',
    picture: { scene: 'clinic', alt: 'Tranh vẽ sảnh bệnh viện và hàng người chờ', caption: 'Điểm hiến máu ở sảnh bệnh viện.', by: 'linh' },
  },
];
