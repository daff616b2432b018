import { words } from "#contract/words/fr.ts";
import { type ProvinceCode, provinceCodes } from "#domain/territory/provinces.ts";

/** Names that the map writes in another way than we do; Rabat it writes in Arabic alone. */
const otherwise: Readonly<Record<string, ProvinceCode>> = {
  "": "MA-RAB",
  elkelaatessraghna: "MA-KES",
  taroudant: "MA-TAR",
  mohammedia: "MA-MOH",
  fquihbensaleh: "MA-FQH",
  rhamna: "MA-REH",
};

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\u0301|\u0302/g, "")
    .toLowerCase()
    .replace(/^(?:prefecture|province)s?\s+(?:de la |de l['’]|de |d['’]|du |des )?/, "")
    .replace(/[^a-z]/g, "");

const byName = new Map(provinceCodes.map((code) => [plain(words.territories[code]), code]));

/** The province that a shape of the map is, by its French name. */
export function provinceOfShape(name: string): ProvinceCode {
  const code = byName.get(plain(name)) ?? otherwise[plain(name)];
  if (!code) throw new Error(`the map knows a province that we do not: ${name}`);
  return code;
}
