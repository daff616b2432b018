import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

const folder = join(root, "web/styles");

/** Every sheet of styles, by its name, without its comments. */
export const sheets = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "")] as const,
);
