/** The words of the letters about a meeting. `{when}` and the rest are put in by code: templates hold no logic. */
type Words = {
  facts: { meeting: string; time: string; place: string; online: string; chair: string; before: string; reason: string; answer: string };
  rsvp: Record<'none' | 'yes' | 'online' | 'substitute' | 'no', string>;
  invitation: { subject: string; line: string; substitute: string };
  update: {
    subject: string;
    time: string;
    place: string;
    both: string;
    online: string;
    onlineNew: string;
    onlineGone: string;
    restored: string;
    other: string;
    kept: string;
    ask: string;
  };
  cancellation: { subject: string; line: string };
  withdrawal: { subject: string; line: string };
  released: { line: string };
  series: { subject: string; line: string };
  reminder: { subject: string; unanswered: string; coming: string };
  minutes: { subject: string; line: string };
  link: { subject: string; line: string /** Asked for by who lost it: those sent before still work. */; again: string };
  press: { answer: string; page: string; minutes: string };
  closing: { substitute: string; own: string; other: string };
};

export const MEETING_WORDS: Record<'vi' | 'en', Words> = {
  vi: {
    facts: {
      meeting: 'Phiên họp',
      time: 'Thời gian',
      place: 'Địa điểm',
      online: 'Dự trực tuyến',
      chair: 'Chủ trì',
      before: 'Trước đây',
      reason: 'Lý do',
      answer: 'Quý vị đã trả lời',
    },
    rsvp: { none: '', yes: 'Dự trực tiếp', online: 'Dự trực tuyến', substitute: 'Cử người dự thay', no: 'Không dự' },
    invitation: {
      subject: 'Giấy mời: {title}, {when}',
      line: 'Trân trọng kính mời Quý vị dự phiên họp báo chí sau:',
      substitute: '{name} ({agency}) cử Quý vị dự thay phiên họp báo chí sau:',
    },
    update: {
      subject: 'Thay đổi: {title}, {when}',
      time: 'Phiên họp đã đổi thời gian.',
      place: 'Phiên họp đã đổi địa điểm.',
      both: 'Phiên họp đã đổi thời gian và địa điểm.',
      online: 'Đường dẫn dự trực tuyến đã đổi; đường dẫn cũ không còn dùng.',
      onlineNew: 'Phiên họp nay có thể dự trực tuyến.',
      onlineGone: 'Phiên họp không còn đường dẫn dự trực tuyến.',
      restored: 'Phiên họp đã báo hủy nay vẫn diễn ra.',
      other: 'Thông tin phiên họp đã được cập nhật.',
      kept: 'Câu trả lời của Quý vị vẫn được giữ. Nếu thay đổi này không tiện, xin Quý vị trả lời lại trên trang dưới đây.',
      ask: 'Xin Quý vị cho biết có dự được hay không.',
    },
    cancellation: { subject: 'Hủy họp: {title}, {when}', line: 'Phiên họp sau đã bị hủy. Các phiên khác không thay đổi.' },
    withdrawal: {
      subject: 'Rút giấy mời: {title}, {when}',
      line: 'Giấy mời Quý vị dự phiên họp sau đã được rút lại. Các giấy mời khác không thay đổi.',
    },
    released: { line: 'Quý vị không còn phải dự thay phiên họp sau.' },
    series: { subject: 'Kết thúc chuỗi họp: {title}', line: 'Chuỗi họp “{title}” đã kết thúc. Các phiên sắp tới không diễn ra.' },
    reminder: {
      subject: 'Nhắc họp: {title}, {when}',
      unanswered: 'Văn phòng báo chí chưa nhận được trả lời của Quý vị về phiên họp sau. Xin Quý vị cho biết có dự được hay không.',
      coming: 'Xin nhắc Quý vị về phiên họp sắp tới.',
    },
    minutes: { subject: 'Biên bản: {title}, {when}', line: 'Biên bản phiên họp sau đã được công bố. Quý vị đọc tại trang riêng của mình.' },
    link: {
      subject: 'Đường dẫn mới: {title}, {when}',
      line: 'Đây là đường dẫn mới của Quý vị. Các đường dẫn gửi trước đây không còn dùng được.',
      again: 'Đây là đường dẫn Quý vị vừa xin gửi lại. Nếu Quý vị không xin, hãy bỏ qua thư này.',
    },
    press: { answer: 'Trả lời, gửi câu hỏi, xem tài liệu', page: 'Mở trang phiên họp', minutes: 'Đọc biên bản' },
    closing: {
      substitute: 'Nếu không dự được, Quý vị có thể cử người dự thay ngay trên trang này.',
      own: 'Đường dẫn này dành riêng cho Quý vị, xin đừng chuyển cho người khác.',
      other: 'English: the page behind this link can be read in English too.',
    },
  },
  en: {
    facts: {
      meeting: 'Briefing',
      time: 'Time',
      place: 'Place',
      online: 'Online',
      chair: 'Chair',
      before: 'Before',
      reason: 'Reason',
      answer: 'You have answered',
    },
    rsvp: { none: '', yes: 'Coming', online: 'Coming online', substitute: 'Somebody else comes', no: 'Not coming' },
    invitation: {
      subject: 'Invitation: {title}, {when}',
      line: 'You are invited to this press briefing:',
      substitute: '{name} ({agency}) has named you to come to this press briefing instead:',
    },
    update: {
      subject: 'Changed: {title}, {when}',
      time: 'The briefing has a new time.',
      place: 'The briefing has a new place.',
      both: 'The briefing has a new time and a new place.',
      online: 'The link to join online has changed; the former one is no longer used.',
      onlineNew: 'The briefing can now be joined online.',
      onlineGone: 'The briefing can no longer be joined online.',
      restored: 'The briefing that was called off takes place after all.',
      other: 'The briefing was updated.',
      kept: 'Your answer still stands. If the change does not suit you, please answer again on the page below.',
      ask: 'Please say whether you can come.',
    },
    cancellation: { subject: 'Cancelled: {title}, {when}', line: 'This briefing was cancelled. The others take place as planned.' },
    withdrawal: {
      subject: 'Invitation withdrawn: {title}, {when}',
      line: 'Your invitation to this briefing was withdrawn. Your other invitations stand.',
    },
    released: { line: 'You need not come to this briefing in somebody else’s place any more.' },
    series: { subject: 'Ended: {title}', line: 'The briefings “{title}” have ended. Those still to come do not take place.' },
    reminder: {
      subject: 'Reminder: {title}, {when}',
      unanswered: 'The press office has not heard from you about this briefing. Please say whether you can come.',
      coming: 'A reminder of the briefing you are coming to.',
    },
    minutes: { subject: 'Minutes: {title}, {when}', line: 'The minutes of this briefing are out. You can read them on your own page.' },
    link: {
      subject: 'New link: {title}, {when}',
      line: 'This is your new link. Links sent before do not work any more.',
      again: 'This is the link you asked for. If you did not ask, please ignore this letter.',
    },
    press: { answer: 'Answer, ask a question, see documents', page: 'Open the briefing’s page', minutes: 'Read the minutes' },
    closing: {
      substitute: 'If you cannot come, you can name somebody else on that page.',
      own: 'This link is yours alone; please do not pass it on.',
      other: 'Tiếng Việt: trang này cũng có bản tiếng Việt.',
    },
  },
};
