export * from './figures';
export * from './meetings';
export * from './week';
