import type { SeedStory } from './types';

export const education: readonly SeedStory[] = [
  {
    key: 'diem-thi-lop-10',
    section: 'giao-duc',
    title: 'Tuyển sinh lớp 10: điểm chuẩn và số chỗ của 11 trường công lập',
    dek: 'Thông tin giữ đến 17 giờ ngày công bố, theo đề nghị của Sở Giáo dục thành phố.',
    body: `Mười một trường trung học phổ thông công lập của Lương Hà nhận 5.480 học sinh, tăng 320 chỗ nhờ cơ sở mới của Trường THPT Tân Lập. Có 7.016 em dự thi, như vậy cứ 100 em thì 78 em có chỗ.

Điểm chuẩn cao nhất thuộc về Trường THPT Bến Cũ với 24,75 điểm, thấp nhất là Trường THPT Hòn Mấu với 14 điểm. Chênh lệch giữa các trường nội thành hẹp hơn năm trước.

Học sinh có ba ngày xác nhận nhập học trên mạng. Em nào không có máy tính có thể làm tại trường cũ, có giáo viên trực cả buổi tối.

Nguyện vọng bổ sung mở từ sáng hôm sau, chỉ xét tại bốn trường còn chỗ.`,
    authors: ['yen'],
    tags: ['tuyển sinh', 'lớp 10'],
    when: [1, '17:00'],
    life: 'embargoed',
    picture: { scene: 'school', alt: 'Tranh vẽ ngôi trường mái ngói và học sinh trên sân', caption: 'Sân Trường THPT Bến Cũ.', by: 'yen' },
  },
  {
    key: 'lop-hoc-tren-dao',
    section: 'giao-duc',
    title: 'Lớp ghép ba trình độ trên đảo Hòn Mấu có giáo viên nhạc sau tám năm chờ',
    dek: 'Mỗi tuần hai ngày, cô giáo theo phà ra đảo với cây đàn organ buộc trong áo mưa.',
    body: `Trường tiểu học Hòn Mấu có 31 học sinh, chia thành ba lớp ghép. Tám năm nay, giờ nhạc là giờ cô chủ nhiệm mở băng. Đầu năm học này, cô Trịnh Mỹ Hạnh, 27 tuổi, nhận dạy hai trường một lúc: ba ngày trong phố, hai ngày ngoài đảo.

Phà rời bến 6 giờ 15. Cây đàn organ được quấn hai lớp áo mưa, buộc vào ghế. Hôm sóng lớn, cô dạy bằng trống tự làm từ hộp sữa.

Bài đầu tiên các em học là bài hò kéo lưới của chính ông bà mình. "Tôi không dạy các em bài hò", cô Hạnh nói, "các em dạy tôi".

Trường đang gom sách cũ cho góc đọc. Thứ thiếu nhất là truyện tranh và một chiếc tủ không mọt.`,
    authors: ['khoa'],
    tags: ['Hòn Mấu', 'trường học'],
    when: [9, '07:00'],
    picture: {
      scene: 'school',
      alt: 'Tranh vẽ trường học nhỏ, học sinh áo trắng trên sân',
      caption: 'Trường tiểu học Hòn Mấu.',
      by: 'khoa',
    },
  },
  {
    key: 'bua-an-ban-tru',
    section: 'giao-duc',
    title: 'Bếp ăn bán trú công khai hoá đơn từng ngày: phụ huynh đọc, học trò chấm điểm',
    dek: 'Mười sáu trường tham gia; món bị chê nhiều nhất là canh bí.',
    body: `8 giờ sáng, bảng trước cổng Trường tiểu học Phú Hạ ghi đủ: thịt nạc vai 21 kg, giá 118.000 đồng; bắp cải 30 kg, giá 14.000 đồng; nhà cung cấp, giờ giao, tên người ký nhận. Ảnh hoá đơn được đưa lên trang của trường trước 9 giờ.

Mười sáu trường đang làm theo cách này. Tiền ăn 32.000 đồng một ngày không đổi, nhưng sau một học kỳ, phần chi cho thực phẩm tươi tăng từ 61 lên 70 %.

Mỗi thứ Sáu, học sinh thả hạt đậu vào ba cốc vui, thường, buồn. Canh bí nhận nhiều hạt buồn nhất bốn tuần liền; bếp thử xay nhuyễn, thêm hành, tuần sau cốc vui nhỉnh hơn.

Bác sĩ dinh dưỡng Tô Kim Oanh lưu ý: hạt đậu nói về vị, không nói về chất. Thực đơn vẫn do người có chuyên môn duyệt.`,
    authors: ['yen', 'linh'],
    tags: ['bán trú', 'an toàn thực phẩm'],
    when: [6, '11:30'],
    picture: { scene: 'school', alt: 'Tranh vẽ sân trường giờ ra chơi', caption: 'Giờ ra chơi ở Trường tiểu học Phú Hạ.', by: 'yen' },
  },
  {
    key: 'thu-vien-luu-dong',
    section: 'giao-duc',
    title: 'Xe thư viện dừng ở khu trọ công nhân: "Đọc cho con nghe xong thì mẹ cũng biết chữ hơn"',
    dek: 'Mỗi tối thứ Tư, 400 cuốn sách và một tấm bạt trải trước cổng số 2.',
    body: `18 giờ 30, chiếc xe tải nhỏ sơn xanh mở thùng. Bạt trải ra, đèn bật lên, lũ trẻ khu trọ ùa tới trước cả khi thủ thư Ngân kịp xếp ghế. Trong 400 cuốn sách có 90 cuốn song ngữ.

Người mượn nhiều nhất không phải trẻ con mà là các bà mẹ trẻ. Chị Lò Thị Pành, thợ may, mượn mỗi tuần hai cuốn để đọc cho con gái bốn tuổi. Chị nghỉ học từ lớp năm.

Sau năm tháng, xe cho mượn 3.870 lượt, mất 11 cuốn. Thư viện không phạt. Ai làm mất thì kể lại cho cả nhóm nghe câu chuyện trong cuốn sách ấy.`,
    authors: ['linh'],
    tags: ['thư viện', 'công nhân'],
    when: [3, '19:10'],
    picture: {
      scene: 'market',
      alt: 'Tranh vẽ các quầy sách và người xem dưới ánh đèn',
      caption: 'Xe thư viện buổi tối ở cổng số 2.',
      by: 'linh',
    },
  },
  {
    key: 'day-boi-mua-he',
    section: 'giao-duc',
    title: 'Bể bơi lắp ghép: mỗi trường một tháng, 2.100 em biết bơi',
    dek: 'Bể 12 m tháo lắp trong hai ngày, chuyển từ trường này sang trường khác.',
    body: `Lương Hà có sông, có biển, nhưng trước đây cả thành phố chỉ có hai bể bơi dạy trẻ. Ba bể lắp ghép dài 12 m, sâu 1,1 m đang luân phiên qua 18 trường tiểu học ngoại ô.

Mỗi em học 15 buổi. Tiêu chuẩn tốt nghiệp không phải bơi nhanh mà là nổi ngửa ba phút, bơi 25 m và biết gọi người lớn thay vì nhảy xuống cứu bạn.

Đến nay 2.104 em đạt. Thầy Cao Bá Hiển, phụ trách, cho biết mùa tới sẽ thêm buổi học mặc nguyên quần áo xuống nước, vì phần lớn tai nạn xảy ra khi trẻ không định bơi.`,
    authors: ['reporter'],
    tags: ['dạy bơi', 'trẻ em'],
    when: [12, '08:10'],
    picture: {
      scene: 'river',
      alt: 'Tranh vẽ khúc sông phẳng lặng có vài con thuyền',
      caption: 'Khúc sông Lương trước một trường tiểu học ngoại ô.',
      by: 'khoa',
    },
  },
];
