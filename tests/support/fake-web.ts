import type { Ask } from "#worker/env.ts";

/** What a site says of an address: a status, where it leads, that it says nothing, or that it never comes to an end. */
type Says = number | { status: number; leadsTo: string } | "nothing" | "too-late";

/** Sites that are not there, to be asked instead of the real ones: an address that none of them has is not found. */
export function fakeWeb(pages: Readonly<Record<string, Says>>) {
  const asked: { url: string; init: RequestInit }[] = [];
  let underWay = 0;
  let most = 0;
  const ask: Ask = async (url, init) => {
    asked.push({ url, init });
    most = Math.max(most, ++underWay);
    await new Promise((later) => setImmediate(later));
    underWay--;
    return answer(pages[url] ?? 404, init);
  };
  return { ask, asked, atOnce: () => most };
}

function answer(says: Says, { signal }: RequestInit): Response | Promise<never> {
  if (says === "nothing") throw new TypeError("network connection lost");
  if (says === "too-late") return tooLate(signal as AbortSignal);
  if (typeof says === "number") return new Response(null, { status: says }) as Response;
  return new Response(null, { status: says.status, headers: { location: says.leadsTo } });
}

/** Refuses at once, as a request does once its patience is over, if it has any. */
const tooLate = (signal: AbortSignal): Promise<never> =>
  signal instanceof AbortSignal
    ? Promise.reject(new DOMException("too late", "TimeoutError"))
    : new Promise<never>(() => {});
