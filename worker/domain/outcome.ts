import type { NoPlace } from "#domain/introduction/capacity.ts";

/** What is wrong with one field, as a code: the screen has a sentence for each. */
export type FieldCode =
  | "required"
  | "unknown_code"
  | "unknown_field"
  | "too_short"
  | "too_long"
  | "too_small"
  | "too_big"
  | "not_whole"
  | "wrong_type"
  | "duplicate"
  | "none_with_others"
  | "control_characters"
  | "invalid_email"
  | "invalid_phone"
  | "contact_required"
  | "consent_required"
  | "wrong"
  | "stale_form"
  | "changed_meanwhile"
  | "session_ended"
  | "not_now"
  | "invalid_link"
  | "invalid_day"
  | "before_opening"
  | "below_least"
  | "both_or_none"
  | "beyond_body"
  | "offers_beyond"
  | "past_day"
  | "not_found_by_us"
  | "already_member"
  | "own_address"
  | "expired"
  | "enough_today";

/** What may not be there, or not for whoever asks: existence is information. */
export type Unknown =
  | "page"
  | "body"
  | "offer"
  | "region"
  | "support-request"
  | "account"
  | "claim"
  | "invitation"
  | "import"
  | "introduction";

/** An expected "no", as a value. */
export type Refusal =
  | { code: "unknown"; what: Unknown }
  | { code: "not_yours" }
  | { code: "signed_out" }
  | { code: "too_many"; retryAfter: number }
  | { code: "too_large" }
  | { code: "unsupported_type" }
  | { code: "malformed" }
  | { code: "method_not_allowed"; allow: string }
  | { code: "not_now"; state: string }
  | { code: "changed_meanwhile" }
  | { code: "no_place"; because: NoPlace }
  | { code: "one_too_many"; because: "five-open" | "body-has-it" | "being-handed-over" }
  | { code: "last_manager" }
  | { code: "account_apart" }
  | { code: "no_mail" }
  | { code: "invalid"; fields: Readonly<Record<string, FieldCode>> };

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const granted = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
