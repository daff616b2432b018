import * as v from "valibot";
import { type OfferLine, StoredLine } from "#contract/offer-lines.ts";
import { commit } from "#db/commit.ts";
import { placesOf } from "#db/offer-lists.ts";
import { findImport, waitingLines } from "#db/read/imports.ts";
import { saveLineResults, type WaitingLine } from "#db/write/imports.ts";
import { type OfferSave, saveOffers, unlessBodyChanged } from "#db/write/offers.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { type AtDesk, type Judged, judgeOfferLines } from "./judge-offer-lines.ts";

/**
 * What one request takes: so many lines, so many letters of them (their rows travel as one parameter, of 2 MB at most) and
 * so many places in the lists that matching reads, old and new. What is left waits for the next.
 */
const atATime = { lines: 25, letters: 150_000, places: 1500 };

/**
 * Takes the next lines of an import: each is judged anew beside the offers as they are now, and saved in one batch with
 * what it came to. Taken twice, a line is one offer. Of two who take at once one wins, and the other takes what comes next.
 */
export async function takeOfferLines(deps: Deps, at: AtDesk, importId: string): Promise<Outcome<"taken">> {
  if (!mayAdvance(at.actor, "draft", { body: at.desk.body })) return refused({ code: "not_yours" });
  const taken = await takeNext(deps, at, importId);
  if (taken.ok || taken.refusal.code !== "changed_meanwhile") return taken;
  const again = await takeNext(deps, at, importId);
  // Beaten twice: the lines still wait, and the next request takes them.
  return again.ok || again.refusal.code === "changed_meanwhile" ? granted("taken") : again;
}

async function takeNext(deps: Deps, at: AtDesk, importId: string): Promise<Outcome<"taken">> {
  const { db, now } = deps;
  const [[found], waiting] = await db.batch([
    findImport(db, at.desk.body, importId),
    waitingLines(db, importId, atATime.lines),
  ]);
  if (!found) return refused({ code: "unknown", what: "import" });
  if (waiting.length === 0) return granted("taken");
  const judged = firstOf(await judgeOfferLines(deps, at, waiting.map(readStored)));
  const saves = judged.flatMap(saveOf);
  const saved = await commit(db, [
    saveLineResults(db, importId, judged),
    ...saveOffers(db, saves, casablancaDay(now())),
    ...saves.slice(0, 1).map(({ steps: [step] }) => unlessBodyChanged(db, step, at.desk)),
  ]);
  return saved.ok ? granted("taken") : saved;
}

const readStored = ({ line, typed }: WaitingLine): OfferLine => ({
  line,
  values: v.parse(v.pipe(v.string(), v.parseJson(), StoredLine), typed),
});

/** One line at least, and no more than one request may write. */
function firstOf(judged: readonly Judged[]): readonly Judged[] {
  let [letters, places] = [0, 0];
  return judged.filter((line, position) => {
    letters += JSON.stringify(line.values).length;
    if ("save" in line) places += placesOf(line.save.entry);
    if ("before" in line) places += placesOf(line.before);
    return position === 0 || (letters <= atATime.letters && places <= atATime.places);
  });
}

const saveOf = (line: Judged): readonly OfferSave[] => ("save" in line ? [line.save] : []);
