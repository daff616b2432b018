// Writes the starting directory as one SQL file: node scripts/directory-sql.ts <file>
import { writeFileSync } from "node:fs";
import { directoryStatements } from "#db/directory/statements.ts";
import { casablancaDay } from "#worker/clock.ts";

const [, , file] = process.argv;
if (!file) throw new Error("usage: node scripts/directory-sql.ts <file>");
writeFileSync(
  file,
  directoryStatements(casablancaDay(Date.now()))
    .map((statement) => `${statement};\n`)
    .join(""),
);
