import { words } from "#contract/words/fr.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { dayIn } from "#worker/mail/day-in.ts";
import { labelsIn } from "#worker/mail/labels-in.ts";
import type { HandedBy } from "#worker/mail/letter.ts";

/** Somebody's own words, or the name of an offer. */
export const quoted = (said: string): string => `« ${said.trim()} »`;
/** The last day of what is promised, or asked. */
export const atTheLatest = (by: LocalDate): string => `au plus tard le ${dayIn("fr", by)}`;

export const placeOf = (province: ProvinceCode): string => words.territories[province];
/** What a body is told of a project: where it is, and what it needs. */
export const projectOf = ({ province, needs }: { province: ProvinceCode; needs: readonly Need[] }): string =>
  `Lieu : ${placeOf(province)}. ${needs.length === 1 ? "Besoin" : "Besoins"} : ${labelsIn(
    "fr",
    needs.map((need) => words.needs[need]),
  )}.`;

/** How every reminder ends. */
export const stopReminders = (what: "votre demande" | "le dossier"): string =>
  `Vous pouvez arrêter les rappels sur la page que le lien ouvre : cela ne ferme jamais ${what}.`;

/** Who hands a case over to whom, and why. */
export const handedOver = ({ body, why }: HandedBy, to: string): string =>
  `${words.handOver.proposes({ from: body, to: to })} Raison : ${quoted(words.handOverReasons[why])}.`;
