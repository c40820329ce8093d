export const demoDir: string;
export const distDir: string;
export function freshDataDir(): string;
export function testEnvironment(dataDir: string): Record<string, string>;
