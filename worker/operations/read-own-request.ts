import * as v from "valibot";
import { type JudgedThen, OwnRequest } from "#contract/own-request.ts";
import { type FollowHolder, ownConsent, ownHistory, ownJudgements, ownRequest } from "#db/read/requests.ts";
import type { Deps } from "#worker/deps.ts";

/** A request as its author sees it, with its row's id; `null` when the session has ended. One round trip. */
export async function readOwnRequest(
  deps: Deps,
  holder: FollowHolder,
): Promise<{ id: string; shown: OwnRequest } | null> {
  const { db } = deps;
  const [[row], [consent], history, judgements] = await db.batch([
    ownRequest(db, holder),
    ownConsent(db, holder),
    ownHistory(db, holder),
    ownJudgements(db, holder),
  ]);
  if (!row || !consent) return null;
  const shown = v.parse(OwnRequest, {
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
      needs: JSON.parse(row.needs),
      stage: row.stage,
      sectors: JSON.parse(row.sectors),
      legalForm: row.legalForm,
      age: row.age,
      groups: JSON.parse(row.groups),
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
      matches: JSON.parse(matches) as JudgedThen["matches"],
    })),
    history: history.map(({ version, step, at, by }) => ({ version, step, at: moment(at), by })),
  });
  return { id: row.id, shown };
}

const moment = (at: number): string => new Date(at).toISOString();
