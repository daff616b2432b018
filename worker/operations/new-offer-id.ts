import type { OfferForm } from "#contract/offer-form.ts";
import { slug } from "#domain/text/slug.ts";

/**
 * The id of a new offer out of a file: of its title, for people, and of all that its body says, so that the same line,
 * sent twice or taken twice, is one offer.
 */
export async function newOfferId(body: string, { titleFr, titleAr }: OfferForm, content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${body}\n${content}`));
  const hex = Array.from(new Uint8Array(digest).slice(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${slug(titleFr || titleAr, "offre")}-${hex}`;
}
