import { sms } from '../../server/src/channels/sms';
import type { Subject } from '../subject';

/** A gateway that speaks Kannel's sendsms. Every number is a message of its own: nobody may get it twice. */
export const smsSubject = (): Subject => ({
  name: 'sms, by HTTP',
  channel: sms({ answerMs: 250 }),
  settings: (url) => ({
    api: `${url}/cgi-bin/sendsms`,
    username: 'toasoan',
    brandname: 'BAO QUAN',
    recipients: 'Toà soạn: 0901234567, 0912345678, 0987654321',
    withLink: false,
    batch: 1,
  }),
  secrets: { password: 'matkhau-cua-cong' },
  faithful: ({ body }) =>
    body.trim() && body.length <= 500 ? { status: 202, body: '0: Accepted for delivery' } : { status: 400, body: 'Empty or too long' },
});
