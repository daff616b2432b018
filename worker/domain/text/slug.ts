import { fold } from "./fold.ts";

/** A name as the beginning of an id: lower-case Latin words joined by hyphens; of a name in another script, `or`. */
export const slug = (name: string, or: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "") || or;
