import type { Cell, Count } from "#domain/figures/coverage.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { linkPath } from "#web/ui/link-path.ts";

type Cells = { cells: readonly Cell[]; speech: TeamSpeech };

/** So many gaps are listed; the table has them all. */
const mostGaps = 24;

/** The needs and regions where somebody waits and nothing is offered, most people first. */
export const Gaps = ({ cells, speech }: Cells) => (
  <ul class="worklist">
    {cells.slice(0, mostGaps).map((cell) => (
      <li key={`${cell.need} ${cell.region}`}>
        <div>
          <b>{speech.words.needs[cell.need]}</b>
          <p>{speech.words.territories[cell.region]}</p>
        </div>
        <p>
          <Requests cell={cell} speech={speech} /> · <b class="late">{speech.copy.figures.noOffer}</b>
        </p>
      </li>
    ))}
  </ul>
);

/** Every need in every region: open offers, and the requests that wait. It scrolls by itself where it is too wide. */
export function CoverageTable({ cells, speech }: Cells) {
  const says = speech.copy.figures;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class="wide" tabIndex={0} aria-label={says.table}>
      <table class="coverage">
        <thead>
          <tr>
            <th scope="col">{says.region}</th>
            {needs.map((need) => (
              <th key={need} scope="col">
                {speech.words.needs[need]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regionCodes.map((region) => (
            <RegionRow key={region} region={region} cells={cells} speech={speech} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RegionRow({ region, cells, speech }: Cells & { region: RegionCode }) {
  const own = new Map<Need, Cell>(cells.filter((cell) => cell.region === region).map((cell) => [cell.need, cell]));
  return (
    <tr>
      <th scope="row">{speech.words.territories[region]}</th>
      {needs.map((need) => (
        <CellShown key={need} cell={own.get(need)} speech={speech} />
      ))}
    </tr>
  );
}

function CellShown({ cell, speech }: { cell: Cell | undefined; speech: TeamSpeech }) {
  if (!cell) return <td>{speech.copy.figures.notYet}</td>;
  const isGap = cell.offers.count === 0 && cell.requests.count > 0;
  return (
    <td class={isGap ? "gap" : undefined}>
      <Offers cell={cell} speech={speech} /> <Requests cell={cell} speech={speech} />
    </td>
  );
}

type InCell = { cell: Cell; speech: TeamSpeech };

function Offers({ cell: { need, region, offers }, speech: { locale, copy } }: InCell) {
  const text = counted(offers, copy.figures.offers, copy.figures.offersMore);
  if (offers.count === 0) return <span>{text}</span>;
  return <a href={linkPath(`/${locale}/offers`, { territory: region, need })}>{text}</a>;
}

function Requests({ cell: { need, region, requests }, speech: { locale, copy } }: InCell) {
  const text = counted(requests, copy.figures.requests, copy.figures.requestsMore);
  if (requests.count === 0) return <span>{text}</span>;
  return <a href={linkPath(`/${locale}/admin/figures/cases`, { measure: "waiting", need, region })}>{text}</a>;
}

type Counting = (count: number) => string;
const counted = ({ count, orMore }: Count, exactly: Counting, atLeast: Counting): string =>
  (orMore ? atLeast : exactly)(count);
