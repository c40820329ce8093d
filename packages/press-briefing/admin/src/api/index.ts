export * from './meetings';
export * from './session';
