/** What the server and the admin of the assignment desk say to each other. */
export * from './endpoints';
export * from './schemas';
