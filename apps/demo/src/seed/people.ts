/** The people of the demo newsroom; all invented. The first six sign in, the others have work but no known password. */
export const staff = {
  admin: { email: 'admin@hoitu.test', firstname: 'Minh Quang', lastname: 'Trần', role: 'admin' },
  editor: { email: 'editor@hoitu.test', firstname: 'Thu Hà', lastname: 'Nguyễn', role: 'editor' },
  reporter: { email: 'reporter@hoitu.test', firstname: 'Quốc Bảo', lastname: 'Lê', role: 'reporter' },
  producer: { email: 'producer@hoitu.test', firstname: 'Ngọc Mai', lastname: 'Phạm', role: 'producer' },
  press: { email: 'press@hoitu.test', firstname: 'Hoàng Nam', lastname: 'Vũ', role: 'press' },
  // Not of the newsroom: speaks for a department that owes the press answers.
  speaker: { email: 'speaker@hoitu.test', firstname: 'Khánh An', lastname: 'Triệu', role: 'speaker' },
  linh: { email: 'linh@hoitu.test', firstname: 'Thuỳ Linh', lastname: 'Đặng', role: 'reporter' },
  duc: { email: 'duc@hoitu.test', firstname: 'Anh Đức', lastname: 'Hồ', role: 'reporter' },
  yen: { email: 'yen@hoitu.test', firstname: 'Hải Yến', lastname: 'Bùi', role: 'reporter' },
  khoa: { email: 'khoa@hoitu.test', firstname: 'Đăng Khoa', lastname: 'Ngô', role: 'reporter' },
  tam: { email: 'tam@hoitu.test', firstname: 'Thanh Tâm', lastname: 'Đỗ', role: 'editor' },
} as const;

export type PersonKey = keyof typeof staff;
export type RoleKey = (typeof staff)[PersonKey]['role'];

/** The six who sign in with the demo's password. */
export const signIn: readonly PersonKey[] = ['admin', 'editor', 'reporter', 'producer', 'press', 'speaker'];

/** A Vietnamese byline puts the family name first. */
export const byline = (key: PersonKey): string => `${staff[key].lastname} ${staff[key].firstname}`;

/** Admin user id of each. */
export type People = Record<PersonKey, number>;
