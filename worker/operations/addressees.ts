import type { InHandRow } from "#db/read/introductions.ts";
import type { Locale } from "#domain/language/locale.ts";
import { whomToTell } from "#domain/member/whom-to-tell.ts";
import { coversDay } from "#domain/time/covers-day.ts";
import type { Gathered } from "./gather-introductions.ts";

/** Somebody who is told of an introduction: by mail, or by a call that the team makes. */
export type Addressee = { recipient: string; address: string; locale: Locale; channel: "mail" | "call" };

/** The author of the request: by mail, or else by phone; nobody, once the person is erased. */
export function innovatorOf({
  email,
  phone,
  locale,
}: Pick<InHandRow, "email" | "phone" | "locale">): readonly Addressee[] {
  if (email) return [{ recipient: "innovator", address: email, locale, channel: "mail" }];
  return phone ? [{ recipient: "innovator", address: phone, locale, channel: "call" }] : [];
}

/**
 * Who answers for a body: whoever has the case in hand, else its managers, else its advisers, those who are there today;
 * without members, the addresses that the team found, or else a number to call.
 */
export function bodyOf(row: InHandRow, { people, contacts, today }: Gathered): readonly Addressee[] {
  const members = people.filter(({ body }) => body === row.body);
  const assigned = members.filter(({ recipient }) => recipient === row.assignee);
  const present = (some: typeof members) => (some.length > 0 ? whomToTell(some, today) : []);
  const inHand = assigned.length > 0 && presentOnly(assigned, today).length > 0 ? assigned : [];
  const managers = present(members.filter(({ role }) => role === "manager"));
  const told = [inHand, managers, present(members)].find((some) => some.length > 0);
  if (told) return told.map(({ recipient, address, locale }) => ({ recipient, address, locale, channel: "mail" }));
  const found = contacts.filter(({ body }) => body === row.body);
  const mails = found.filter(({ channel }) => channel === "mail").map((each) => asAddressee(each, "mail"));
  const phones = found.filter(({ channel }) => channel === "phone").map((each) => asAddressee(each, "call"));
  return mails.length > 0 ? mails.slice(0, 3) : phones.slice(0, 1);
}

const presentOnly = (some: Gathered["people"], today: string) =>
  some.filter(({ absentFrom, absentUntil }) => !coversDay({ from: absentFrom, until: absentUntil }, today));

const asAddressee = (
  { recipient, address, locale }: Gathered["contacts"][number],
  channel: Addressee["channel"],
): Addressee => ({ recipient, address, locale, channel });
