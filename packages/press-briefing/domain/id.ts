/** The largest a primary key of Strapi's can be: PostgreSQL refuses to compare with more, where SQLite finds nothing. */
const MOST = 2_147_483_647;

/** Whether a row can have this id. */
export const isId = (id: string | number): boolean => /^\d{1,10}$/.test(String(id)) && Number(id) <= MOST;
