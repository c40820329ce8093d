export * from './meetings';
export * from './questions';
export * from './people';
