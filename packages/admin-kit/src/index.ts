export { Blank, Failed, Loading } from './states';
export { Chip, type Tone } from './Chip';
export { Due, useNow } from './Due';
export { Initials } from './Initials';
export { type LiveEvent, useLive, useLiveState } from './live';
export { Card, type PageTab, PluginPage } from './PluginPage';
export { saySpan, sayDuration, sayMoment, sayDue, type DueWords } from './time';
export { useRefusal, useTell } from './refusal';
export { prefixed, registerTrads, makeUseT } from './translations';
