/** What the server and the admin of the assignment desk say to each other. */
export * from './absences';
export * from './campaigns';
export * from './commissions';
export * from './detail';
export * from './endpoints';
export * from './feeds';
export * from './happenings';
export * from './list';
export * from './presence';
export * from './schemas';
export * from './views';
export * from './workload';
