export * from './meetings';
export * from './people';
