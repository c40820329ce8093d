/** Ends of web addresses, and how they are said behind "chấm". */
export const DOMAINS: Readonly<Record<string, string>> = {
  vn: 'vê nờ',
  com: 'com',
  net: 'nét',
  org: 'o rờ giê',
  edu: 'e đu',
  gov: 'góp',
  info: 'in phô',
  io: 'ai ô',
  ai: 'ây ai',
  tv: 'ti vi',
  asia: 'a xi a',
  online: 'on lai',
  app: 'áp',
  dev: 'đép',
  me: 'mi',
};
