import { personsIn } from "#tests/support/contact-secrets.ts";
import type { Answer } from "#tests/support/visitor.ts";
import { pick, type World } from "./attempt.ts";
import { complain } from "./complain.ts";
import { all, type Introduction, isDisclosed, known } from "./reference.ts";
import { type Command, minute, type Real } from "./run.ts";
import { isAuthors } from "./sending.ts";
import { people } from "./world.ts";

/** Somebody of a body, whoever has its link, and a stranger look at a case: nobody reads of the person what is not theirs to know. */
export function looksOf(which: number, who: number): Command {
  let says = "a case is looked at";
  return {
    check: ({ introductions }) => introductions.size > 0,
    run: async (world, real) => {
      world.now += minute;
      const own = pick(all(world.introductions), which);
      if (!own) return;
      says = `request ${world.numbers.get(own.request)} with ${own.body} is looked at`;
      const wrong = await Promise.all(looksAt(world, real, own, who).map(otherwise));
      complain(world, says, wrong.flat());
    },
    toString: () => says,
  };
}

/** A page that somebody reads: with which status it answers, and which persons can be read there. */
type Look = { what: string; reads: () => Promise<Answer>; status: number | null; persons: readonly number[] };

function looksAt(world: World, { actors }: Real, own: Introduction, who: number): readonly Look[] {
  const number = world.numbers.get(own.request) ?? 0;
  const account = pick(people[own.body] ?? [], who);
  const stranger = own.body === "two" ? "of-one" : "of-two";
  const link = world.links.findLast((each) => each.introduction === own.id && !isAuthors(each));
  const desk = `/fr/desk/${own.body}`;
  const page = `${desk}/introductions/${own.id}`;
  // Whoever withdraws their request is no longer reached; whoever closes it may be.
  const isWithdrawn = known(world.requests, own.request).state === "withdrawn";
  const mayReach = isDisclosed(own) && !isWithdrawn && known(world.bodies, own.body).standing !== "suspended";
  const looks: readonly (Look | null | undefined | "" | false)[] = [
    account && {
      what: "its page",
      reads: () => actors.reads(account, page),
      status: own.wasSent ? 200 : 404,
      persons: mayReach ? [number] : [],
    },
    account && { what: "the inbox", reads: () => actors.reads(account, `${desk}/inbox`), status: 200, persons: [] },
    { what: "its page, to a stranger,", reads: () => actors.reads(stranger, page), status: 404, persons: [] },
    // It may be over: looking at it shows nobody's contact, whether it is or not.
    link && {
      what: "its link",
      reads: () => actors.anybodyReads(`/fr/answers/${link.token}`),
      status: null,
      persons: [],
    },
    {
      what: "its author's page",
      reads: () => actors.authorReads(own.request, "/fr/follow"),
      status: 200,
      persons: [number],
    },
  ];
  return looks.filter((look) => look !== null && look !== undefined && look !== "" && look !== false);
}

async function otherwise({ what, reads, status, persons }: Look): Promise<readonly string[]> {
  const answer = await reads();
  const shown = personsIn(await answer.text());
  return [
    ...(status === null || answer.status === status ? [] : [`${what} answered ${answer.status} instead of ${status}`]),
    ...(shown.join() === persons.join() ? [] : [`${what} shows ${shown.join()} instead of ${persons.join()}`]),
  ];
}
