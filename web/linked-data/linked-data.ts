import type { Territory } from "#domain/territory/territory.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** A thing as schema.org tells it to search engines. */
export type Thing = Readonly<Record<string, unknown>> & { "@type": string };

/** Where something is offered, by the names that people know. */
export const areasServed = (territories: readonly Territory[], { words }: Speech): readonly Thing[] =>
  territories.map((territory) => ({
    "@type": territory === "MA" ? "Country" : "AdministrativeArea",
    name: words.territories[territory],
    identifier: territory,
  }));

/** Without what is not known: nothing is said of it. */
export const known = (said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The way from the home page to a page, each step with its name and its address. */
export const trail = (origin: string, steps: readonly (readonly [name: string, path: string])[]): Thing => ({
  "@type": "BreadcrumbList",
  itemListElement: steps.map(([name, path], at) => ({
    "@type": "ListItem",
    position: at + 1,
    name,
    item: `${origin}${path}`,
  })),
});
