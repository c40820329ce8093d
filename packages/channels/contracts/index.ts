/** What the channels plugin's server and admin say to each other, and what a channel is. */
export * from './channel';
export * from './destinations';
export * from './outbox';
export * from './public';
export * from './scripts';
