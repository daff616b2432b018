import { bodyNameOf, json, list } from "#db/rows.ts";
import type { BodyName } from "#domain/body/entry.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import { type Territory, territoryCodes } from "#domain/territory/territory.ts";
import type { HeldRow } from "./accounts.ts";

/** A body that somebody belongs to, as their session knows it. `charter`: the last version of it that they accepted. */
export type MembershipHeld = BodyName & {
  body: string;
  role: MemberRole;
  territories: readonly Territory[];
  /** The version of the body that this is read of. */
  version: number;
  charter: string | null;
};

/** The bodies that the rows of a session tell of. */
export const membershipsOf = (rows: readonly HeldRow[]): readonly MembershipHeld[] =>
  rows.flatMap((row) => {
    const { body, role, standing, bodyName, bodyShortName, bodyKind, bodyLang } = row;
    if (!body || !role || !standing || !bodyName || !bodyShortName || !bodyKind || !bodyLang) return [];
    const named = bodyNameOf({
      id: body,
      name: bodyName,
      shortName: bodyShortName,
      kind: bodyKind,
      lang: bodyLang,
      standing,
      translations: row.bodyTranslations ?? "{}",
      ownLangs: row.bodyOwnLangs ?? "[]",
    });
    const territories = json(list(territoryCodes), row.bodyTerritories ?? "[]");
    return [{ ...named, body, role, territories, version: row.bodyVersion ?? 0, charter: row.charter }];
  });
