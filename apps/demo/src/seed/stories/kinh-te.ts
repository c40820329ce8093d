import type { SeedStory } from './types';

export const economy: readonly SeedStory[] = [
  {
    key: 'cang-cua-luong-tau-me',
    section: 'kinh-te',
    title: 'Cảng Cửa Lương đón chuyến tàu container tuyến thẳng đầu tiên',
    dek: 'Tàu 1.800 TEU cập bến mỗi tuần một chuyến, hàng đông lạnh không còn phải chuyển tải.',
    body: `Chuyến tàu container đầu tiên của tuyến thẳng hằng tuần cập cầu số 3 cảng Cửa Lương rạng sáng nay, xếp 412 container, phần lớn là tôm và mực đông lạnh của các nhà máy trong vùng.

Trước nay hàng đông lạnh của Lương Hà phải đi đường bộ hơn 300 km tới cảng khác, hoặc lên sà lan chuyển tải, thêm từ ba đến bốn ngày. Theo Hiệp hội Chế biến thuỷ sản Lương Hà, mỗi container đi thẳng tiết kiệm khoảng 9 triệu đồng và giảm hẳn rủi ro mất điện lạnh dọc đường.

Để đón tàu lớn, luồng vào cảng được nạo vét tới độ sâu 9,5 m, cầu số 3 lắp thêm 120 ổ cắm điện cho container lạnh. Điều các doanh nghiệp lo bây giờ là hàng chiều về: tuần đầu tàu chở về 96 container, chưa bằng một phần tư lượng đi.`,
    authors: ['duc'],
    tags: ['cảng Cửa Lương', 'thuỷ sản', 'logistics'],
    when: [11, '09:15'],
    picture: { scene: 'works', alt: 'Tranh vẽ cần cẩu cảng và công nhân đội mũ vàng', caption: 'Cầu số 3 cảng Cửa Lương.', by: 'duc' },
  },
  {
    key: 'cho-ben-cu-thanh-toan',
    section: 'kinh-te',
    title: 'Chợ Bến Cũ: bà hàng cá cũng in mã thanh toán, nhưng tiền lẻ vẫn chưa hết thời',
    dek: 'Sau một năm, bảy trên mười sạp nhận chuyển khoản; người mua dưới 20.000 đồng vẫn trả tiền mặt.',
    body: `Sạp cá của bà Hồ Thị Lượm ở dãy C chợ Bến Cũ treo tấm mã thanh toán bọc ni lông, chống nước bắn. "Con gái tôi làm cho. Hồi đầu cứ mỗi lần điện thoại kêu là tôi giật mình", bà cười.

Ban quản lý chợ vừa đếm lại: trong 386 sạp, 274 sạp nhận chuyển khoản. Hàng vải, giày dép, đồ điện gần như toàn bộ; hàng rau và hàng ăn sáng thấp nhất, dưới một nửa.

Lý do không nằm ở công nghệ. Người bán rau lãi từng nghìn, sợ nhầm, sợ mạng chậm lúc đông khách. Người mua mớ hành ba nghìn cũng ngại mở điện thoại.

Một việc nhỏ thay đổi nhiều hơn tất cả khẩu hiệu: từ tháng trước, tổ dịch vụ chợ phát loa báo tiền chạy pin cho sạp nào cần, thu phí 15.000 đồng một tháng. Số sạp nhận chuyển khoản ở dãy rau tăng gấp đôi chỉ sau bốn tuần.`,
    authors: ['yen'],
    tags: ['chợ Bến Cũ', 'thanh toán số'],
    when: [8, '07:50'],
    picture: {
      scene: 'market',
      alt: 'Tranh vẽ dãy sạp chợ mái bạt xanh đỏ, hoa quả bày đầy',
      caption: 'Một buổi sáng ở chợ Bến Cũ.',
      by: 'yen',
    },
  },
  {
    key: 'gao-nep-nuong-phu-ha',
    section: 'kinh-te',
    title: 'Nếp Phú Hạ được bảo hộ tên gọi, giá tại ruộng tăng một phần ba',
    dek: 'Chỉ 86 ha trong vùng đất phèn cũ được mang tên này.',
    body: `Sau ba vụ thử và một năm làm hồ sơ, nếp Phú Hạ được cấp bảo hộ chỉ dẫn địa lý. Vùng được dùng tên chỉ gồm 86 ha ruộng thấp dọc kênh Bầu, nơi đất còn phèn nhẹ khiến hạt nếp nhỏ nhưng dẻo lâu.

Giá lúa tươi tại ruộng vụ này lên 14.500 đồng một ký, cao hơn năm ngoái một phần ba. Hợp tác xã Kênh Bầu ghi sổ từng thửa, mỗi bao có số lô để người mua tra ngược về ruộng.

Ông Đoàn Văn Thụ, giám đốc hợp tác xã, lo hơn là mừng: "Giá lên thì hàng giả tới trước. Chúng tôi thuê hẳn một người chỉ để đi chợ mua thử bao của mình". Đến nay đã phát hiện hai đại lý trộn nếp nơi khác.`,
    authors: ['duc'],
    tags: ['nông nghiệp', 'chỉ dẫn địa lý'],
    when: [13, '14:00'],
    picture: {
      scene: 'field',
      alt: 'Tranh vẽ cánh đồng lúa chạy tới chân đồi, người đi làm đồng',
      caption: 'Cánh đồng nếp bên kênh Bầu.',
      by: 'duc',
    },
  },
  {
    key: 'khu-cong-nghiep-tuyen-tho',
    section: 'kinh-te',
    title: 'Khu công nghiệp Đông Lương cần thêm 3.000 thợ, nhà trọ không theo kịp',
    dek: 'Giá phòng trọ quanh cổng số 2 tăng 25 % trong nửa năm.',
    body: `Bốn nhà máy mới ở khu công nghiệp Đông Lương đang tuyển khoảng 3.000 lao động trước cuối năm, nhiều nhất là thợ may kỹ thuật và thợ cơ điện. Bảng tuyển dụng dán kín hàng rào cổng số 2.

Cách đó 400 m, dãy trọ mười hai phòng của bà Ninh Thị Hợp không còn phòng trống từ tháng trước. Phòng 14 m² nay 1,5 triệu đồng một tháng, nửa năm trước là 1,2 triệu.

Khu nhà ở công nhân giai đoạn một có 620 căn, dự kiến bàn giao vào quý tới, mới đáp ứng chừng một phần năm nhu cầu. Liên đoàn Lao động thành phố đề nghị các nhà máy có xe đưa đón tới bốn phường xa, thay vì dồn người vào một chỗ.

Một vài nơi đã làm. Xưởng cơ khí Hưng Lương chạy ba chuyến xe mỗi ca; tỉ lệ thợ nghỉ việc trong ba tháng đầu giảm từ 22 xuống 9 %.`,
    authors: ['reporter', 'duc'],
    tags: ['lao động', 'nhà trọ', 'Đông Lương'],
    when: [5, '09:40'],
    picture: {
      scene: 'works',
      alt: 'Tranh vẽ công trường nhà máy với cần cẩu tháp',
      caption: 'Một nhà máy đang xây ở Đông Lương.',
      by: 'khoa',
    },
  },
  {
    key: 'tom-giong-sach',
    section: 'kinh-te',
    title: 'Trại giống Hòn Mấu bán mẻ tôm sạch bệnh đầu tiên cho 40 hộ',
    dek: 'Giá con giống cao gấp rưỡi, tỉ lệ sống cao gần gấp đôi.',
    body: `Bốn mươi hộ nuôi ở Cửa Lương vừa thả mẻ tôm giống sạch bệnh đầu tiên của trại Hòn Mấu, tổng cộng 6 triệu con. Con giống giá 165 đồng, đắt gấp rưỡi loại thường.

Vụ thử năm ngoái ở tám ao cho tỉ lệ sống 81 %, so với 44 % ở các ao đối chứng. Nhà nuôi bù được tiền giống ngay trong vụ nếu giá tôm không dưới 120.000 đồng một ký.

Trại chỉ bán cho hộ có ao lắng và sổ ghi nước hằng ngày. Kỹ sư Quách Hữu Lộc, phụ trách trại, nói thẳng: "Giống sạch thả vào ao bẩn thì chỉ sạch được một tuần".`,
    authors: ['khoa'],
    tags: ['thuỷ sản', 'Hòn Mấu'],
    when: [3, '13:20'],
    picture: {
      scene: 'sea',
      alt: 'Tranh vẽ vùng nước ven đảo với những chiếc thuyền nhỏ',
      caption: 'Vùng nuôi ở chân đảo Hòn Mấu.',
      by: 'khoa',
    },
  },
  {
    key: 'gia-dien-mat-troi-mai-nha',
    section: 'kinh-te',
    title: 'Điện mặt trời mái nhà: ai lắp trước, ai nên chờ',
    dek: 'Chúng tôi tính cho ba gia đình có hoá đơn 400.000, 900.000 và 2,2 triệu đồng.',
    body: `Gia đình thứ nhất, hai người già, hoá đơn 400.000 đồng một tháng: chưa nên lắp. Với giá thiết bị hiện nay, bộ 2 kWp hoàn vốn sau hơn mười một năm vì ban ngày nhà ít dùng điện.

Gia đình thứ hai, năm người, bán tạp hoá với hai tủ lạnh chạy suốt ngày, hoá đơn 900.000 đồng: bộ 3 kWp hoàn vốn trong sáu năm rưỡi.

Gia đình thứ ba mở xưởng may tại nhà, 2,2 triệu đồng: bộ 6 kWp hoàn vốn chưa đầy năm năm, vì điện làm ra được dùng ngay.

Ba con số cần xem trước khi ký: công suất thật của tấm pin ghi trên nhãn, thời hạn bảo hành bộ biến tần, và ai chịu tiền tháo lắp khi dột mái.`,
    authors: ['yen'],
    tags: ['năng lượng', 'tiêu dùng'],
    when: [1, '16:00'],
    life: 'draft',
  },
];
