import fc from "fast-check";
import type { Actors, Said } from "#tests/support/introduction-actors.ts";
import type { Expected } from "./expected.ts";
import type { Introduction, Model } from "./reference.ts";

/** A link that came with a letter, to whom. `isDead`: a suspension has ended it. */
export type Link = {
  token: string;
  introduction: string;
  version: number;
  recipient: string;
  madeOn: string;
  isDead: boolean;
};

/** What those who act know: the model, what they hold, and what was done. `numbers`: by which a request and its person are called. */
export type World = Model & {
  numbers: Map<string, number>;
  links: Link[];
  bodyVersions: Map<string, number>;
  done: string[];
};

/** Something that is tried: in words, what is sent, who of those is granted it, and what should come of it. */
export type Attempt = {
  says: string;
  sends: (actors: Actors) => readonly Promise<Said>[];
  /** `one`: one of several at once, whichever. */
  granted: readonly boolean[] | "one";
  /** `null`: nothing changes. */
  expects: Expected | null;
};

/** An attempt as it is drawn: what it is of is found out when its turn comes; `null`: there is nothing to try it on. */
export type Idea = { name: string; attempt: (world: World) => Attempt | null };

/** One attempt, which is granted, or refused for a reason. */
export const alone = (
  says: string,
  why: string | null,
  sends: (actors: Actors) => Promise<Said>,
  expects: Expected,
): Attempt => ({
  says: why === null ? says : `${says}, though ${why}`,
  sends: (actors) => [sends(actors)],
  granted: [why === null],
  expects: why === null ? expects : null,
});

/** What is wrong with an attempt: nothing, an old version, somebody else's hand, or a step that cannot be taken. */
export type Fault = "none" | "stale" | "stranger" | "wild";
export const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fault>("none") },
  { weight: 1, arbitrary: fc.constant<Fault>("stale") },
  { weight: 1, arbitrary: fc.constant<Fault>("stranger") },
  { weight: 2, arbitrary: fc.constant<Fault>("wild") },
);

/** A number that things are picked by, however many there are. */
export const nat = fc.nat(9999);
export const pick = <Thing>(things: readonly Thing[], at: number): Thing | undefined =>
  things[at % Math.max(1, things.length)];

/** In words that do not change from run to run, as ids do. */
export const called = ({ numbers }: World, { request, body }: Pick<Introduction, "request" | "body">): string =>
  `request ${numbers.get(request)} with ${body}`;
