import * as v from "valibot";
import type { Locale } from "#domain/language/locale.ts";
import type { Judgement } from "#domain/matching/match.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { BodyCard, OfferBody } from "./body.ts";
import { GroupCode, LegalFormCode, NeedCode, SectorCode, StageCode, TerritoryCode } from "./codes.ts";
import { OfferBrief, OfferCard, offerBody, offerBrief } from "./offer.ts";

const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const judged = { verdict: v.picklist(["met", "unmet", "unknown"]), points };
const scored = { verdict: v.null(), points };
const mad = v.nullable(v.number());
const day = v.nullable(v.string());

/** One criterion's answer, by the shapes of `worker/domain/matching/match.ts`. */
export const JudgedFinding = v.variant("criterion", [
  v.object({ criterion: v.literal("need"), ...judged, shared: v.array(NeedCode) }),
  v.object({
    criterion: v.literal("territory"),
    ...judged,
    level: v.nullable(v.picklist(["province", "region", "country"])),
    via: v.nullable(TerritoryCode),
  }),
  v.object({ criterion: v.literal("stage"), ...judged, offered: v.array(StageCode) }),
  v.object({ criterion: v.literal("legalForm"), ...judged, offered: v.array(LegalFormCode) }),
  v.object({ criterion: v.literal("groups"), ...judged, offered: v.array(GroupCode), shared: v.array(GroupCode) }),
  v.object({ criterion: v.literal("age"), ...judged, min: v.nullable(v.number()), max: v.nullable(v.number()) }),
  v.object({ criterion: v.literal("amount"), ...judged, minMad: mad, maxMad: mad, coversMad: mad }),
  v.object({
    criterion: v.literal("window"),
    ...judged,
    opensOn: day,
    closesOn: day,
    because: v.nullable(v.picklist(["not-yet-open", "ended", "draft", "announced", "paused", "closed", "archived"])),
  }),
  v.object({
    criterion: v.literal("capacity"),
    ...judged,
    because: v.nullable(v.picklist(["full", "body-paused", "body-away", "body-suspended"])),
  }),
  v.object({ criterion: v.literal("sectors"), ...scored, focus: v.array(SectorCode), shared: v.array(SectorCode) }),
  v.object({ criterion: v.literal("text"), ...scored, terms: v.array(v.string()) }),
  v.object({ criterion: v.literal("freshness"), ...scored, confirmedOn: day, late: v.boolean() }),
  v.object({ criterion: v.literal("responsiveness"), ...scored, answered: v.nullable(v.number()) }),
]);
export type JudgedFinding = v.InferOutput<typeof JudgedFinding>;

const BarringCriterion = v.picklist([
  "need",
  "territory",
  "stage",
  "legalForm",
  "groups",
  "age",
  "amount",
  "window",
  "capacity",
]);

/** A match as a card shows it; the findings' points add up to `score`. */
export const JudgedOffer = v.object({
  offer: OfferBrief,
  body: v.nullable(OfferBody),
  verdict: v.picklist(["eligible", "to-confirm"]),
  score: points,
  findings: v.array(JudgedFinding),
  questions: v.array(BarringCriterion),
});
export type JudgedOffer = v.InferOutput<typeof JudgedOffer>;

/** What would open an offer: the value the fact would then have. */
export const Change = v.variant("criterion", [
  v.object({ criterion: v.literal("legalForm"), to: LegalFormCode }),
  v.object({ criterion: v.literal("stage"), to: StageCode }),
  v.object({ criterion: v.literal("amount"), to: v.number() }),
  v.object({ criterion: v.literal("groups"), to: v.array(v.union([GroupCode, v.literal("none")])) }),
]);
export type Change = v.InferOutput<typeof Change>;

/** What `POST /api/v1/matches` answers (design §3). */
export const MatchAnswer = v.object({
  rules: v.string(),
  total: v.number(),
  complete: v.boolean(),
  matches: v.array(JudgedOffer),
  nearMisses: v.array(v.object({ offer: OfferBrief, body: v.nullable(OfferBody), changes: v.array(Change) })),
  perhaps: v.array(v.object({ offer: OfferBrief, body: v.nullable(OfferBody), knownIn: v.array(TerritoryCode) })),
  nextQuestion: v.nullable(v.object({ criterion: BarringCriterion, settles: v.number() })),
  plan: v.object({
    offers: v.array(v.string()),
    uncovered: v.array(NeedCode),
    /** The same offers in the same order, with what each brings: they need not be among the matches shown. */
    steps: v.array(
      v.object({
        offer: OfferBrief,
        body: v.nullable(OfferBody),
        covers: v.array(NeedCode),
        /** The earliest stage that it takes; `null`: it is open to all. */
        stage: v.nullable(StageCode),
      }),
    ),
  }),
});
export type MatchAnswer = v.InferOutput<typeof MatchAnswer>;

/** Whether some match is of the province or of the region, not of the whole country. */
export const anythingLocal = ({ matches }: MatchAnswer): boolean =>
  matches.some(({ findings }) =>
    findings.some((finding) => finding.criterion === "territory" && finding.level !== "country"),
  );

/** What helps where nothing local fits: the same needs elsewhere in the region, and its investment centre. */
export const Beyond = v.object({ elsewhere: v.array(OfferCard), cri: v.nullable(BodyCard) });
export type Beyond = v.InferOutput<typeof Beyond>;

/** What matching says, with the offers it speaks of in the reader's language. */
export function matchAnswer(
  judgement: Judgement,
  entries: ReadonlyMap<string, OfferEntry>,
  locale: Locale,
): MatchAnswer {
  const named = (offerId: string) => {
    const entry = entries.get(offerId);
    if (!entry) throw new Error(`judged an offer that was not read: ${offerId}`);
    return { offer: offerBrief(entry, locale), body: offerBody(entry, locale) };
  };
  const { rules, total, complete, nextQuestion, plan } = judgement;
  return {
    rules,
    total,
    complete,
    matches: judgement.matches.map(({ offerId, verdict, score, findings, questions }) => ({
      ...named(offerId),
      verdict,
      score,
      findings: findings as JudgedFinding[],
      questions: [...questions],
    })),
    nearMisses: judgement.nearMisses.map(({ offerId, changes }) => ({
      ...named(offerId),
      changes: changes as Change[],
    })),
    perhaps: judgement.perhaps.map(({ offerId, knownIn }) => ({ ...named(offerId), knownIn: [...knownIn] })),
    nextQuestion,
    plan: {
      offers: [...plan.offers],
      uncovered: [...plan.uncovered],
      steps: plan.offers.map((offerId, place) => ({
        ...named(offerId),
        covers: [...(plan.covers[place] ?? [])],
        stage: earliestOf(entries.get(offerId)),
      })),
    },
  };
}

const earliestOf = (entry: OfferEntry | undefined) => stages.find((stage) => entry?.stages.includes(stage)) ?? null;
