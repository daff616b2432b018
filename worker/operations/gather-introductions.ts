import type { Db } from "#db/database.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import {
  assigneesOf,
  bodiesOf,
  type ContactOfBody,
  contactsOfBodies,
  type InHandRow,
  introductionsInHand,
  type PersonOfBody,
  peopleOfBodies,
  remindersOffOf,
  type Which,
} from "#db/read/introductions.ts";
import { adminsToTell } from "#db/read/members.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Recipient } from "./letter-to.ts";

/** Introductions with all that a step of them needs to know. */
export type Gathered = {
  rows: readonly InHandRow[];
  people: readonly PersonOfBody[];
  contacts: readonly ContactOfBody[];
  /** Who wants no reminders, as `request/recipient`. */
  quiet: ReadonlySet<string>;
  /** Whom the team's letters go to. */
  admins: readonly Recipient[];
  calendar: Calendar;
  today: LocalDate;
  at: Instant;
};

/** Working days are counted back over as long as an introduction may wait. */
const lookedBack = 90;

/** What is read before a step of these introductions: six statements, to stand in one batch. */
export const gathering = (db: Db, which: Which, at: Instant, most?: number) => {
  const today = casablancaDay(at);
  return [
    introductionsInHand(db, which, monthOf(today), most),
    peopleOfBodies(db, bodiesOf(which), assigneesOf(which)),
    contactsOfBodies(db, bodiesOf(which)),
    remindersOffOf(db, which),
    holidaysFrom(db, addDays(today, -lookedBack)),
    adminsToTell(db),
  ] as const;
};

type Rows<Read extends (...given: never[]) => unknown> = Awaited<ReturnType<Read>>;
type Read = readonly [
  Rows<typeof introductionsInHand>,
  Rows<typeof peopleOfBodies>,
  Rows<typeof contactsOfBodies>,
  Rows<typeof remindersOffOf>,
  Rows<typeof holidaysFrom>,
  Rows<typeof adminsToTell>,
];

/** What was read, as a step uses it. */
export const gathered = (read: Read, at: Instant): Gathered => {
  const [rows, people, contacts, quiet, holidays, admins] = read;
  return {
    ...{ rows, people, contacts, admins, at, today: casablancaDay(at) },
    quiet: new Set(quiet.map(({ request, recipient }) => `${request}/${recipient}`)),
    calendar: calendarOf(holidays.map(({ day }) => day)),
  };
};

/** Reads what a step of these introductions needs: one round trip. */
export const gather = async (db: Db, which: Which, at: Instant, most?: number): Promise<Gathered> =>
  gathered(await db.batch(gathering(db, which, at, most)), at);
