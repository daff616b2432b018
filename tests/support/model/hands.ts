import { personsIn } from "#tests/support/contact-secrets.ts";
import type { World } from "./attempt.ts";
import { dayOf } from "./days.ts";
import type { Facts } from "./facts.ts";
import { known } from "./reference.ts";
import type { Real } from "./run.ts";
import { isAuthors } from "./sending.ts";

/** What those who act hold now: requests that they have open, links of letters, and the versions that they have seen. */
export async function keepUp(world: World, real: Real, facts: Facts): Promise<void> {
  for (const { id } of facts.requests) {
    if (world.numbers.has(id)) continue;
    world.numbers.set(id, 11 + world.numbers.size);
    await real.actors.opens(id);
  }
  for (const { id, version } of facts.bodies) world.bodyVersions.set(id, version);
  for (const link of world.links) link.isDead ||= isEnded(world, link);
  for (const { text } of facts.mail) await keepLink(world, real, facts, text);
  real.letters = facts.letters[0]?.n ?? 0;
}

/** A suspension ends the links of its body for good. */
const isEnded = (world: World, link: World["links"][number]): boolean => {
  const own = known(world.introductions, link.introduction);
  return !isAuthors(link) && known(world.bodies, own.body).standing === "suspended";
};

async function keepLink(world: World, { actors }: Real, { links }: Facts, text: string): Promise<void> {
  const [, token] = /\/answers\/([0-9a-f]{32})/.exec(text) ?? [];
  if (token === undefined || world.links.some((link) => link.token === token)) return;
  const hash = await actors.hashOfLink(token);
  const row = links.find((each) => each.hash === hash);
  if (!row) return;
  const { introduction, recipient, version } = row;
  world.links.push({ token, introduction, recipient, version, madeOn: dayOf(world.now), isDead: false });
}

/** Letters tell a body nothing of how to reach a person, and nobody anything of somebody else. The team may know. */
export const leaksIn = ({ mail }: Facts): readonly string[] =>
  mail.flatMap(({ to, subject, text, html }) => {
    const own = personsIn(to);
    const told = personsIn(`${subject}\n${text}\n${html}`).filter((person) => !own.includes(person));
    return told.length > 0 && to !== "team@wasl.example" ? [`"${subject}" tells ${to} of ${told.join(", ")}`] : [];
  });
