import { terms } from "#domain/text/normalise.ts";
import type { RequestFacts } from "./facts.ts";

/** Facts whose text has been read once, before they meet many offers. */
export type ReadFacts = RequestFacts & { readonly terms: readonly string[] };

export const readFacts = (request: RequestFacts): ReadFacts => ({ ...request, terms: terms(request.text) });
