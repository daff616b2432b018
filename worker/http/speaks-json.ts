/** The doors that scripts speak to: the API, and the pages' own for passkeys. What they refuse, they say in JSON. */
export const speaksJson = (path: string): boolean =>
  /^\/(?:api\/|(?:fr|ar|en)\/passkeys(?:\/challenge|\/session)?$)/.test(path);
