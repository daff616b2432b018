import { actorsIn, signIn } from "#tests/support/introduction-actors.ts";
import { type Service, team } from "#tests/support/service.ts";
import { costsOf } from "#tests/support/visitor.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { teamSpeechOf } from "#web/i18n/team.ts";
import { outcomeLabel } from "#web/pages/admin/outcomes.tsx";
import { rowsOf } from "#worker/http/csv.ts";
import type { Chronicle } from "./live.ts";
import { relays, somebodyOf } from "./settle.ts";

/** A page that somebody opened: how it answered, and how many rows it read. */
export type Opened = { path: string; status: number; rowsRead: number };

/** Everybody of a region, each with a browser, on a product that holds it, at its end. */
export async function readersOf(wasl: Wasl, { s, endsAt }: Chronicle, bodies: readonly string[]) {
  await signIn(wasl, [team.id, ...relays, ...bodies.map((body) => somebodyOf(body).id)]);
  const { reads } = await actorsIn(wasl, () => Date.parse(endsAt));
  const read = (account: string, path: string) => reads(account, `/fr/${path}`);

  const csv = async (account: string, path: string): Promise<readonly (readonly string[])[]> => {
    const text = await (await read(account, path)).text();
    const [, ...rows] = rowsOf(text.replace("\ufeff", "").replaceAll("\r\n", "\n"), ";");
    return rows.map(({ cells }) => cells);
  };

  return {
    /** Opens what the team, the bodies and the relays look at; a page over its budget answers 500. */
    open: async (): Promise<readonly Opened[]> => {
      const opened: Opened[] = [];
      for (const [account, path] of await pagesOf(s, bodies)) {
        const answer = await read(account, path);
        opened.push({ path, status: answer.status, rowsRead: costsOf(answer).rowsRead });
        await answer.arrayBuffer();
      }
      return opened;
    },
    /** The file of outcomes, with its lines named as codes. */
    outcomes: async (keys: Iterable<string>): Promise<ReadonlyMap<string, readonly string[]>> => {
      const lines = await csv(team.id, "admin/outcomes.csv");
      return new Map([...keys].map((name) => [name, outcomeOf(name, lines)]));
    },
    /** The months of a body as its file tells them. */
    months: async (body: string): Promise<readonly string[]> => {
      const rows = await csv(somebodyOf(body).id, `desk/${body}/figures.csv`);
      return rows.filter(([month = ""]) => /^\d{4}-\d\d$/.test(month)).map((cells) => cells.join(" "));
    },
    /** The numbers of the page of figures, each by what it links to. */
    measures: async (): Promise<ReadonlyMap<string, number>> => {
      const page = await (await read(team.id, "admin/figures")).text();
      const links = page.matchAll(/figures\/cases\?measure=(\w+)&amp;by=(all|body)(?:&amp;key=([\w-]*))?">(\d+)/g);
      return new Map([...links].map(([, measure, by, key = "", cases]) => [`${measure} ${by}/${key}`, Number(cases)]));
    },
  };
}

const pagesOfTeam = [
  ...["review", "review/clear", "contacts", "calls", "letters", "relays", "journal"],
  ...["figures", "figures/cases?measure=answered&by=all", "outcomes", "outcomes/cases?by=all&answer=stuck"],
];

type Page = readonly [account: string, path: string];
async function pagesOf(s: Service, bodies: readonly string[]): Promise<readonly Page[]> {
  const all = await s.rows<{ id: string; body: string; request: string }>(
    "SELECT id, body, request FROM introduction WHERE sent_at IS NOT NULL ORDER BY since DESC, id",
  );
  const filed = await s.rows<{ id: string; relay: string }>(
    "SELECT id, relay FROM request WHERE relay IS NOT NULL ORDER BY filed_at",
  );
  const pagesOfBody = (body: string) => [
    ...["inbox", "inbox?show=done", "figures"],
    ...all
      .filter((each) => each.body === body)
      .slice(0, 2)
      .map(({ id }) => `introductions/${id}`),
  ];
  const pagesOfRelay = (relay: string) => [
    ...["", "calls"],
    ...filed
      .filter((each) => each.relay === relay)
      .slice(0, 2)
      .map(({ id }) => `requests/${id}`),
  ];
  return [
    ...[...pagesOfTeam, ...all.slice(0, 5).map(({ request }) => `requests/${request}`)].map(
      (page): Page => [team.id, `admin/${page}`],
    ),
    ...bodies.flatMap((body) => pagesOfBody(body).map((page): Page => [somebodyOf(body).id, `desk/${body}/${page}`])),
    ...relays.flatMap((relay) => pagesOfRelay(relay).map((page): Page => [relay, `relay${page && `/${page}`}`])),
  ];
}

const speech = teamSpeechOf("fr");
const says = speech.copy.outcomes;

function outcomeOf(name: string, lines: readonly (readonly string[])[]): readonly string[] {
  const [by = "", key = ""] = name.split("/");
  const about = { by, key } as Parameters<typeof outcomeLabel>[0];
  const own = lines.filter(([group, label]) => group === says.by[about.by] && label === outcomeLabel(about, speech));
  const [survival, stuck] = [own.filter(([, , when]) => when), own.filter(([, , when]) => !when)];
  return [...survival.map(survivalIn), ...stuck.map(stuckIn).toSorted()];
}
const plain = (cell = ""): string => cell.replace("< 5", "<5");
const survivalIn = ([, , when = "", well, stuck, stopped, share]: readonly string[]): string =>
  `${/\d+/.exec(when)?.[0]}: ${[well, stuck, stopped].map(plain).join(" ")} ${share}`.trim();
const stuckIn = (cells: readonly string[]): string =>
  `${Object.entries(says.stuckOn).find(([, words]) => words === cells[7])?.[0]} ${plain(cells[4])}`;
