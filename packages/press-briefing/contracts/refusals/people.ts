/** Of agencies, delegates and units. */
export const people = {
  agency_not_found: { status: 404, en: 'There is no such press agency.', vi: 'Không có cơ quan báo chí này.' },
  delegate_not_found: { status: 404, en: 'There is no such delegate.', vi: 'Không có đại biểu này.' },
  unit_not_found: { status: 404, en: 'There is no such unit.', vi: 'Không có đơn vị này.' },
  name_empty: { status: 422, en: 'A name is missing.', vi: 'Thiếu tên.' },
  agency_name_taken: {
    status: 409,
    en: 'There is a press agency of this name already: {name}.',
    vi: 'Đã có cơ quan báo chí mang tên này: {name}.',
  },
  unit_name_taken: { status: 409, en: 'There is a unit of this name already: {name}.', vi: 'Đã có đơn vị mang tên này: {name}.' },
  agency_inactive: {
    status: 409,
    en: '{name} takes no part at present, so no delegate of theirs can be added or granted.',
    vi: '{name} hiện không tham gia nên chưa thêm hoặc cấp thẻ cho đại biểu được.',
  },
  agency_full: {
    status: 422,
    en: '{name} may have at most {limit} delegates who are requested or granted: {taken} are there, {wanted} more were asked for. Nothing was written.',
    vi: '{name} chỉ được có tối đa {limit} đại biểu chờ duyệt hoặc đã cấp thẻ: đang có {taken}, lần này xin thêm {wanted}. Chưa ghi gì cả.',
  },
  agency_email_missing: {
    status: 422,
    en: '{name} has no e-mail address. Write one down first, or copy the link.',
    vi: '{name} chưa có địa chỉ e-mail. Hãy ghi địa chỉ trước, hoặc sao chép liên kết.',
  },
  delegate_email_taken: {
    status: 409,
    en: 'The address {email} belongs to another delegate of this agency: {name}.',
    vi: 'Địa chỉ {email} là của một đại biểu khác cùng cơ quan: {name}.',
  },
  accreditation_not_allowed: {
    status: 409,
    en: 'This cannot be done with {name}: the accreditation is {state_en}.',
    vi: 'Không làm được việc này với {name}: thẻ đang ở trạng thái {state_vi}.',
  },
  accreditation_same: {
    status: 422,
    en: '{name} is accredited until then already.',
    vi: '{name} đã được cấp thẻ đúng thời hạn này rồi.',
  },
  expiry_past: {
    status: 422,
    en: 'The last day of the accreditation, {day}, is over already.',
    vi: 'Ngày hết hạn thẻ, {day}, đã qua rồi.',
  },
  import_empty: { status: 422, en: 'No line with a delegate was found.', vi: 'Không thấy dòng nào có đại biểu.' },
  import_faulty: {
    status: 422,
    en: '{count} lines cannot be brought in; the first is line {line}: {why_en}. Nothing was written.',
    vi: 'Có {count} dòng chưa nhập được; dòng đầu tiên là dòng {line}: {why_vi}. Chưa ghi gì cả.',
  },
  spokesperson_twice: {
    status: 422,
    en: 'Two spokespersons of this unit have the same key.',
    vi: 'Hai người phát ngôn của đơn vị này trùng mã.',
  },
  spokesperson_unreachable: {
    status: 422,
    en: '{name} needs an account or an e-mail address, or no question will reach them.',
    vi: '{name} cần có tài khoản hoặc địa chỉ e-mail, nếu không câu hỏi sẽ không tới được.',
  },
  account_unknown: {
    status: 422,
    en: 'The account chosen for {name} does not exist or may not sign in.',
    vi: 'Tài khoản chọn cho {name} không tồn tại hoặc không được đăng nhập.',
  },
} as const;
