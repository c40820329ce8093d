export * from './meetings';
export * from './week';
