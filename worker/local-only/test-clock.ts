/** The time of a request: what its `wasl-test-now` header says (ISO 8601), else the real one. Never in production. */
export function testClock(request: Request): number {
  const said = Date.parse(request.headers.get("wasl-test-now") ?? "");
  return Number.isNaN(said) ? Date.now() : said;
}
