import type { SeedStory } from './types';

export const news: readonly SeedStory[] = [
  {
    key: 'mua-lon-ngap-ben-cu',
    section: 'thoi-su',
    title: 'Mưa lớn suốt đêm, sáu tuyến phố ở Bến Cũ ngập nửa mét',
    dek: 'Lượng mưa đo tại trạm Cầu Mây vượt 180 mm chỉ trong bảy giờ. Thành phố cho học sinh bốn phường nghỉ học buổi sáng.',
    body: `Mưa bắt đầu nặng hạt từ khoảng 22 giờ đêm qua và không ngớt cho đến rạng sáng. Đến 5 giờ, nước đã tràn lên vỉa hè đường Kè Lương, chảy ngược vào các ngõ nhỏ quanh chợ Bến Cũ. Nhiều hộ tầng trệt phải kê đồ đạc lên cao, ôm con lên gác ngủ nhờ hàng xóm.

Trạm đo Cầu Mây ghi nhận 183 mm trong bảy giờ, cao nhất kể từ đầu mùa mưa năm nay. Sáu tuyến phố ngập từ 30 đến 55 cm, trong đó đoạn trước cổng Trường tiểu học Bến Cũ sâu nhất. Công ty Thoát nước Lương Hà huy động 14 máy bơm di động, đặt tại ba cửa xả thấp.

> Nước lên nhanh quá, tôi chỉ kịp dắt xe máy và bê cái bếp. Hai giờ sáng cả ngõ thức, người này gọi cửa người kia.

Ông Tạ Văn Hoè, tổ trưởng tổ dân phố số 7, kể khi đang dọn bùn trước hiên nhà. Tổ của ông có 46 hộ, quá nửa là người già sống một mình; đêm qua thanh niên trong tổ chia nhau đi từng nhà.

Sở Giáo dục thành phố cho học sinh mầm non và tiểu học ở bốn phường ven sông nghỉ buổi sáng. Ba tuyến buýt số 2, 5 và 9 tạm đi vòng qua đường Phú Hạ. Dự báo chiều nay mưa giảm, song triều cường lúc 19 giờ có thể khiến nước rút chậm.`,
    authors: ['reporter', 'linh'],
    tags: ['mưa lớn', 'ngập úng', 'Bến Cũ'],
    when: [1, '06:40'],
    life: 'changed',
    picture: {
      scene: 'rain',
      alt: 'Tranh vẽ dãy phố ven sông dưới mưa dày, mặt nước loang ánh đèn',
      caption: 'Phố Kè Lương trong trận mưa đêm.',
      by: 'linh',
    },
    english: {
      title: 'Overnight rain leaves six Bến Cũ streets half a metre under water',
      dek: 'More than 180 mm fell in seven hours. Pupils in four wards stay at home this morning.',
      body: `The rain set in at about ten in the evening and did not let up until dawn. By five, water had crossed the pavements of Kè Lương street and was running back into the lanes around Bến Cũ market, where families on the ground floor moved in with neighbours upstairs.

The gauge at Cầu Mây read 183 mm in seven hours, the most this season. Six streets stood between 30 and 55 cm deep. The drainage company brought fourteen mobile pumps to the three lowest outlets.

Kindergartens and primary schools in four riverside wards are closed this morning, and bus lines 2, 5 and 9 take the Phú Hạ road. Forecasters expect less rain in the afternoon, but the evening high tide may slow the water on its way out.`,
      tags: ['floods', 'weather'],
    },
  },
  {
    key: 'thong-xe-cau-may-2',
    section: 'thoi-su',
    title: 'Cầu Mây 2 thông xe kỹ thuật sau 26 tháng thi công',
    dek: 'Cây cầu dây văng nối hai bờ sông Lương rút ngắn đường từ Tân Lập ra cảng xuống còn 11 phút.',
    body: `Đúng 8 giờ sáng, đoàn xe bồn chở bê tông cuối cùng của công trường lăn bánh qua nhịp giữa cầu Mây 2, mở đầu đợt thông xe kỹ thuật. Cầu dài 742 m, bốn làn xe, hai lối đi bộ rộng 2,5 m ở hai bên.

Trước đây, xe tải từ khu công nghiệp Đông Lương muốn ra cảng phải vòng qua trung tâm, mất trung bình 38 phút vào giờ cao điểm. Theo tính toán của Ban Quản lý dự án giao thông, lộ trình mới mất 11 phút và đưa khoảng 2.400 lượt xe nặng mỗi ngày ra khỏi nội thành.

Trong hai tuần đầu, cầu chỉ mở cho xe con và xe buýt từ 6 đến 20 giờ để đo độ võng và dao động. Xe trên 10 tấn được phép qua sau khi hội đồng nghiệm thu kết luận.

Người dân hai bờ chờ cây cầu này lâu hơn 26 tháng. Bà Phan Thị Nhạn bán bún ở chân cầu phía Tân Lập nói bà sẽ đi bộ sang bờ bên kia thăm chị gái, "chỗ ngày xưa đi đò mất cả buổi".`,
    authors: ['duc'],
    tags: ['cầu Mây 2', 'giao thông'],
    when: [12, '10:20'],
    picture: {
      scene: 'bridge',
      alt: 'Tranh vẽ cầu dây văng bắc qua sông rộng lúc bình minh',
      caption: 'Cầu Mây 2 nhìn từ bờ Tân Lập.',
      by: 'khoa',
    },
  },
  {
    key: 'hop-bao-quy-hoach-ven-song',
    section: 'thoi-su',
    title: 'Thành phố công bố quy hoạch ven sông: giữ 31 ha bãi bồi làm công viên ngập nước',
    dek: 'Bản quy hoạch sẽ được công bố tại cuộc họp báo chiều nay, sau hai vòng lấy ý kiến của 9.800 hộ dân.',
    body: `Bản quy hoạch phân khu ven sông Lương dành 31 ha bãi bồi phía Đông Lương làm công viên ngập nước, không xây dựng nhà ở ngoài đê. Ba bến đò cũ được tu bổ thành bến du thuyền công cộng.

Sau hai vòng lấy ý kiến, đồ án bỏ tuyến đường bốn làn từng dự kiến chạy sát mép nước. Thay vào đó là đường dạo và làn xe đạp dài 6,2 km, nối chợ Bến Cũ với chân cầu Mây 2.

Khoảng 214 hộ nằm trong phạm vi hành lang thoát lũ. Thành phố dự kiến bố trí tái định cư tại chỗ ở phường An Thịnh, cách nơi ở hiện nay không quá 1,5 km, và chỉ thu hồi đất sau khi khu mới có trường học và trạm y tế.

Nguồn vốn giai đoạn đầu là 640 tỉ đồng, chia cho bốn năm. Hội đồng nhân dân thành phố sẽ xem xét tại kỳ họp tới.`,
    authors: ['editor', 'reporter'],
    tags: ['quy hoạch', 'sông Lương'],
    when: [2, '15:00'],
    life: 'embargoed',
    picture: {
      scene: 'river',
      alt: 'Tranh vẽ bãi bồi ven sông với vài con thuyền nhỏ',
      caption: 'Bãi bồi Đông Lương mùa nước cạn.',
      by: 'linh',
    },
  },
  {
    key: 'doi-tau-cuu-thuyen-vien',
    section: 'thoi-su',
    title: 'Cứu chín thuyền viên tàu cá trôi dạt cách Hòn Mấu 14 hải lý',
    dek: 'Tàu hỏng máy lúc nửa đêm giữa gió cấp 6. Lực lượng cứu nạn tiếp cận sau bốn giờ.',
    body: `Tàu cá của ông Lưu Văn Trạch, 52 tuổi, phát tín hiệu cấp cứu lúc 23 giờ 40 khi đang trên đường về bờ. Máy chính ngừng, nước tràn vào hầm lạnh, trên tàu có chín người.

Đài thông tin duyên hải Cửa Lương chuyển tin cho trạm cứu nạn trên đảo Hòn Mấu. Gió cấp 6, sóng cao gần 3 m khiến ca nô đầu tiên phải quay lại; đến 3 giờ 50, tàu cứu nạn lớn hơn tiếp cận được và đưa toàn bộ thuyền viên sang.

Hai người bị hạ thân nhiệt nhẹ, đã ổn định tại trạm y tế đảo. Tàu cá được lai dắt về bến trong buổi trưa.

Ông Trạch nói suốt bốn giờ anh em thay nhau tát nước bằng tay. "Chúng tôi buộc phao vào nhau, dặn ai mệt thì gọi tên người bên cạnh", ông kể.`,
    authors: ['khoa'],
    tags: ['cứu nạn', 'Hòn Mấu', 'ngư dân'],
    when: [9, '11:05'],
    picture: { scene: 'sea', alt: 'Tranh vẽ những con tàu cá trên biển động', caption: 'Vùng biển quanh đảo Hòn Mấu.', by: 'khoa' },
  },
  {
    key: 'mot-cua-lien-thong',
    section: 'thoi-su',
    title: 'Làm giấy khai sinh và thẻ bảo hiểm cho trẻ chỉ còn một lần nộp hồ sơ',
    dek: 'Từ tuần này, cả 12 phường của Lương Hà trả kết quả trong hai ngày làm việc.',
    body: `Cha mẹ có con mới sinh ở Lương Hà nay chỉ phải nộp một bộ hồ sơ, tại phường hoặc qua điện thoại, để nhận cùng lúc giấy khai sinh, mã định danh và thẻ bảo hiểm y tế của con. Trước đây ba việc này nằm ở ba nơi, trung bình mất chín ngày.

Phường Phú Hạ làm thử ba tháng với 312 hồ sơ. Chị Mạc Thị Duyên, công chức tư pháp phường, cho biết lỗi hay gặp nhất là tên cha mẹ ghi trong giấy chứng sinh không khớp với căn cước; phần mềm nay báo ngay khi bệnh viện nhập liệu.

Với người không dùng điện thoại thông minh, mỗi phường có một bàn hỗ trợ vào sáng thứ Ba và thứ Năm. Phí cấp bản sao giữ nguyên.`,
    authors: ['yen'],
    tags: ['thủ tục hành chính'],
    when: [6, '08:30'],
    life: 'corrected',
    correction: 'Bản đăng đầu ghi trả kết quả trong một ngày làm việc. Thời hạn đúng là hai ngày làm việc.',
    picture: {
      scene: 'street',
      alt: 'Tranh vẽ con phố nhiều cây xanh dẫn tới khu nhà phường',
      caption: 'Đường vào trụ sở phường Phú Hạ.',
      by: 'yen',
    },
  },
  {
    key: 'canh-bao-tin-gia-vo-dap',
    section: 'thoi-su',
    title: 'Tin "vỡ đập Suối Ngàn" lan trên mạng là sai sự thật',
    dek: 'Mực nước hồ thấp hơn mức xả lũ 4,2 m, theo số liệu lúc 16 giờ.',
    body: `Chiều nay, một đoạn phim quay cảnh nước cuộn qua tường chắn được chia sẻ kèm dòng chữ "đập Suối Ngàn đã vỡ". Phóng viên có mặt tại đập lúc 16 giờ 15: thân đập khô, cửa xả đóng, mực nước hồ thấp hơn mức xả lũ 4,2 m.

Đoạn phim thực ra quay từ hai năm trước, ở một nơi khác, và đã bị cắt bỏ phần biển báo. Bản gốc dài 48 giây, trong đó nghe rõ giọng người quay nói tên địa điểm.

Ban Chỉ huy phòng chống thiên tai thành phố nhắc người dân ba việc khi gặp tin lạ:

- gọi số trực 24/24 của phường, in ở mặt sau hoá đơn nước;
- nghe bản tin phát thanh đầu giờ;
- không chuyển tiếp khi chưa rõ nguồn.

Hôm nay có 37 hộ ở chân đập đã tự sơ tán vì tin này; đến tối tất cả đã trở về nhà.`,
    authors: ['reporter'],
    tags: ['kiểm chứng', 'phòng chống thiên tai'],
    when: [4, '17:30'],
    picture: { scene: 'field', alt: 'Tranh vẽ thung lũng yên tĩnh dưới chân núi', caption: 'Thung lũng Suối Ngàn chiều nay.', by: 'duc' },
  },
  {
    key: 'dien-tap-so-tan-dem',
    section: 'thoi-su',
    title: 'Diễn tập sơ tán ban đêm: 1.200 người rời khu trũng trong 47 phút',
    dek: 'Bài học lớn nhất là loa phường không tới được các ngõ sâu.',
    body: `20 giờ, còi hú ba hồi dài ở phường Bến Cũ. Người già và trẻ nhỏ đi trước theo dây dẫn phản quang, thanh niên khiêng cáng, nhóm cuối cùng khoá cầu dao điện từng dãy nhà. 47 phút sau, 1.203 người có mặt ở nhà thi đấu Tân Lập.

Mục tiêu đặt ra là 45 phút. Hai phút chậm nằm cả ở ngõ 41, nơi loa phường bị khuất sau dãy nhà cao tầng và nhiều hộ tưởng còi là xe cứu thương.

Tổ rút kinh nghiệm đề nghị mỗi ngõ sâu hơn 150 m có một loa tay và hai người giữ. Đợt diễn tập sau sẽ làm vào lúc triều cao, khi lối ra bờ kè không đi được.`,
    authors: ['tam', 'reporter'],
    tags: ['phòng chống thiên tai', 'Bến Cũ'],
    when: [0, '07:10'],
    life: 'draft',
  },
];
