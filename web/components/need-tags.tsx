import type { Words } from "#contract/words/words.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { Tags } from "#web/ui/tags.tsx";

/** What an offer answers, each need with its drawing. */
export const NeedTags = ({ needs, words }: { needs: readonly Need[]; words: Words }) => (
  <Tags tags={needs.map((need) => ({ label: words.needs[need], icon: need }))} />
);
