import type { CasesAsked } from "#contract/figures.ts";
import type { Locale } from "#contract/locales.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { Named } from "#web/components/named.tsx";
import { formatDay, formatList } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";

type BodyNamed = { id: string; name: string; lang: Locale };
/** A case of a figure. `days`: how long it took, where it took time; `body`: who it was put to. */
export type CaseShown = {
  id: string;
  request: string;
  on: string;
  days: number | null;
  province: ProvinceCode;
  needs: Need[];
  body: BodyNamed | null;
};
export type FigureCasesProps = {
  locale: Locale;
  asked: CasesAsked;
  /** The body that the figure is about. */
  body: BodyNamed | null;
  cases: CaseShown[];
  /** Where the next page begins. */
  next: string | null;
  isFirst: boolean;
};

export const title = ({ locale, asked }: FigureCasesProps) => teamSpeechOf(locale).copy.figures.casesOf[asked.measure];

export function FigureCasesPage({ locale, asked, body, cases, next, isFirst }: FigureCasesProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.figures;
  return (
    <AdminFrame speech={speech}>
      <p>
        <a href={`/${locale}/admin/figures`}>{says.back}</a>
      </p>
      <h1>{says.casesOf[asked.measure]}</h1>
      <p class="lead">
        <About asked={asked} body={body} speech={speech} />
      </p>
      {cases.length === 0 && <p>{says.noCases}</p>}
      <ol class="worklist">
        {cases.map((each) => (
          <CaseLine key={each.id} line={each} asked={asked} speech={speech} />
        ))}
      </ol>
      <PagesOn
        path="/figures/cases"
        next={next === null ? null : { after: next }}
        isFirst={isFirst}
        kept={asked}
        speech={speech}
      />
    </AdminFrame>
  );
}

/** What the figure is about. */
function About({ asked, body, speech }: Pick<FigureCasesProps, "asked" | "body"> & { speech: TeamSpeech }) {
  const { words, copy, locale } = speech;
  if (asked.measure === "waiting") return <>{`${words.needs[asked.need]} · ${words.territories[asked.region]}`}</>;
  if (body) return <BodyName body={body} page={locale} />;
  switch (asked.by) {
    case "need":
      return <>{words.needs[asked.key]}</>;
    case "region":
      return <>{words.territories[asked.key]}</>;
    default:
      return <>{asked.by === "all" ? copy.figures.all : asked.key}</>;
  }
}

type Line = { line: CaseShown; asked: CasesAsked; speech: TeamSpeech };

function CaseLine({ line: { request, on, days, province, needs, body }, asked, speech }: Line) {
  const { locale, copy, words } = speech;
  const says = copy.figures;
  const asList = formatList(
    locale,
    needs.map((need) => words.needs[need]),
  );
  return (
    <li>
      <div>
        <a href={`/${locale}/admin/requests/${request}`}>{asList}</a>
        <p>
          {words.territories[province]}
          {body && (
            <>
              {" · "}
              <BodyName body={body} page={locale} />
            </>
          )}
        </p>
      </div>
      <p>
        {says.on[asked.measure](formatDay(locale, on))}
        {days !== null && <small> · {says[asked.measure === "helped" ? "days" : "workingDays"].took(days)}</small>}
      </p>
    </li>
  );
}

const BodyName = ({ body: { name, lang }, page }: { body: BodyNamed; page: Locale }) => (
  <Named lang={lang} page={page}>
    {name}
  </Named>
);
