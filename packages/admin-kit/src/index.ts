export { Chip, type Tone } from './Chip';
export { Due, useNow } from './Due';
export { Initials } from './Initials';
export { type LiveEvent, useLive, useLiveState } from './live';
export { Card, type PageTab, PluginPage } from './PluginPage';
export { useRefusal, useTell } from './refusal';
export { Blank, Failed, Loading } from './states';
export { type DueWords, sayDue, sayDuration, sayMoment, saySpan } from './time';
export { makeUseT, prefixed, registerTrads } from './translations';
