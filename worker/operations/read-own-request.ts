import type { JudgedThen, OwnRequest } from "#contract/own-request.ts";
import { type FollowHolder, ownConsent, ownHistory, ownJudgements, ownRequest } from "#db/read/requests.ts";
import { judgedMatches, requestCodes } from "#db/rows.ts";
import type { Deps } from "#worker/deps.ts";

/** How much of its past a page shows. */
const recent = { history: 50, judgements: 5 };
/** For the download: more than anybody's past holds. */
export const everything = { history: 1000, judgements: 1000 };

/** A request as its author sees it, with its row's id; `null` when the session has ended. One round trip. */
export async function readOwnRequest(
  { db }: Pick<Deps, "db">,
  holder: FollowHolder,
  most = recent,
): Promise<{ id: string; shown: OwnRequest } | null> {
  const [[row], [consent], history, judgements] = await db.batch([
    ownRequest(db, holder),
    ownConsent(db, holder),
    ownHistory(db, holder, most.history),
    ownJudgements(db, holder, most.judgements),
  ]);
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
    consent: { version: consent.version, at: moment(consent.at), locale: consent.locale },
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

const moment = (at: number): string => new Date(at).toISOString();
