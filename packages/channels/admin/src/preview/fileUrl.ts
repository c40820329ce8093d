/** A picture of the media library: a path stands on the server the admin talks to. */
export const fileUrl = (url: string): string =>
  url.startsWith('/') ? `${(window as unknown as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? ''}${url}` : url;
