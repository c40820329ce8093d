/** What the spine says to its sister plugins and to the admin. */
export * from './calendar-answer';
export * from './config';
export * from './contested';
export * from './csv';
export * from './endpoint';
export * from './events';
export * from './gathering';
export * from './icalendar';
export * from './jobs';
export * from './offers';
export * from './refusal';
export * from './server';
export * from './spine';
export * from './story';
export * from './tidy';
export * from './why';
