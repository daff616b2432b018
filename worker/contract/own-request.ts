import * as v from "valibot";
import { consentWays } from "#domain/relay/consent-ways.ts";
import { requestStates, requestSteps } from "#domain/request/lifecycle.ts";
import { LocaleCode } from "./codes.ts";
import { JudgedOffer } from "./match-answer.ts";
import { Contact, disclosures, RequestContent } from "./support-request.ts";

/** A moment on the wire: ISO 8601, in UTC. */
const Moment = v.pipe(v.string(), v.isoTimestamp());

/** The matches of a request as they were judged when it was filed or corrected, by the rules of that day. */
export const JudgedThen = v.object({
  /** The version of the request that was judged. */
  version: v.number(),
  at: Moment,
  rules: v.string(),
  total: v.number(),
  matches: v.array(JudgedOffer),
});
export type JudgedThen = v.InferOutput<typeof JudgedThen>;

/** A request as its author sees it and downloads it. */
export const OwnRequest = v.object({
  code: v.string(),
  state: v.picklist(requestStates),
  /** Grows by one at each step: of two corrections at once, one wins. */
  version: v.number(),
  filedAt: Moment,
  locale: LocaleCode,
  content: RequestContent,
  contact: Contact,
  disclosure: v.picklist(disclosures),
  /** Whether the bodies that help may know of one another. */
  showsCompany: v.boolean(),
  consent: v.object({ version: v.string(), at: Moment, locale: LocaleCode }),
  /** The relay who filed it and sees it; `null`: none does, or no more. */
  relay: v.nullable(v.object({ name: v.string(), phone: v.string(), address: v.string() })),
  /** By which relay it was filed, with the consent as it was recorded; `name` is `null` once the relay is erased. */
  filedFor: v.nullable(
    v.object({
      name: v.nullable(v.string()),
      given: v.picklist(consentWays),
      version: v.string(),
      locale: LocaleCode,
      at: Moment,
    }),
  ),
  /** Newest first. */
  judged: v.array(JudgedThen),
  history: v.array(v.object({ version: v.number(), step: v.picklist(requestSteps), at: Moment, by: v.string() })),
});
export type OwnRequest = v.InferOutput<typeof OwnRequest>;

/** What a receipt shows, once: both are needed to follow the request. */
export const ReceiptShown = v.object({ code: v.string(), pin: v.string(), filedAt: Moment });
export type ReceiptShown = v.InferOutput<typeof ReceiptShown>;
