import { describe, expect, it } from 'vitest';
import { letter } from './letter';

const line = { sentence: 'Bạn được giao: <b>Mưa lớn</b>', why: 'Vì bạn là người viết.', link: '/plugins/assignment-desk' };

describe('the digest', () => {
  it('speaks the person’s language and says why', () => {
    const vi = letter('vi', 'Minh Trang', [line], 0, 'https://toasoan.test');
    expect(vi.subject).toBe('Hội Tụ: 1 thông báo');
    expect(vi.text).toContain('Vì bạn là người viết.');
    expect(vi.text).toContain('https://toasoan.test/admin/plugins/assignment-desk');
    expect(letter('en', 'An', [line], 3, 'https://x.test').subject).toBe('Hội Tụ: 4 notices');
  });
  it('lets nothing into the HTML or out of its line', () => {
    const mail = letter('en', 'A\r\nBcc: evil@x.test', [{ ...line, link: '/a"onclick=\u0000b' }], 0, 'https://x.test');
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).not.toContain('"onclick');
    expect(mail.text.split('\n')).not.toContain('Bcc: evil@x.test,');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });
});
