import type { Service } from "#tests/support/service.ts";

type Case = {
  id: string;
  state: string;
  onDesk: number;
  climbs: number;
  dead: number;
  introductions: string;
  checkIns: string;
};
/** A state, and the day on which the clock looks at it, if it does. */
type Waiting = readonly [state: string, lookOn: string | null];

/** What comes next for a case, or how it ended: the first of these that is so. */
const ends: readonly (readonly [
  says: string,
  is: (one: Case, its: readonly Waiting[], asks: readonly Waiting[]) => boolean,
])[] = [
  ["ended by the person, or erased", ({ state }) => state !== "submitted"],
  ["a body is asked, and the clock watches its days", (_, its) => isWatched(its, ["sent", "asked"])],
  ["the person is asked whether a body may see it", (_, its) => isWatched(its, ["agreeing"])],
  ["a body helps, and is asked for news", (_, its) => isWatched(its, ["accepted"])],
  ["the team has it on its desk", ({ onDesk }) => onDesk === 1],
  ["the next rung of the ladder is climbed", ({ climbs }) => climbs === 1],
  ["the person is asked how it is going", (_, _its, asks) => asks.some(([, lookOn]) => lookOn !== null)],
  ["helped, and all check-ins are over", (_, its) => its.some(([state]) => state === "helped")],
  ["a dead end: told so, with what there is elsewhere", ({ dead }) => dead === 1],
];
const isWatched = (its: readonly Waiting[], states: readonly string[]): boolean =>
  its.some(([state, lookOn]) => states.includes(state) && lookOn !== null);

export const nothingFollows = "nothing follows";

/** The cases by how they stand. */
export async function endsOf(s: Service): Promise<ReadonlyMap<string, readonly string[]>> {
  const cases = await s.rows<Case>(
    `SELECT id, state, desk_since IS NOT NULL AS onDesk, climb_at IS NOT NULL AS climbs, dead_end_at IS NOT NULL AS dead,
       (SELECT json_group_array(json_array(state, look_on)) FROM introduction WHERE request = request.id) AS introductions,
       (SELECT json_group_array(json_array(state, look_on)) FROM check_in WHERE request = request.id) AS checkIns
     FROM request`,
  );
  const found = new Map<string, readonly string[]>();
  for (const one of cases) found.set(endOf(one), [...(found.get(endOf(one)) ?? []), one.id]);
  return found;
}

function endOf(one: Case): string {
  const its: Waiting[] = JSON.parse(one.introductions);
  const asks: Waiting[] = JSON.parse(one.checkIns);
  return ends.find(([, is]) => is(one, its, asks))?.[0] ?? nothingFollows;
}
