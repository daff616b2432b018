import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import type { Everything } from "./invariants.ts";

const sending = ["approve", "agree", "reach", "reopen"] as const;
const reporting = ["report-help", "report-no-help", "report-unreachable"] as const;
const ending = ["decline", "lapse", "give-up", "suspend", "expire", "refuse"] as const;

/** The letters about an introduction, each with the steps that it may tell, or after which it reminds of something. */
const tells: Readonly<Record<string, readonly IntroductionStep[]>> = {
  "introduction-sent": sending,
  "agreement-asked": sending,
  "body-being-reached": sending,
  "to-answer": sending,
  "to-answer-soon": [...sending, "answer", "expire"],
  "question-asked": ["ask"],
  "answer-came": ["answer", "expire"],
  "introduction-accepted": ["accept", "walk-in"],
  "introduction-ended": ending,
  // Of the introduction that is handed over, as it stood meanwhile.
  "hand-over-ended": ["hand-over", "contest"],
  "introduction-lapsed": ["lapse"],
  "introduction-withdrawn": ["withdraw"],
  "case-contested": ["contest"],
  "help-reported": reporting,
  "case-accepted": ["accept"],
  "news-asked": ["accept", "walk-in", "contest"],
  "no-news": ["accept", "walk-in", "contest"],
};

/** Reminders, and whatever asks for something: pointless once the next step is taken. */
const asks = ["agreement-asked", "body-being-reached", "to-answer", "to-answer-soon", "question-asked", "answer-came"];

type Letter = Everything["letters"][number];

/** What a letter about an introduction, or a request, is about: its id says it. One of a day says the day instead. */
function aboutOf({ id, letter }: Letter): { of: string; version: number } | null {
  const [, of, version] = /^([0-9a-f]{32})-(\d+)-(?!\d\d-\d\d-)/.exec(id.slice(letter.length + 1)) ?? [];
  return of === undefined ? null : { of, version: Number(version) };
}

/** The letters that tell of a step that was not taken, ask for one that was, or promise what was not done. */
export function lettersWithoutFact({ letters, steps, introductions, requestSteps }: Everything): readonly string[] {
  const hasFact = (letter: Letter): boolean => {
    const about = aboutOf(letter);
    if (!about) return true;
    const told = steps.find(({ of, version }) => of === about.of && version === about.version);
    if (!told) return requestSteps.some(({ of, version }) => of === about.of && version === about.version);
    const mayTell = tells[letter.letter];
    return mayTell === undefined || mayTell.includes(told.step);
  };
  const isPointless = (letter: Letter): boolean => {
    const about = aboutOf(letter);
    const now = introductions.find(({ id }) => id === about?.of);
    return (
      asks.includes(letter.letter) && letter.state === "waiting" && now !== undefined && now.version !== about?.version
    );
  };
  const promises = (letter: Letter): boolean => {
    if (letter.letter !== "introduction-ended" || letter.state !== "waiting") return true;
    const { next } = JSON.parse(letter.facts) as { next: { kind: string } };
    if (!next.kind.startsWith("orientation")) return true;
    const asked = introductions.filter(({ request, origin }) => request === letter.request && origin === "orientation");
    return asked.some(({ id }) => steps.some(({ of, step }) => of === id && step === "approve"));
  };
  return [
    ...letters.filter((letter) => !hasFact(letter)).map(({ id }) => `${id} (no such step)`),
    ...letters.filter(isPointless).map(({ id }) => `${id} (asks for what was done)`),
    ...letters.filter((letter) => !promises(letter)).map(({ id }) => `${id} (says that a centre was asked)`),
  ];
}

type Introduction = Everything["introductions"][number];

/** What tells of a step, and to whom: one of these letters. */
type Telling = {
  to: "author" | "body";
  by: readonly string[];
  /** The next step drops it, while it waits. */
  isDropped?: boolean;
  when?: (own: Introduction) => boolean;
};
const whereItWent: readonly Telling[] = [
  { to: "author", by: ["introduction-sent", "agreement-asked", "body-being-reached"], isDropped: true },
  { to: "body", by: ["to-answer"], isDropped: true, when: ({ state }) => state === "sent" },
];
const ended: Telling = { to: "author", by: ["introduction-ended"] };
const reported: readonly Telling[] = [{ to: "author", by: ["help-reported"], isDropped: true }];

const isTold: Partial<Record<IntroductionStep, readonly Telling[]>> = {
  approve: whereItWent,
  agree: whereItWent,
  reach: whereItWent,
  reopen: whereItWent,
  ask: [{ to: "author", by: ["question-asked"], isDropped: true }],
  answer: [{ to: "body", by: ["answer-came"], isDropped: true }],
  accept: [{ to: "author", by: ["introduction-accepted"] }],
  decline: [ended],
  lapse: [ended, { to: "body", by: ["introduction-lapsed"] }],
  suspend: [ended],
  "give-up": [ended],
  contest: [{ to: "body", by: ["case-contested"] }],
  withdraw: [{ to: "body", by: ["introduction-withdrawn"], when: ({ sentAt }) => sentAt !== null }],
  "report-help": reported,
  "report-no-help": reported,
  "report-unreachable": reported,
};

/**
 * The steps that nobody was told of, though there is somebody to tell: their letter waits, or was sent within the month for
 * which it is kept. How something ended is told once the ladder has been climbed.
 */
export function untold(
  { steps, letters, introductions, requests, bodies }: Everything,
  { lettersSince }: { lettersSince: number },
): readonly string[] {
  const written = new Set(letters.map((letter) => `${letter.letter} ${keyOf(aboutOf(letter))}`));
  return steps.flatMap((taken) => {
    const own = introductions.find(({ id }) => id === taken.of);
    if (!own || taken.at < lettersSince) return [];
    const request = requests.find(({ id }) => id === own.request);
    const isThere = {
      author: request?.isReached === 1,
      body: bodies.find(({ id }) => id === own.body)?.isReached === 1,
    };
    const isClimbed = request?.state === "submitted" && request.climbAt === null;
    const owed = (isTold[taken.step] ?? []).filter(
      (telling) =>
        isThere[telling.to] &&
        !(telling.isDropped && own.version !== taken.version) &&
        !(telling === ended && !isClimbed) &&
        (telling.when?.(own) ?? true),
    );
    return owed
      .filter(({ by }) => !by.some((letter) => written.has(`${letter} ${keyOf(taken)}`)))
      .map(({ to }) => `${keyOf(taken)} (${taken.step}, to the ${to})`);
  });
}

const keyOf = (about: { of: string; version: number } | null): string => `${about?.of} ${about?.version}`;
