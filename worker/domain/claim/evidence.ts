import { foldDigits } from "#domain/text/typed.ts";

/** What whoever claims a body has said of how to reach it, or them. */
export type Given = { email: string | null; told: string; proposedEmail: string | null; proposedPhone: string | null };

/**
 * Whether a contact is one that the claimant gave: an impostor would answer there. Addresses are compared whole, phones by
 * their last nine digits, however they are written.
 */
export function isGivenBy(claimant: Given, contact: string): boolean {
  const { email, told, proposedEmail, proposedPhone } = claimant;
  const said = [email, told, proposedEmail, proposedPhone]
    .filter((text) => text !== null)
    .join("\n")
    .toLowerCase();
  const asked = contact.trim().toLowerCase();
  if (asked.includes("@")) return said.split(/[\s,;<>()"']+/).some((word) => word.replace(/[.:]+$/, "") === asked);
  const number = digits(asked).slice(-9);
  return number.length >= 8 && digits(said).includes(number);
}

const digits = (text: string): string => foldDigits(text).replace(/\D/g, "");
