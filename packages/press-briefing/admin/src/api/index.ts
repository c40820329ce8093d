export * from './meetings';
export * from './questions';
