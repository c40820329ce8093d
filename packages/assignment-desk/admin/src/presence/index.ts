export { OnlookerCount, Onlookers } from './Onlookers';
export { usePresence } from './usePresence';
