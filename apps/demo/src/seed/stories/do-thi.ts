import type { SeedStory } from './types';

export const town: readonly SeedStory[] = [
  {
    key: 'xe-buyt-dien-tuyen-9',
    section: 'do-thi',
    title: 'Tuyến buýt số 9 chạy toàn xe điện, thêm chuyến sau 21 giờ',
    dek: 'Mười hai xe mới nối ga Tân Lập với bến tàu Hòn Mấu, 15 phút một chuyến.',
    body: `Từ sáng nay, cả 12 xe của tuyến buýt số 9 chạy điện. Xe dài 8,5 m, 46 chỗ đứng ngồi, sàn thấp, có cầu nghiêng cho xe lăn. Giá vé giữ 7.000 đồng.

Thay đổi được chờ nhất là chuyến đêm: xe cuối rời bến tàu lúc 22 giờ 30 thay vì 20 giờ, kịp chuyến phà cuối từ đảo về. Công nhân ca hai ở Đông Lương cũng có xe về trung tâm.

Trạm sạc đặt tại bến Tân Lập có sáu trụ. Mỗi xe chạy khoảng 190 km một lần sạc đầy; lịch chạy chia làm hai ca để xe nào cũng được nghỉ sạc buổi trưa.

Ngày đầu, tổng đài nhận 63 cuộc gọi, nhiều nhất là hỏi xe có nhận thẻ tháng cũ không. Câu trả lời là có.`,
    authors: ['linh'],
    tags: ['xe buýt', 'giao thông', 'môi trường'],
    when: [10, '06:30'],
    picture: {
      scene: 'street',
      alt: 'Tranh vẽ đại lộ hai hàng cây dẫn vào trung tâm thành phố',
      caption: 'Đại lộ Tân Lập trên lộ trình tuyến số 9.',
      by: 'linh',
    },
    english: {
      title: 'Bus line 9 goes all-electric and runs after nine in the evening',
      dek: 'Twelve new buses link Tân Lập station and the island pier every fifteen minutes.',
      body: `All twelve buses on line 9 have run on electricity since this morning. They are low-floored, carry 46 people and have a ramp for wheelchairs. A ticket still costs 7,000 đồng.

What riders waited for is the late service: the last bus now leaves the pier at half past ten, two and a half hours later than before, in time for the last ferry from Hòn Mấu and for the second shift at the Đông Lương works.

Monthly cards bought earlier stay valid, which was the question most callers asked on the first day.`,
      tags: ['transport', 'environment'],
    },
  },
  {
    key: 'via-he-ke-luong',
    section: 'do-thi',
    title: 'Vỉa hè Kè Lương kẻ vạch: hàng quán một mét rưỡi, người đi bộ hai mét',
    dek: 'Thí điểm ba tháng với 118 hộ kinh doanh, phí 40.000 đồng một mét vuông mỗi tháng.',
    body: `Vạch sơn vàng chạy dọc 900 m vỉa hè đường Kè Lương chia mặt hè làm hai: phía trong 1,5 m cho bàn ghế, phía ngoài ít nhất 2 m cho người đi bộ. Chỗ hè hẹp hơn 3 m không kẻ vạch và không được bày bán.

Có 118 hộ ký cam kết, nộp phí 40.000 đồng một mét vuông mỗi tháng. Tiền này dùng trả lương tổ dọn hè và sửa gạch vỡ, công khai trên bảng ở đầu phố.

Tuần đầu tổ kiểm tra nhắc 57 lượt, phạt 6 lượt, chủ yếu vì xe máy của khách để sang phần người đi bộ. Đến tuần thứ ba, số lượt nhắc còn 14.

Bà Lương Thị Sáu, đẩy xe cho chồng đi dạo mỗi chiều, nói bà chỉ cần một điều: "Đừng để vạch bay màu".`,
    authors: ['reporter'],
    tags: ['vỉa hè', 'Bến Cũ'],
    when: [7, '10:10'],
    picture: {
      scene: 'street',
      alt: 'Tranh vẽ vỉa hè rộng dưới tán cây',
      caption: 'Đoạn vỉa hè mới kẻ vạch trên đường Kè Lương.',
      by: 'linh',
    },
  },
  {
    key: 'chung-cu-cu-an-thinh',
    section: 'do-thi',
    title: 'Chung cư A3 An Thịnh: 92 hộ đồng ý dời đi, sáu hộ xin ở lại tới Tết',
    dek: 'Toà nhà xây hơn bốn mươi năm, nghiêng 21 cm, được xếp mức nguy hiểm cao nhất.',
    body: `Tường cầu thang chung cư A3 phường An Thịnh có vết nứt luồn được bàn tay. Đợt đo mới nhất cho thấy toà nhà năm tầng nghiêng 21 cm về phía đông, tăng 3 cm trong một năm.

Thành phố bố trí quỹ nhà tạm cư cách đó 2 km và trả tiền chuyển đồ. Trong 98 hộ, 92 hộ đã ký. Sáu hộ còn lại đều có người bệnh nằm một chỗ hoặc con đang thi cuối kỳ, xin được đi sau Tết.

Kỹ sư Khuất Duy Tùng của trung tâm kiểm định nói tháng nào cũng có thể ở lại, nhưng đêm mưa lớn nào cũng phải đi: "Chúng tôi đặt bốn cảm biến. Nếu nghiêng thêm 5 mm trong một tuần, còi báo và mọi người xuống ngay".

Phường đã cắt cử tổ trực đêm và chuẩn bị sẵn xe cho người không tự đi được.`,
    authors: ['tam', 'linh'],
    tags: ['chung cư cũ', 'An Thịnh'],
    when: [5, '15:30'],
    picture: {
      scene: 'works',
      alt: 'Tranh vẽ khu nhà tập thể cũ bên công trường',
      caption: 'Khu chung cư A3 nhìn từ đường An Thịnh.',
      by: 'linh',
    },
  },
  {
    key: 'cay-xanh-pho-hang-buom',
    section: 'do-thi',
    title: 'Vì sao 34 cây sao đen trên đường Tân Lập bị đánh dấu đỏ',
    dek: 'Không phải để chặt: đây là những cây cần chống và truyền thuốc trước mùa bão.',
    body: `Nhiều người dân gọi tới toà soạn hỏi vì sao hàng sao đen trên đường Tân Lập mang dấu sơn đỏ. Theo Trung tâm Cây xanh, dấu đỏ là cây cần xử lý, không phải cây bị chặt.

Đợt khám dùng búa gõ và máy siêu âm cho 412 cây. Trong 34 cây có dấu, 21 cây cần cắt bớt tán, 11 cây cần khung chống, hai cây rỗng gốc hơn nửa thân đang được theo dõi hằng tuần.

Chỉ khi máy đo cho thấy phần gỗ lành còn dưới 30 % thì cây mới bị hạ, và phải báo trước mười ngày bằng biển treo tại gốc. Lần gần nhất một cây trên đường này bị hạ là bốn năm trước.`,
    authors: ['yen'],
    tags: ['cây xanh', 'môi trường'],
    when: [4, '08:00'],
    picture: { scene: 'street', alt: 'Tranh vẽ hàng cây cao trên phố', caption: 'Hàng sao đen đường Tân Lập.', by: 'yen' },
  },
  {
    key: 'rac-tai-nguon-tan-lap',
    section: 'do-thi',
    title: 'Tân Lập thử thu rác theo ngày: hai ngày rác bếp, một ngày đồ tái chế',
    dek: 'Sau sáu tuần, lượng rác chở đi chôn giảm 28 %.',
    body: `Thứ Ba và thứ Sáu xe thu rác bếp, Chủ nhật thu giấy, nhựa và kim loại, các ngày còn lại là rác khác. Lịch dán trên thùng, in thành nam châm gắn tủ lạnh cho 5.400 hộ phường Tân Lập.

Sáu tuần đầu, rác chở đi bãi chôn giảm 28 %. Rác bếp được ủ tại chỗ, mỗi ngày khoảng 3 tấn thành phân cho vườn ươm của thành phố.

Khó nhất là phòng trọ: người thuê hay đổi, thùng dùng chung. Tổ dân phố số 12 cử mỗi dãy một "người giữ lịch", được miễn phí vệ sinh. Từ khi làm cách này, tỉ lệ phân loại đúng ở khu trọ tăng từ 31 lên 64 %.`,
    authors: ['linh'],
    tags: ['rác thải', 'môi trường', 'Tân Lập'],
    when: [2, '09:00'],
    life: 'unpublished',
  },
  {
    key: 'den-tin-hieu-nga-nam',
    section: 'do-thi',
    title: 'Ngã năm Phú Hạ đổi pha đèn, giờ cao điểm bớt bảy phút',
    dek: 'Chi phí bằng không: chỉ đổi thứ tự các pha và cho rẽ phải trước.',
    body: `Hai tuần nay ngã năm Phú Hạ không thêm làn, không thêm cảnh sát, nhưng thời gian qua nút lúc 17 giờ 30 giảm từ 11 xuống còn 4 phút. Tổ kỹ thuật chỉ đổi thứ tự pha đèn và cho dòng rẽ phải đi trước bốn giây.

Ý tưởng do sinh viên năm ba Trường Cao đẳng Giao thông Lương Hà đề xuất sau khi đứng đếm xe trong chín buổi chiều. Nhóm mô phỏng 26 phương án, chọn ba phương án thử thật.

Cách này sẽ được làm tiếp ở bốn nút khác. Nút vòng xoay chợ Bến Cũ chưa áp dụng được vì người đi bộ sang đường quá đông, cần cầu vượt hoặc pha riêng.`,
    authors: ['khoa'],
    tags: ['giao thông', 'Phú Hạ'],
    when: [0, '06:20'],
    picture: { scene: 'street', alt: 'Tranh vẽ giao lộ nhiều làn đường lúc chiều muộn', caption: 'Hướng vào ngã năm Phú Hạ.', by: 'khoa' },
  },
];
