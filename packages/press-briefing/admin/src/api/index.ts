export * from './meetings';
export * from './people';
export * from './questions';
