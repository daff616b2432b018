import * as v from "valibot";
import { dismissReasons } from "#domain/introduction/dismiss-reasons.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { setAsideReasons } from "#domain/request/set-aside.ts";
import { FoundContact } from "./admin.ts";
import { Region } from "./codes.ts";
import { listOf, optionalWords, words } from "./fields.ts";
import { EntryId } from "./lists.ts";

const code = (name: FieldCode): FieldCode => name;
const said = (most: number) => v.pipe(words(most), v.minLength(1, code("required")));
const oneOf = <const Codes extends readonly string[]>(codes: Codes) =>
  v.pipe(v.optional(v.string(), ""), v.minLength(1, code("required")), v.picklist(codes, code("unknown_code")));

/** A proposal as somebody saw it: which, at which version. */
const ProposalSeen = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z-]{1,64}\.\d{1,9}$/, code("unknown_code")),
  v.transform((text) => {
    const [id = "", version = ""] = text.split(".");
    return { id, version: Number(version) };
  }),
);

/** Which proposals are approved; more than a request, or a page, has are no form of ours. */
export const Approval = v.object({
  proposals: v.pipe(v.array(ProposalSeen), v.minLength(1, code("required")), v.maxLength(20, code("too_long"))),
});

/** Why a proposal is dismissed: a code, and words where one wishes, or where the code says little. */
const dismissal = { why: oneOf(dismissReasons), words: optionalWords(500) };
const saysMore = ({ why, words: more }: { why: string; words: string }) => why !== "other" || more !== "";
export const Dismissal = v.pipe(
  v.object(dismissal),
  v.forward(v.partialCheck([["why"], ["words"]], saysMore, code("required")), ["words"]),
);

/** An offer, by its code, or by the address of its page. */
const OfferNamed = v.pipe(
  said(300),
  v.transform((text) => text.replace(/^.*\/offers\//, "").replace(/[/?#].*$/, "")),
  EntryId,
);

/** An offer that is looked at before it is proposed. */
export const OfferToConsider = v.object({ offer: OfferNamed });
/** An offer that is proposed though matching did not propose it; `reason`: owed where the rules refuse it. */
export const Addition = v.object({ offer: OfferNamed, reason: optionalWords(500) });
/** A proposal that is dismissed for another offer. */
export const Reassignment = v.pipe(
  v.object({ ...dismissal, offer: OfferNamed }),
  v.forward(v.partialCheck([["why"], ["words"]], saysMore, code("required")), ["words"]),
);

/** What the team asks the author, notes for itself, or gives as a reason. */
export const Words = v.object({ words: said(1000) });
/** A step of the case that says all by itself. */
export const Nothing = v.object({});

/** Why a request is set aside; its author reads it. */
export const SettingAside = v.object({ why: oneOf(setAsideReasons), words: optionalWords(500) });

/** What was raised, as somebody saw it. */
export const Settlement = v.object({ raised: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.toNumber()) });

/** How a body is reached: as the team finds any contact. */
export const Reached = FoundContact;

/** The regions that an admin keeps to, and those that were there when somebody looked. */
export const KeptRegions = v.object({
  regions: listOf(Region),
  seen: v.optional(v.pipe(v.string(), v.maxLength(200)), ""),
});
