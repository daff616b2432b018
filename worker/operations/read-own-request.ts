import * as v from "valibot";
import { type JudgedThen, OwnRequest } from "#contract/own-request.ts";
import type { Db } from "#db/database.ts";
import {
  type FollowHolder,
  type OwnReader,
  type OwnRequestRow,
  ownConsent,
  ownHistory,
  ownJudgements,
  ownRequest,
  type RequestHistoryRow,
} from "#db/read/requests.ts";
import { json, judgedMatches, requestCodes } from "#db/rows.ts";
import type { Deps } from "#worker/deps.ts";

/** How much of its past a page shows. */
const recent = { history: 50, judgements: 5 };

/** A request as its author sees it, with its row's id; `null` when the session has ended. One round trip. */
export async function readOwnRequest({ db }: Pick<Deps, "db">, holder: FollowHolder, most = recent) {
  return ownRequestShown(await db.batch(ownRequestParts(db, holder, most)));
}

/** What is read of a request: four statements, to stand in one batch. */
export const ownRequestParts = (db: Db, holder: OwnReader, most: { history: number; judgements: number }) =>
  [
    ownRequest(db, holder),
    ownConsent(db, holder),
    ownHistory(db, holder, most.history),
    ownJudgements(db, holder, most.judgements),
  ] as const;

type Read = readonly [
  readonly OwnRequestRow[],
  Awaited<ReturnType<typeof ownConsent>>,
  readonly RequestHistoryRow[],
  Awaited<ReturnType<typeof ownJudgements>>,
];

/** What was read, as its author sees it. */
export function ownRequestShown([[row], [consent], history, judgements]: Read): {
  id: string;
  shown: OwnRequest;
} | null {
  if (!row || !consent) return null;
  const shown: OwnRequest = {
    code: row.code,
    state: row.state,
    version: row.version,
    filedAt: moment(row.filedAt),
    locale: row.locale,
    content: {
      problem: row.problem,
      beneficiaries: row.beneficiaries,
      place: row.place,
      indicator: row.indicator,
      province: row.province,
      ...requestCodes(row),
      stage: row.stage,
      legalForm: row.legalForm,
      age: row.age,
      amountMad: row.amountMad,
      areaType: row.areaType,
      gender: row.gender,
    },
    contact: { name: row.name, email: row.email, phone: row.phone },
    disclosure: row.disclosure,
    showsCompany: row.showsCompany === 1,
    consent: { version: consent.version, at: moment(consent.at), locale: consent.locale },
    relay: row.seenByRelay === null ? null : json(RelaySeeing, row.seenByRelay),
    filedFor: row.filedFor === null ? null : filedForShown(json(FiledFor, row.filedFor)),
    judged: judgements.map(({ version, at, rules, total, matches }) => ({
      version,
      at: moment(at),
      rules,
      total,
      matches: judgedMatches(matches) as unknown as JudgedThen["matches"],
    })),
    history: history.map(({ version, step, at, by }) => ({ version, step, at: moment(at), by })),
  };
  return { id: row.id, shown };
}

/** What is read of the relay, as columns of the request. */
const RelaySeeing = OwnRequest.entries.relay.wrapped;
const FiledFor = v.object({ ...OwnRequest.entries.filedFor.wrapped.entries, at: v.number() });
const filedForShown = ({ at, ...filed }: v.InferOutput<typeof FiledFor>): OwnRequest["filedFor"] => ({
  ...filed,
  at: moment(at),
});

const moment = (at: number): string => new Date(at).toISOString();
