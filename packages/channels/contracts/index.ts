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
export * from './radio/broadcasts';
export * from './radio/bulletins';
export * from './radio/presenters';
export * from './radio/pronunciations';
export * from './radio/scripts';
export * from './radio/speech';
export * from './recalls';

export * from './tokens';
