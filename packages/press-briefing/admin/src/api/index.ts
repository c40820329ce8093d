export * from './figures';
export * from './meetings';
