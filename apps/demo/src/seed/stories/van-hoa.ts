import type { SeedStory } from './types';

export const culture: readonly SeedStory[] = [
  {
    key: 'le-hoi-den-song',
    section: 'van-hoa',
    title: 'Đêm thả đèn sông Lương: 2.000 ngọn đèn giấy, không một mảnh ni lông',
    dek: 'Đèn làm bằng giấy dó và bẹ chuối, thuyền vớt đi sau năm phút.',
    body: `Trăng chưa lên, bến Kè đã kín người. Đúng 19 giờ, tiếng trống cái vang ba hồi, những ngọn đèn đầu tiên rời tay các cụ già nhất làng chài Mũi Cát.

Năm nay ban tổ chức cấm đèn khung nhựa. Hai nghìn ngọn đèn giấy dó, đế bẹ chuối, nến sáp ong do 40 gia đình làm suốt một tháng. Mỗi ngọn cháy chừng 25 phút rồi tự chìm, giấy tan trong hai ngày.

Cách đoàn đèn năm phút là sáu chiếc thuyền vớt. Họ vớt lên ba bao, phần lớn là... vỏ chai nước của người xem.

> Thả đèn là nhớ người đi biển chưa về. Nhớ thì không được làm bẩn sông.

Cụ Nhữ Thị Bường, 84 tuổi, nói vậy khi được hỏi vì sao ban tổ chức khó tính đến thế.`,
    authors: ['khoa', 'linh'],
    tags: ['lễ hội', 'sông Lương'],
    when: [10, '21:40'],
    picture: { scene: 'stage', alt: 'Tranh vẽ dãy đèn lồng nhiều màu trên đầu đám đông', caption: 'Đêm thả đèn trên bến Kè.', by: 'khoa' },
  },
  {
    key: 'nha-hat-cu-mo-lai',
    section: 'van-hoa',
    title: 'Nhà hát cũ mở lại với vở chèo viết về những người gánh nước',
    dek: 'Sau bốn năm đóng cửa trùng tu, 320 ghế kín chỗ ba đêm liền.',
    body: `Rèm nhung vẫn màu đỏ cũ, nhưng ghế đã thêm hai phân bề ngang và có chỗ cho xe lăn ở hàng D. Nhà hát Bến Cũ mở lại sau bốn năm với vở chèo mới "Nước ngọt".

Vở kể về những người đàn bà gánh nước thuê ở phố chợ, trước khi có nhà máy nước. Tác giả Viên Hồng Cẩm nghe chuyện từ bà ngoại, người từng gánh bốn mươi đôi một ngày, tính công bằng vạch phấn lên tường.

Dàn nhạc có tám người, trẻ nhất 19 tuổi. Lớp "đếm vạch" được vỗ tay giữa chừng, điều hiếm thấy ở chèo.

Vé các đêm cuối tuần tới đã bán hết. Nhà hát để lại 20 vé mỗi đêm cho người đến mua tại quầy lúc 17 giờ, giá 50.000 đồng.`,
    authors: ['yen'],
    tags: ['chèo', 'nhà hát'],
    when: [4, '22:10'],
    picture: { scene: 'stage', alt: 'Tranh vẽ sân khấu đèn lồng và khán giả', caption: 'Đêm mở lại nhà hát Bến Cũ.', by: 'yen' },
  },
  {
    key: 'nghe-dan-luoi',
    section: 'van-hoa',
    title: 'Người cuối cùng đan lưới gai ở Mũi Cát nhận ba học trò',
    dek: 'Sợi gai ngâm nước vỏ dà, mười ngày mới được một tấm.',
    body: `Ông Thân Văn Rạng, 79 tuổi, đan mắt lưới không nhìn tay. Lưới gai không còn ai đi biển dùng, nhưng mấy năm nay quán ăn, nhà nghỉ tìm mua để treo, rồi một bảo tàng đặt ông làm tấm lưới rùng dài 60 m.

Ba học trò của ông gồm một cô giáo về hưu, một thợ sửa xe máy và cậu cháu nội mười lăm tuổi. Bài đầu tiên là tước gai: cây ngâm ba đêm, tước khi còn ướt, sợi nào đứt quá hai lần thì bỏ.

Cháu nội ông quay phim từng nút. Ông không biết điện thoại làm gì với những đoạn phim ấy, chỉ dặn cháu đừng tua nhanh. "Tua nhanh thì người ta tưởng dễ."`,
    authors: ['khoa'],
    tags: ['làng nghề', 'Mũi Cát'],
    when: [13, '07:30'],
    picture: { scene: 'sea', alt: 'Tranh vẽ làng chài và thuyền buồm nhỏ lúc sớm', caption: 'Làng chài Mũi Cát buổi sớm.', by: 'khoa' },
  },
  {
    key: 'trien-lam-anh-cong-nhan',
    section: 'van-hoa',
    title: 'Ảnh ca đêm: 36 công nhân tự chụp đời mình',
    dek: 'Triển lãm treo trên hàng rào nhà máy, xem miễn phí đến hết tháng.',
    body: `Không có khung kính. 72 bức ảnh in trên bạt treo dọc hàng rào khu công nghiệp Đông Lương, xem được cả ban đêm nhờ đèn đường.

Ba mươi sáu công nhân được mượn máy ảnh và học bốn buổi. Họ chụp bát mì lúc ba giờ sáng, bàn tay dán băng, cuộc gọi về nhà bị đứng hình, con mèo của bảo vệ.

Bức được đứng xem lâu nhất không có người: một dãy dép trước cửa phòng trọ, mười hai đôi, đôi nào cũng quay mũi ra ngoài.`,
    authors: ['linh'],
    tags: ['triển lãm', 'công nhân'],
    when: [7, '16:45'],
    life: 'changed',
    picture: { scene: 'works', alt: 'Tranh vẽ khu nhà xưởng và công nhân', caption: 'Hàng rào triển lãm ở Đông Lương.', by: 'linh' },
  },
  {
    key: 'pho-sach-cu-nhat',
    section: 'van-hoa',
    title: 'Phố sách An Thịnh dời sang bờ kè: ba mươi năm gói trong 600 thùng',
    dek: 'Mười bốn tiệm sách cũ chuyển nhà cùng một buổi sáng Chủ nhật.',
    body: `Mười bốn tiệm sách cũ trên đường An Thịnh cùng dời đi vì toà chung cư A3 phải di dời. Điểm đến là dãy ki-ốt gỗ bên bờ kè, rộng hơn một nửa, tiền thuê bằng hai phần ba.

Khách quen xếp thành hàng chuyền tay 600 thùng sách trên quãng đường 700 m. Có người tìm lại được cuốn mình bán đi hồi sinh viên và mua lại đắt gấp bốn.`,
    authors: ['yen'],
    tags: ['sách', 'An Thịnh'],
    when: [2, '08:40'],
    picture: { scene: 'market', alt: 'Tranh vẽ dãy quầy nhỏ ven sông', caption: 'Dãy ki-ốt sách mới bên bờ kè.', by: 'yen' },
  },
];
