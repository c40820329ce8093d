import type { SeedStory } from './types';

export const sport: readonly SeedStory[] = [
  {
    key: 'lh-thang-phut-bu-gio',
    section: 'the-thao',
    title: 'Lương Hà thắng phút 90+4, trở lại nhóm ba đội dẫn đầu',
    dek: 'Trung vệ 35 tuổi ghi bàn thứ hai trong cả sự nghiệp.',
    body: `Tỉ số 1-1 treo trên sân Tân Lập đến phút bù giờ thứ tư. Quả phạt góc cuối cùng, trung vệ Kiều Công Định lên tham gia, chạm đầu vào bóng trong tư thế quay lưng. 2-1.

Định năm nay 35 tuổi, đá cho Lương Hà từ năm 19, và đây là bàn thứ hai của anh. Bàn trước cách nay chín năm, cũng ở cầu môn phía nam.

Trước đó đội khách dẫn bằng quả sút xa phút 31. Lương Hà gỡ ở phút 67 sau pha phối hợp bốn chạm của cặp tiền vệ trẻ.

Ba điểm đưa đội lên hạng ba, kém đội đầu bảng bốn điểm. Vòng tới Lương Hà đi xa, thiếu hai hậu vệ biên vì thẻ phạt.`,
    authors: ['duc'],
    tags: ['bóng đá', 'CLB Lương Hà'],
    when: [6, '21:15'],
    picture: { scene: 'pitch', alt: 'Tranh vẽ trận bóng đá trên sân cỏ', caption: 'Trận đấu tối nay trên sân Tân Lập.', by: 'duc' },
  },
  {
    key: 'dua-thuyen-nu-mui-cat',
    section: 'the-thao',
    title: 'Đội đua thuyền nữ Mũi Cát lần đầu về nhất giải sông Lương',
    dek: 'Mười bốn tay chèo, người lớn tuổi nhất 51, tập lúc bốn giờ sáng trước buổi chợ.',
    body: `Họ là người bán cá, nên chỉ tập được từ 4 đến 5 giờ rưỡi. Mười bốn phụ nữ làng chài Mũi Cát vừa về nhất nội dung 1.200 m với thành tích 5 phút 41 giây, hơn đội nhì nửa thân thuyền.

Người cầm lái, bà Mẫn Thị Xuyến, 51 tuổi, bảo bí quyết là không ai hô. Cả thuyền nghe tiếng mái chèo của hàng đầu mà vào nhịp.

Giải thưởng 15 triệu đồng được bỏ phiếu chia làm hai: một nửa sửa thuyền, một nửa mua áo phao cho lũ trẻ tập bơi.`,
    authors: ['khoa'],
    tags: ['đua thuyền', 'Mũi Cát'],
    when: [9, '17:20'],
    picture: { scene: 'river', alt: 'Tranh vẽ thuyền đua trên sông', caption: 'Chặng nước rút trên sông Lương.', by: 'khoa' },
  },
  {
    key: 'chay-bo-cau-may',
    section: 'the-thao',
    title: 'Hơn bốn nghìn người chạy qua cầu Mây 2 trước khi xe được đi',
    dek: 'Đường chạy 10 km, người về cuối được cả ban tổ chức đứng đợi.',
    body: `5 giờ 30, cầu còn ướt sương. 4.160 người chạy qua nhịp giữa cầu Mây 2, một ngày trước khi cầu mở cho xe. Về nhất cự ly 10 km nam là thầy giáo thể dục Giáp Văn Khiêm với 33 phút 12 giây; nữ là Ong Thị Thắm, thợ điện, 39 phút 47 giây.

Người về cuối là bà Lã Thị Nụ, 73 tuổi, sau một giờ 52 phút. Bà đi bộ toàn bộ quãng đường và dừng ba lần để chụp ảnh. Ban tổ chức đứng đợi đến khi bà qua vạch.

Nước uống phát bằng cốc giấy tráng sáp, thu lại được 92 %.`,
    authors: ['duc', 'linh'],
    tags: ['chạy bộ', 'cầu Mây 2'],
    when: [13, '09:30'],
    picture: { scene: 'bridge', alt: 'Tranh vẽ cầu dây văng trong nắng sớm', caption: 'Cầu Mây 2 sáng ngày chạy.', by: 'duc' },
  },
  {
    key: 'co-vua-hoc-duong',
    section: 'the-thao',
    title: 'Kiện tướng mười một tuổi và ván cờ hoà kéo dài năm giờ',
    dek: 'Em Sầm Gia Hân giành suất dự giải trẻ châu lục.',
    body: `Nước thứ 94, Sầm Gia Hân đề nghị hoà. Đối thủ lớn hơn em bốn tuổi bắt tay, cả phòng thở ra. Ván cờ bắt đầu từ hai giờ chiều, kết thúc lúc bảy giờ kém mười.

Nửa điểm ấy đủ để cô bé lớp sáu Trường THCS Phú Hạ giành suất duy nhất của thành phố dự giải trẻ châu lục. Em học cờ từ ông nội, một bác xích lô nghỉ hưu, trên bàn cờ vẽ bằng phấn.

Hân nói em không sợ thua, chỉ sợ đói. Lần tới em sẽ mang hai quả chuối thay vì một.`,
    authors: ['yen'],
    tags: ['cờ vua', 'trẻ em'],
    when: [3, '20:00'],
    picture: { scene: 'school', alt: 'Tranh vẽ trường học trong nắng chiều', caption: 'Trường THCS Phú Hạ, nơi Gia Hân học.', by: 'yen' },
  },
  {
    key: 'san-bong-duoi-cau',
    section: 'the-thao',
    title: 'Gầm cầu Mây 1 thành sáu sân bóng mini, đèn tắt lúc 22 giờ',
    dek: 'Bãi gửi xe tự phát được dọn đi sau nhiều năm.',
    body: `Sáu sân cỏ nhân tạo 15 × 25 m nằm gọn dưới gầm cầu Mây 1, nơi trước đây là bãi gửi xe và chỗ đổ xà bần. Trẻ dưới 16 tuổi chơi miễn phí đến 18 giờ; sau đó mỗi giờ 80.000 đồng một sân.

Đèn tắt lúc 22 giờ theo cam kết với khu dân cư. Lưới cao 6 m ngăn bóng văng ra đường. Tuần đầu, lịch kín từ 16 giờ trở đi.`,
    authors: ['duc'],
    tags: ['bóng đá', 'không gian công cộng'],
    when: [0, '05:50'],
    picture: { scene: 'pitch', alt: 'Tranh vẽ sân cỏ và các cầu thủ nhỏ', caption: 'Sân bóng dưới gầm cầu Mây 1.', by: 'duc' },
  },
];
