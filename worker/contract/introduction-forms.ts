import * as v from "valibot";
import { taskOwners } from "#domain/introduction/log.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { declineReasons } from "#domain/vocabulary/decline-reasons.ts";
import { type Outcome, outcomes } from "#domain/vocabulary/outcomes.ts";
import { LocaleCode } from "./codes.ts";
import { Day, optionalWords, whole, words } from "./fields.ts";
import { Contact, consentVersion, RequestContent } from "./support-request.ts";

const code = (name: FieldCode): FieldCode => name;

/** What is said at a step: as much as a letter carries. */
const most = 1000;
const said = v.pipe(v.optional(words(most), ""), v.minLength(1, code("required")));
const perhapsSaid = v.pipe(
  optionalWords(most),
  v.transform((text) => text || null),
);
const chosen = <const Codes extends readonly string[]>(codes: Codes) =>
  v.pipe(v.optional(v.string(), ""), v.picklist(codes, code("required")));

/** What a body may say of help that was given; that there was none is a step of its own. */
export const helpOutcomes = outcomes.filter(
  (each): each is Exclude<Outcome, "not-helped" | "unreachable"> => each !== "not-helped" && each !== "unreachable",
);

/** The steps that a body takes at its desk, each with what goes with it. Each field has a name of its own: they stand on one page. */
export const CaseStep = v.variant(
  "step",
  [
    v.object({ step: v.literal("accept") }),
    v.object({ step: v.literal("decline"), declineReason: chosen(declineReasons), declineWords: perhapsSaid }),
    v.object({ step: v.literal("ask"), caseQuestion: said }),
    v.object({ step: v.literal("report-help"), outcome: chosen(helpOutcomes), helpWords: perhapsSaid }),
    v.object({ step: v.literal("report-no-help"), noHelpWords: said }),
    v.object({ step: v.literal("report-unreachable"), unreachableWords: perhapsSaid }),
  ],
  code("unknown_code"),
);
export type CaseStep = v.InferOutput<typeof CaseStep>;
export const caseStepFields = [
  ...["step", "declineReason", "declineWords", "caseQuestion", "outcome"],
  ...["helpWords", "noHelpWords", "unreachableWords"],
] as const;

export const caseStepNames = [
  ...(["accept", "decline", "ask"] as const),
  ...(["report-help", "report-no-help", "report-unreachable"] as const),
] satisfies readonly CaseStep["step"][];

/** What a body writes down of a case: a meeting, a grant, a step that somebody is to take by a day. */
export const LogEntry = v.variant(
  "kind",
  [
    v.object({ kind: v.literal("meeting"), meetingDay: Day, meetingWords: optionalWords(most) }),
    v.object({
      kind: v.literal("grant"),
      grantDay: Day,
      amountMad: whole(1, 1_000_000_000),
      grantWords: optionalWords(most),
    }),
    v.object({ kind: v.literal("task"), taskWords: said, taskOwner: chosen(taskOwners), taskDay: Day }),
  ],
  code("unknown_code"),
);
export type LogEntry = v.InferOutput<typeof LogEntry>;
export const logFields = [
  ...["kind", "meetingDay", "meetingWords", "grantDay", "amountMad", "grantWords"],
  ...["taskWords", "taskOwner", "taskDay"],
] as const;

/** An id that a form carries, so that what is sent twice is written down once. */
export const FormEntry = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/**
 * A request that an adviser files for somebody who came to the desk: what the form of requests asks, with a name, the offer
 * of the body, the language that the person reads, and the person's consent.
 */
export const WalkInForm = v.pipe(
  v.object({
    offer: v.pipe(v.optional(v.string(), ""), v.minLength(1, code("required")), v.maxLength(100, code("unknown_code"))),
    ...RequestContent.entries,
    ...Contact.entries,
    name: v.pipe(v.optional(words(120), ""), v.minLength(1, code("required"))),
    language: LocaleCode,
    consent: v.literal(consentVersion, code("consent_required")),
  }),
  v.forward(
    v.partialCheck(
      [["email"], ["phone"]],
      ({ email, phone }) => email !== "" || phone !== "",
      code("contact_required"),
    ),
    ["phone"],
  ),
);
export type WalkInForm = v.InferOutput<typeof WalkInForm>;
export const walkInFields = [
  ...[
    "offer",
    "problem",
    "beneficiaries",
    "province",
    "place",
    "needs",
    "stage",
    "sectors",
    "legalForm",
    "age",
    "groups",
  ],
  ...["amountMad", "areaType", "gender", "indicator", "name", "phone", "email", "language", "consent"],
] as const;
