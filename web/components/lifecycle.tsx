import type { Registers } from "#contract/words/words.ts";
import type { IntroductionParty } from "#domain/introduction/who-may.ts";
import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";
import { type Transition, transitionsOf } from "#domain/lifecycle/transitions.ts";
import type { OfferParty } from "#domain/offer/who-may.ts";
import type { RequestParty } from "#domain/request/who-may.ts";
import { formatChoice } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

type Party = RequestParty | IntroductionParty | OfferParty;
export type LifecycleProps<State extends string, Step extends string> = {
  beginnings: Beginnings<State, Step>;
  table: StepTable<State, Step>;
  whoMay: Record<Step, readonly Party[]>;
  states: Record<State, Registers>;
  steps: Record<Step, Registers>;
  /** What time does to each state. */
  timers?: (state: State) => readonly string[];
  speech: Speech;
};

/** A lifecycle as people read it, line by line from the table that the program obeys. */
export function Lifecycle<State extends string, Step extends string>(props: LifecycleProps<State, Step>) {
  const lines = transitionsOf(props.beginnings, props.table);
  const says = props.speech.copy.rules.procedure;
  const begins = lines.filter(({ from }) => from === null);
  return (
    <div class="lifecycle">
      {begins.length > 0 && (
        <>
          <h3>{says.start}</h3>
          <Steps lines={begins} {...props} />
        </>
      )}
      {(Object.keys(props.table) as State[]).map((state) => (
        <StateOf key={state} state={state} lines={lines.filter(({ from }) => from === state)} {...props} />
      ))}
    </div>
  );
}

function StateOf<State extends string, Step extends string>({
  state,
  lines,
  ...props
}: LifecycleProps<State, Step> & { state: State; lines: readonly Transition<State, Step>[] }) {
  const { label, sentence } = props.states[state];
  return (
    <>
      <h3>{label}</h3>
      <p>{sentence}</p>
      {lines.length === 0 ? (
        <p class="hint">{props.speech.copy.rules.procedure.nothing}</p>
      ) : (
        <Steps lines={lines} {...props} />
      )}
      <Timers sentences={props.timers?.(state) ?? []} />
    </>
  );
}

function Steps<State extends string, Step extends string>({
  lines,
  whoMay,
  states,
  steps,
  speech: { locale, copy, words },
}: LifecycleProps<State, Step> & { lines: readonly Transition<State, Step>[] }) {
  const names = (all: readonly string[]) => formatChoice(locale, all);
  return (
    <ul class="transitions">
      {lines.map(({ step, to }) => (
        <li key={step}>
          {copy.rules.procedure.step(
            asTitle(steps[step].label),
            names(whoMay[step].map((party) => words.parties[party])),
            names(to.map((state) => states[state].label)),
          )}
        </li>
      ))}
    </ul>
  );
}

const asTitle = (label: string) => label.charAt(0).toLocaleUpperCase() + label.slice(1);

const Timers = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <ul class="timers">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
