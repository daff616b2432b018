import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { consentVersion, disclosures } from "#domain/request/disclosure.ts";
import { areaTypes, genders } from "#domain/request/statistics.ts";
import { foldDigits, withoutMarks } from "#domain/text/typed.ts";
import { Email, Phone, words } from "./fields.ts";
import { factEntries } from "./match-request.ts";

export { consentVersion, disclosures } from "#domain/request/disclosure.ts";

const code = (name: FieldCode): FieldCode => name;

const optional = (most: number) => v.nullish(words(most), "");
const unsaid = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);

/** The author's own words: kept apart from the codes, so that they can be erased. */
const wordEntries = {
  problem: v.pipe(
    words(1400),
    v.minLength(1, code("required")),
    v.check((text) => [...text].length >= 10, code("too_short")),
  ),
  beneficiaries: optional(500),
  /** The commune, douar or quarter, as people call it. */
  place: optional(120),
  /** One thing that would show success. */
  indicator: optional(300),
};

/** Said if one wishes, never scored. */
const statisticEntries = {
  areaType: unsaid(v.picklist(areaTypes, code("unknown_code"))),
  gender: unsaid(v.picklist(genders, code("unknown_code"))),
};

const { text: _matchingReadsTheProblem, ...codeEntries } = factEntries;

/** What the author may correct at any time. */
export const RequestContent = v.object({ ...wordEntries, ...codeEntries, ...statisticEntries });
export type RequestContent = v.InferOutput<typeof RequestContent>;

/** In lower case: it is found again however it is typed. */
const ContactEmail = v.pipe(
  Email,
  v.transform((text) => text.toLowerCase()),
);

const contactEntries = {
  name: optional(120),
  email: v.nullish(ContactEmail, ""),
  phone: v.nullish(Phone, ""),
};

/** One of the two ways to be reached is enough; that both miss is said at the first that is asked. */
const reachable = ({ email, phone }: { email: string; phone: string }) => email !== "" || phone !== "";

export const Contact = v.object(contactEntries);
export type Contact = v.InferOutput<typeof Contact>;

/** A whole request, as the last step of the form sends it. */
export const NewSupportRequest = v.pipe(
  v.object({
    ...RequestContent.entries,
    ...contactEntries,
    disclosure: v.picklist(disclosures, code("consent_required")),
    consent: v.literal(consentVersion, code("consent_required")),
  }),
  v.forward(v.partialCheck([["email"], ["phone"]], reachable, code("contact_required")), ["phone"]),
);
export type NewSupportRequest = v.InferOutput<typeof NewSupportRequest>;

/** The words that matching reads: the problem and whom it touches. */
export const matchingText = ({ problem, beneficiaries }: Pick<RequestContent, "problem" | "beneficiaries">) =>
  [problem, beneficiaries].filter(Boolean).join("\n");

/** What the author may say anew: the request, how to be reached, and whether to be asked before each body. */
export const Correction = v.pipe(
  v.object({
    ...RequestContent.entries,
    ...contactEntries,
    disclosure: v.picklist(disclosures, code("consent_required")),
  }),
  v.forward(v.partialCheck([["email"], ["phone"]], reachable, code("contact_required")), ["phone"]),
);
export type Correction = v.InferOutput<typeof Correction>;

/** The steps of the form, each with the fields that it asks. */
export const formSteps = {
  project: ["problem", "beneficiaries", "province", "place"],
  needs: ["needs"],
  facts: ["stage", "sectors", "legalForm", "age", "groups", "amountMad", "areaType", "gender", "indicator"],
  contact: ["name", "email", "phone", "disclosure", "consent"],
} as const satisfies Record<string, readonly (keyof NewSupportRequest)[]>;
export type FormStep = keyof typeof formSteps;
export const formStepNames = Object.keys(formSteps) as readonly FormStep[];

/** A receipt's code as somebody types it: spaces, hyphens and look-alike letters forgiven. */
const receiptCode = (text: string): string =>
  foldDigits(withoutMarks(text))
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");

/** A receipt's code and PIN, as somebody types them: spaces, hyphens and look-alike letters forgiven. */
export const Receipt = v.object({
  code: v.pipe(
    words(40),
    v.minLength(1, code("required")),
    v.transform(receiptCode),
    v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, code("wrong")),
  ),
  pin: v.pipe(
    words(20),
    v.minLength(1, code("required")),
    v.transform((text) => foldDigits(withoutMarks(text)).replace(/\s/g, "")),
    v.regex(/^\d{6}$/, code("wrong")),
  ),
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** What somebody who lost a receipt knows of it: its code, or the address that was given. */
export const LostReceipt = v.object({
  receipt: v.pipe(
    v.optional(words(254), ""),
    v.minLength(1, code("required")),
    v.transform((text) => {
      const said = withoutMarks(text).trim();
      return said.includes("@") ? { code: "", email: said.toLowerCase() } : { code: receiptCode(said), email: "" };
    }),
  ),
});
