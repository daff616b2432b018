import { inEveryVersion, type Wording } from "#domain/language/wording.ts";
import type { BodyTerms } from "#domain/matching/terms.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { type Meaning, meanings } from "#domain/text/meanings.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";

/** Where an entry comes from: a document, and its lines. */
export type Source = { document: string; lines: readonly string[] };
/** What the source knows of a body: a role, presence at a meeting, a mention, or that the law sets one. */
export const evidences = ["role", "presence", "mention", "law"] as const;
export type Evidence = (typeof evidences)[number];

/** A support body as its offers name it. */
export type BodyName = {
  id: string;
  kind: BodyKind;
  standing: BodyTerms["standing"];
  wording: Wording<{ name: string; shortName: string }>;
};

export type BodyWords = {
  name: string;
  shortName: string;
  role: string | null;
  notes: string | null;
  cities: readonly string[];
};

/** A support body of the directory, whole. */
export type BodyEntry = Omit<BodyName, "wording"> & {
  wording: Wording<BodyWords>;
  territories: readonly Territory[];
  evidence: Evidence;
  source: Source;
  /** `null`: nobody has confirmed the entry yet. */
  confirmedOn: LocalDate | null;
  /** `null`: nobody who speaks for it was verified yet. */
  verifiedOn: LocalDate | null;
  /** What it says of how to reach it, for anybody to see. */
  website: string | null;
  email: string | null;
  phone: string | null;
  officialId: string | null;
};

/** What a body is found by. */
export const bodyMeanings = ({ wording }: Pick<BodyEntry, "wording">): readonly Meaning[] => [
  ...meanings(inEveryVersion(wording, ({ name, shortName, role }) => [name, shortName, role])).keys(),
];

/** The source of what a body says of itself. */
export const itself: Source = { document: "", lines: [] };

export type CaseWords = { name: string; city: string | null; problem: string | null; solution: string | null };

/** A project that the source tells of. */
export type KnownCase = {
  id: string;
  region: RegionCode | null;
  wording: Wording<CaseWords>;
  source: Source;
};
