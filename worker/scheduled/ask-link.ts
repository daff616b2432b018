import { isAnswer, type LinkAnswer } from "#domain/link/health.ts";
import { mayFetch } from "#domain/link/may-fetch.ts";
import type { Ask } from "#worker/env.ts";

/** How links are asked: by what means, who we are ourselves, and whether this run may ask once more. */
export type Asking = { ask: Ask; ownHosts: readonly string[]; mayAskOnce: () => boolean };

const mostRedirects = 3;
const patienceMs = 5000;

/** Asks a link whether it answers, and where it leads, as often as it may lead on: each address is held to the same rule. */
export const askLink = (url: string, asking: Asking): Promise<LinkAnswer> => follow(url, mostRedirects, asking);

async function follow(url: string, redirectsLeft: number, asking: Asking): Promise<LinkAnswer> {
  // In the one spelling that a request is made of: what is checked is what is asked.
  const address = URL.canParse(url) ? new URL(url).href : "";
  if (!mayFetch(address, asking.ownHosts)) return "unsaid";
  if (!asking.mayAskOnce()) return "later";
  const answer = await headOf(address, asking.ask);
  if (answer === null) return "fails";
  if (answer.leadsTo === null) return isAnswer(answer.status) ? "answers" : "fails";
  return redirectsLeft === 0 ? "fails" : follow(answer.leadsTo, redirectsLeft - 1, asking);
}

/** What a site says of a page, its body never read; `null`: nothing, or too late. */
async function headOf(address: string, ask: Ask): Promise<{ status: number; leadsTo: string | null } | null> {
  const init = { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(patienceMs) } as const;
  const answer = await ask(address, { ...init, headers: { "user-agent": "Wasl (checks links)" } }).catch(() => null);
  await answer?.body?.cancel();
  return answer && { status: answer.status, leadsTo: targetOf(answer, address) };
}

function targetOf({ status, headers }: Response, address: string): string | null {
  const location = status >= 300 && status < 400 ? headers.get("location") : null;
  if (location === null) return null;
  return URL.canParse(location, address) ? new URL(location, address).href : location;
}
