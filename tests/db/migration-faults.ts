/** Made from other tables and nobody's parent: it may be dropped and made anew, and holds nothing that could be lost. */
const derived = ["OFFER_REACH"];

/** What a migration must not do, as a pattern of its SQL, with the reason. Design §7: no cascades, no rebuilds. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/\bON (?:DELETE|UPDATE) (?:CASCADE|SET NULL|SET DEFAULT)\b/, "a foreign key that changes other rows"],
  [new RegExp(`\\bDROP TABLE\\b(?! (?:${derived.join("|")});)`), "a table dropped"],
  [/\bALTER TABLE \S+ RENAME TO\b/, "a table renamed, as a rebuild does"],
  [
    /\bCREATE (?:TEMP |TEMPORARY )?TABLE (?:IF NOT EXISTS )?\W?_*(?:NEW_|OLD_|TMP_|TEMP_)/,
    "a table made to take another's place",
  ],
  [
    /\bCREATE (?:TEMP |TEMPORARY )?TABLE (?:IF NOT EXISTS )?\w+_(?:NEW|OLD|TMP|TEMP|COPY)\b/,
    "a table made to take another's place",
  ],
  [/\bINSERT (?:OR \w+ )?INTO (\w+)\b[^;]*\bSELECT\b[^;]*\bFROM \1\b/, "a table copied into itself"],
  [/\bINSERT (?:OR \w+ )?INTO [^;]*\bSELECT \*/, "a table copied whole, as a rebuild does"],
  [/\bCREATE VIRTUAL TABLE\b/, "a virtual table: it blocks exports"],
  [/\bPRAGMA\b/, "a PRAGMA: foreign keys stay on"],
];

const tableStart = /^CREATE (?:TEMP |TEMPORARY )?TABLE\b/;
const strictEnd = /\)\s*(?:WITHOUT ROWID\s*,\s*)?STRICT(?:\s*,\s*WITHOUT ROWID)?$/;

/** What is wrong with the SQL of one migration, in words; nothing when it may run. */
export function faultsOf(sql: string): readonly string[] {
  const bare = withoutComments(sql);
  const found = faults.filter(([pattern]) => pattern.test(bare)).map(([, reason]) => reason);
  const loose = bare
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => tableStart.test(statement) && !strictEnd.test(statement));
  return [...new Set([...found, ...loose.map(() => "a table that is not STRICT")])];
}

/** In capitals and single spaces, without comments and without the insides of strings. */
const withoutComments = (sql: string): string =>
  sql
    .replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (part) => (part.startsWith("'") ? "''" : " "))
    .replace(/\s+/g, " ")
    .toUpperCase();

/** What is wrong with the names of the migrations: 0001_…, 0002_…, in lower case and without a gap. */
export const numberingFaultsOf = (names: readonly string[]): readonly string[] =>
  names
    .toSorted()
    .filter((name, place) => !new RegExp(`^${String(place + 1).padStart(4, "0")}_[a-z0-9_]+\\.sql$`).test(name));
