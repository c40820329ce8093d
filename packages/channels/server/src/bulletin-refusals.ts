import type { RefusalTable } from '@hoitu/strapi-plugin-newsroom/contracts';

/** What is said of bulletins and their templates. */
export const BULLETIN_REFUSALS = {
  'bulletin.aired': {
    status: 409,
    en: 'This was on air already: it stays as it went out.',
    vi: 'Phần này đã phát sóng nên được giữ nguyên.',
  },
  'bulletin.done': {
    status: 409,
    en: 'The bulletin is over. Put it on air again first if something is still to be read.',
    vi: 'Bản tin đã kết thúc. Nếu còn mục phải đọc, hãy cho lên sóng lại trước.',
  },
  'bulletin.empty': {
    status: 409,
    en: 'There is nothing to read in this bulletin. Add an item first.',
    vi: 'Bản tin chưa có mục nào để đọc. Hãy thêm mục trước.',
  },
  'bulletin.full': {
    status: 409,
    en: 'A bulletin holds at most 200 items. Take one out first.',
    vi: 'Một bản tin có tối đa 200 mục. Hãy bớt mục trước.',
  },
  'bulletin.last': {
    status: 409,
    en: 'This is the last item. End the bulletin instead.',
    vi: 'Đây là mục cuối. Hãy bấm kết thúc bản tin.',
  },
  'bulletin.locked': {
    status: 409,
    en: 'The bulletin is locked. Unlock it to change it.',
    vi: 'Bản tin đang khoá. Hãy mở khoá rồi sửa.',
  },
  'bulletin.no_item': { status: 404, en: 'This item is not in the bulletin any more.', vi: 'Mục này không còn trong bản tin.' },
  'bulletin.no_place': {
    status: 409,
    en: 'The item it was to stand behind is not in the bulletin any more.',
    vi: 'Mục đứng trước vị trí này không còn trong bản tin.',
  },
  'bulletin.no_way_back': {
    status: 409,
    en: 'It is too late to go back: the item before has been over for a while.',
    vi: 'Không trở lại được nữa: mục trước đã phát xong từ lâu.',
  },
  'bulletin.not_done': { status: 409, en: 'The bulletin is not over yet.', vi: 'Bản tin chưa kết thúc.' },
  'bulletin.not_found': { status: 404, en: 'This bulletin does not exist.', vi: 'Không có bản tin này.' },
  'bulletin.not_locked': { status: 409, en: 'The bulletin is not locked.', vi: 'Bản tin không bị khoá.' },
  'bulletin.not_on_air': { status: 409, en: 'The bulletin is not on air.', vi: 'Bản tin chưa lên sóng.' },
  'bulletin.on_air': {
    status: 409,
    en: 'This cannot be done while the bulletin is on air.',
    vi: 'Không làm được việc này khi bản tin đang phát sóng.',
  },
  'bulletin.pulled': {
    status: 409,
    en: 'The story of this item was pulled: it must not be read on air. Take it out first.',
    vi: 'Tin của mục này đã bị gỡ nên không được đọc trên sóng. Hãy gỡ mục này khỏi bản tin trước.',
  },
  'bulletin.stale': {
    status: 409,
    en: '{who} changed the bulletin meanwhile ({what_en}), and this would no longer do what you meant. Look at it as it is now.',
    vi: 'Bản tin vừa được {who} thay đổi ({what_vi}) nên thao tác này không còn đúng ý nữa. Hãy xem lại bản tin hiện tại.',
  },
  'bulletin.there': {
    status: 409,
    en: 'The bulletin of this template at this time is there already: “{name}”.',
    vi: 'Bản tin theo mẫu này vào giờ này đã có: “{name}”.',
  },
  'template.not_found': { status: 404, en: 'This template does not exist.', vi: 'Không có mẫu bản tin này.' },
  'template.stale': {
    status: 409,
    en: 'The template was changed by {who} meanwhile: {what_en}. What you typed is still in the form; compare and save again.',
    vi: 'Mẫu bản tin vừa được {who} sửa: {what_vi}. Phần anh/chị nhập vẫn còn trên màn hình; hãy so lại rồi lưu.',
  },
} as const satisfies RefusalTable;
