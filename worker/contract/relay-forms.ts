import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { consentWays } from "#domain/relay/consent-ways.ts";
import { relayKinds } from "#domain/relay/kinds.ts";
import { spokenLanguages } from "#domain/relay/languages.ts";
import { LocaleCode, Province } from "./codes.ts";
import { listOf, oneLine, Phone, words } from "./fields.ts";
import { Contact, consentVersion, disclosures, RequestContent } from "./support-request.ts";

const code = (name: FieldCode): FieldCode => name;
const chosen = <const Codes extends readonly string[]>(codes: Codes) =>
  v.pipe(v.optional(v.string(), ""), v.picklist(codes, code("required")));
const line = (most: number) => v.pipe(v.optional(oneLine(most), ""), v.minLength(1, code("required")));

/** Whoever asks to be a relay: what everybody may read, and how the team can verify it. */
export const RelayForm = v.object({
  name: line(160),
  kind: chosen(relayKinds),
  body: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(100)), ""),
    v.transform((id) => id || null),
  ),
  province: v.pipe(v.optional(v.string(), ""), v.minLength(1, code("required")), Province),
  address: line(300),
  phone: v.pipe(v.optional(v.string(), ""), v.minLength(1, code("required")), Phone),
  hours: line(200),
  languages: v.pipe(v.optional(listOf(v.picklist(spokenLanguages)), []), v.minLength(1, code("required"))),
  told: v.pipe(v.optional(words(1000), ""), v.minLength(1, code("required"))),
});
export type RelayForm = v.InferOutput<typeof RelayForm>;
export const relayFields = [
  ...["name", "kind", "body", "province", "address", "phone", "hours", "languages", "told"],
] as const satisfies readonly (keyof RelayForm)[];

/** A request that a relay files for somebody, with their consent and how it was given. */
export const RelayRequest = v.pipe(
  v.object({
    ...RequestContent.entries,
    ...Contact.entries,
    name: line(120),
    language: LocaleCode,
    disclosure: chosen(disclosures),
    consentWay: chosen(consentWays),
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
export type RelayRequest = v.InferOutput<typeof RelayRequest>;
export const relayRequestFields = [
  ...["problem", "province", "needs", "name", "phone", "email", "language", "disclosure", "consentWay", "consent"],
  ...["beneficiaries", "place", "stage", "sectors", "legalForm", "age", "groups", "amountMad", "areaType", "gender"],
  "indicator",
] as const;

/** What a relay says for somebody: yes, no, or that it is taken back; and that they said so. */
export const relayStepCodes = ["agree", "refuse", "withdraw"] as const;
export type RelayStepCode = (typeof relayStepCodes)[number];
export const RelayStepForm = v.object({
  step: v.picklist(relayStepCodes),
  sure: v.pipe(v.optional(v.string(), ""), v.literal("yes", code("required"))),
});
