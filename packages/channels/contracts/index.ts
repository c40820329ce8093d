/** What the channels plugin's server and admin say to each other, and what a channel is. */
export * from './adaptation';
export * from './calendar';
export * from './channel';
export * from './destinations';
export * from './images';
export * from './outbound';
export * from './outbox';
export * from './picture';
export * from './preview';
export * from './public';
export * from './recalls';
export * from './scripts';
export * from './tokens';
