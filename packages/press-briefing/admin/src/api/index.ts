export * from './figures';
export * from './meetings';
export * from './people';
export * from './questions';
export * from './session';
export * from './week';
