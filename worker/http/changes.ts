/** Whether a request changes something. Matching is asked by POST, so that nothing private stands in an address; it keeps nothing. */
export const changes = ({ method, url }: Request): boolean =>
  method === "POST" && !/^\/(?:api\/|(?:fr|ar|en)\/matches$)/.test(new URL(url).pathname);
