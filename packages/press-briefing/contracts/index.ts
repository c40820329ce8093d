export * from '../domain/permissions';
export * from './endpoints';
export * from './things';
