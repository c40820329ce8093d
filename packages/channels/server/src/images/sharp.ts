type Sharp = typeof import('sharp').default;

let loading: Promise<Sharp> | undefined;

/** Loaded with the first picture: a server that starts does not wait for it. */
export async function loadSharp(): Promise<Sharp> {
  loading ??= import('sharp').then((module) => module.default);
  return loading;
}
