/** Of documents. What was refused was not stored. */
export const documents = {
  document_not_found: { status: 404, en: 'There is no such document.', vi: 'Không có tài liệu này.' },
  document_missing: { status: 422, en: 'No file came along. Choose one file.', vi: 'Chưa có tệp nào. Hãy chọn một tệp.' },
  document_empty: { status: 422, en: '“{name}” is empty.', vi: '“{name}” là tệp rỗng.' },
  document_too_large: {
    status: 413,
    en: '“{name}” is larger than {mb} MB. Make it smaller, or give a link in the agenda.',
    vi: '“{name}” lớn hơn {mb} MB. Hãy giảm dung lượng, hoặc ghi đường dẫn vào chương trình.',
  },
  document_kind: {
    status: 422,
    en: 'Files such as “{name}” are not taken. Taken are: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, WebP, MP3, MP4, plain text and CSV.',
    vi: 'Không nhận tệp loại này: “{name}”. Có thể gửi PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, WebP, MP3, MP4, văn bản thuần và CSV.',
  },
  document_not_what_it_says: {
    status: 422,
    en: '“{name}” is not what its name says: what is in it is {found_en}. Nothing was stored.',
    vi: '“{name}” không đúng như tên gọi: bên trong là {found_vi}. Tệp không được lưu.',
  },
  document_two_in_one: {
    status: 422,
    en: '“{name}” hides something more behind its content, so it was not stored. Open it, save it anew and send that.',
    vi: '“{name}” có giấu thêm dữ liệu khác nên không được lưu. Hãy mở tệp, lưu lại thành bản mới rồi gửi bản đó.',
  },
  document_swells: {
    status: 422,
    en: '“{name}” would swell to more than {mb} MB when it is opened, so it was not stored.',
    vi: 'Khi mở ra, “{name}” sẽ phình lên hơn {mb} MB nên không được lưu.',
  },
  document_broken: {
    status: 422,
    en: '“{name}” is damaged or did not arrive whole. Open it, save it anew and send that.',
    vi: '“{name}” bị hỏng hoặc tải lên chưa trọn. Hãy mở tệp, lưu lại rồi gửi bản mới.',
  },
  document_macros: {
    status: 422,
    en: '“{name}” carries macros, which run on the computer of who opens it. Save it without them.',
    vi: '“{name}” có macro, loại mã sẽ chạy trên máy người mở. Hãy lưu lại bản không có macro.',
  },
  document_encoding: {
    status: 422,
    en: '“{name}” is not text in UTF-8. Save it with the encoding UTF-8.',
    vi: '“{name}” không phải văn bản mã UTF-8. Hãy lưu lại với bảng mã UTF-8.',
  },
  document_many: {
    status: 409,
    en: 'A briefing keeps {most} documents at most. Take one away first.',
    vi: 'Mỗi phiên họp giữ tối đa {most} tài liệu. Hãy gỡ bớt một tài liệu trước.',
  },
  document_not_public: {
    status: 422,
    en: 'This briefing is closed: its documents go to who is invited, or stay in the press office.',
    vi: 'Đây là phiên họp kín: tài liệu chỉ gửi đại biểu được mời hoặc giữ trong văn phòng báo chí.',
  },
  document_item_unknown: {
    status: 422,
    en: 'That item is not in the agenda any more. Choose another, or the whole meeting.',
    vi: 'Mục này không còn trong chương trình. Hãy chọn mục khác, hoặc chọn cả phiên họp.',
  },
} as const;
