import type { Locale } from "#contract/locales.ts";
import { isAsked, saveSignIn } from "#db/write/accounts.ts";
import { type Allowance, spentAllowances, takeAllowances, withinAllowances } from "#db/write/allowance.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

const minute = 60_000;
const hour = 60 * minute;
/** How long a code lasts. */
export const codeLasts = 10 * minute;

/** So many codes an hour: to one address from one network, from one network, to one address, and in all. */
const most = { pair: 4, network: 30, address: 12, all: 2000 };

/**
 * Asks for a code by e-mail. The answer is the same whether the address is known or not, and whether it has had too many
 * codes already; only a network that asks too often is told so. Answers the token for the browser's cookie. One batch.
 */
export async function askCode(
  { db, now, newId, keys, wake }: Deps,
  { email, locale, network }: { email: string; locale: Locale; network: string },
): Promise<Outcome<{ token: string }>> {
  const token = newId();
  const id = newId();
  const browser = await keys.mac("code", token);
  const asked = {
    browser,
    id,
    email,
    codeHash: await keys.mac("code-hash", `${browser}\u0000${await keys.code(id)}`),
    expiresAt: now() + codeLasts,
  };
  const counted = async (about: string, often: number): Promise<Allowance> => ({
    key: await keys.mac("allowance", `code\u0000${about}`),
    most: often,
    span: hour,
  });
  // A stranger who asks again and again from one network uses up their own share, not the address's.
  const near = [await counted(`${email} ${network}`, most.pair), await counted(network, most.network)];
  const far = [await counted(email, most.address), await counted("all", most.all)];
  const letter = {
    id: `sign-in-${id}`,
    letter: "sign-in-code",
    facts: { signIn: id },
    recipient: email,
    locale,
    at: now(),
    isUrgent: true,
  };

  const [, , , , spent] = await db.batch([
    takeAllowances(db, near, now()),
    takeAllowances(db, far, now(), withinAllowances(near)),
    saveSignIn(db, asked, withinAllowances([...near, ...far])),
    saveLetters(db, [letter], isAsked(browser)),
    spentAllowances(
      db,
      [near[1], far[1]].filter((each) => each !== undefined),
    ),
  ]);
  const [longest] = spent.map(({ until }) => until).toSorted((one, other) => other - one);
  if (longest !== undefined) return refused({ code: "too_many", retryAfter: Math.ceil((longest - now()) / 1000) });
  wake();
  return granted({ token });
}
