import type { ReceiptShown } from "#contract/own-request.ts";
import { commit } from "#db/commit.ts";
import { both } from "#db/conditions.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { requestOfReceiptLink, requestsOfLost } from "#db/read/receipts.ts";
import { type Allowance, spentAllowances, takeAllowances, withinAllowances } from "#db/write/allowance.ts";
import { type Letter, saveLetters, unlessOneWaits } from "#db/write/outbox.ts";
import { renewalOf, saveReceiptLinks } from "#db/write/receipts.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { calledBackWithin } from "#domain/request/clock.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { newReceipt } from "./new-receipt.ts";

const hour = 60 * 60_000;
export const receiptLinkLasts = 24 * hour;
/** So many letters an hour: for one receipt or address from one network, from one network, and for it from everywhere. */
const most = { pair: 3, network: 12, receipt: 12 };

/**
 * Sends a link that renews the PIN, to the address on file of whatever request has this code or address; where the code is
 * that of a request without one, the team calls back the phone on file. The answer and the work are the same whether there
 * is one or not, with an address or without: one batch reads, one writes. Only a network that asks too often is told so.
 */
export async function askReceiptLink(
  deps: Deps,
  said: { code: string; email: string },
  network: string,
): Promise<Outcome<"asked">> {
  const { db, now, keys, wake } = deps;
  const counted = async (about: string, often: number): Promise<Allowance> => ({
    key: await keys.mac("allowance", `receipt\u0000${about}`),
    most: often,
    span: hour,
  });
  const lost = said.code || said.email;
  const ofNetwork = await counted(network, most.network);
  // A stranger who asks again and again from one network uses up their own share, not the owner's.
  const near = [await counted(`${lost} ${network}`, most.pair), ofNetwork];
  const far = [await counted(lost, most.receipt)];
  const today = casablancaDay(now());
  const [found, holidays] = await db.batch([requestsOfLost(db, said), holidaysFrom(db, today)]);
  const callBy = dueDay(today, calledBackWithin, calendarOf(holidays.map(({ day }) => day)));
  const answers = await Promise.all(found.map((request) => answerTo(deps, request, callBy)));
  const within = withinAllowances([...near, ...far]);
  const [, , , , [limit]] = await db.batch([
    takeAllowances(db, near, now()),
    takeAllowances(db, far, now(), withinAllowances(near)),
    saveReceiptLinks(
      db,
      answers.flatMap(({ links }) => links),
      within,
    ),
    saveLetters(
      db,
      answers.map(({ letter }) => letter),
      both(within, unlessOneWaits),
    ),
    spentAllowances(db, [ofNetwork]),
  ]);
  if (limit) return refused({ code: "too_many", retryAfter: Math.ceil((limit.until - now()) / 1000) });
  wake();
  return granted("asked");
}

type Lost = Awaited<ReturnType<typeof requestsOfLost>>[number];

/** A letter with a link to the address on file; without one, a call to the phone on file. */
async function answerTo({ now, newId, keys }: Deps, request: Lost, callBy: LocalDate) {
  const { id, code, email, phone, locale } = request;
  const link = newId();
  const tokenHash = await keys.mac("link", await keys.token("receipt-link", link));
  const mail: Letter = {
    ...{ id: `receipt-${link}`, letter: "receipt-link", facts: { link, code } },
    ...{ recipient: email, locale, at: now(), request: id },
  };
  const call: Letter = {
    ...{ id: `call-back-${link}`, channel: "call", letter: "call-back", facts: { request: id } },
    ...{ recipient: phone, locale, at: now(), isUrgent: true, callBy, answeredBy: renewalOf(id) },
  };
  return email === ""
    ? { letter: call, links: [] }
    : { letter: mail, links: [{ request: id, tokenHash, expiresAt: now() + receiptLinkLasts }] };
}

/** Whether a link still gives a new PIN. */
export const isReceiptLink = async ({ db, keys, now }: Deps, token: string): Promise<boolean> => {
  const [[found]] = await db.batch([requestOfReceiptLink(db, await keys.mac("link", token), now())]);
  return found !== undefined;
};

/** Gives a request a new PIN, and ends the old receipt with all that it opened. The PIN is derived from the link's token, and shown once. */
export async function renewReceipt(deps: Deps, token: string): Promise<Outcome<ReceiptShown>> {
  const { db, keys, now } = deps;
  const [[found]] = await db.batch([requestOfReceiptLink(db, await keys.mac("link", token), now())]);
  if (!found) return refused({ code: "unknown", what: "page" });
  const renewed = await newReceipt(deps, found, { role: "innovator", requestId: found.id }, token);
  if (!renewed.ok) return renewed;
  const saved = await commit(db, renewed.value.statements);
  return saved.ok ? granted(renewed.value.receipt) : saved;
}
