import type { StepShown } from "#contract/admin.ts";
import type { Locale } from "#contract/locales.ts";
import type { ClaimState } from "#domain/claim/lifecycle.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import type { Refusal } from "#domain/outcome.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { type FormsOfPage, formAt } from "#web/components/admin/form-at.ts";
import { ReasonForm } from "#web/components/admin/reason-form.tsx";
import { StepsTaken } from "#web/components/admin/steps-taken.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { ChoiceField } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import { Named } from "#web/components/named.tsx";
import { formatDay, formatList } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

export type PersonProps = FormsOfPage & {
  locale: Locale;
  said: "make-admin" | "unmake-admin" | "regions" | null;
  refusal: Refusal | null;
  /** `named` is `null`: the account is erased. */
  person: {
    id: string;
    named: { name: string; email: string } | null;
    since: string;
    isAdmin: boolean;
    isReader: boolean;
  };
  bodies: { id: string; name: string; lang: Locale; role: MemberRole }[];
  claims: { id: string; name: string; state: ClaimState; filedOn: string }[];
  /** The regions that they keep to, of the team; none: all. */
  regions: RegionCode[];
  steps: StepShown[];
};

export const title = ({ locale }: PersonProps) => teamSpeechOf(locale).copy.admin.person.title;

export function PersonPage(props: PersonProps) {
  const { locale, person, said, refusal, form } = props;
  const speech = teamSpeechOf(locale);
  const { copy, words } = speech;
  const says = copy.admin.person;
  return (
    <AdminFrame speech={speech} said={saidOf(said, speech)} refusal={refusal}>
      <div class="narrow">
        <p class="kicker">{says.title}</p>
        <h1>{person.named ? <bdi>{person.named.name || says.unnamed}</bdi> : says.erased}</h1>
        {person.named && (
          <p>
            <bdi dir="ltr">{person.named.email}</bdi>
          </p>
        )}
        <p>
          {says.since(formatDay(locale, person.since))} {person.isAdmin && <b>{says.isAdmin}</b>}{" "}
          {person.isReader && says.isYou}
        </p>
        <ErrorSummary form={form} copy={copy} />
        <Bodies {...props} speech={speech} />
        <Claims {...props} speech={speech} />
        {person.named && person.isAdmin && <KeptRegions {...props} speech={speech} />}
        {person.named && !person.isReader && <Powers {...props} speech={speech} />}
        <Section id="history" heading={says.history}>
          <StepsTaken steps={props.steps} labels={words.accountSteps} speech={speech} />
        </Section>
      </div>
    </AdminFrame>
  );
}

const saidOf = (said: PersonProps["said"], { copy }: TeamSpeech): string | null =>
  said === "regions" ? copy.review.regions.said : said && copy.admin.person.said[said];

/** The regions whose cases one of the team sees. */
function KeptRegions(props: PersonProps & { speech: TeamSpeech }) {
  const { locale, person, regions, where, speech } = props;
  const { copy, words } = speech;
  const says = copy.review.regions;
  const name = (region: RegionCode) => words.territories[region];
  return (
    <Section id="kept-regions" heading={says.heading}>
      <p>{says.text}</p>
      <p>
        <b>{regions.length === 0 ? says.all : formatList(locale, regions.map(name))}</b>
      </p>
      {/* Who keeps to some regions is let out of them by a colleague. */}
      {!(person.isReader && regions.length > 0) && (
        <details class="more" open={where === "regions"}>
          <summary>{says.change}</summary>
          <form id="regions" method="post" action={`/${locale}/admin/people/${person.id}/regions`}>
            <HiddenFields fields={[["seen", regions.join()]]} />
            <ChoiceField
              {...{ form: formAt("regions", props, { regions }), copy }}
              name="regions"
              id="region-choice"
              choices={asChoices(regionCodes, words.territories)}
            />
            <div class="buttons">
              <button type="submit">{says.save}</button>
            </div>
          </form>
        </details>
      )}
    </Section>
  );
}

const Bodies = ({ locale, bodies, speech: { copy, words } }: PersonProps & { speech: TeamSpeech }) => (
  <Section id="bodies" heading={copy.admin.person.bodies}>
    {bodies.length === 0 && <p>{copy.admin.person.noBodies}</p>}
    <ul class="worklist">
      {bodies.map(({ id, name, lang, role }) => (
        <li key={id}>
          <a href={`/${locale}/admin/bodies/${id}`}>
            <Named lang={lang} page={locale}>
              {name}
            </Named>
          </a>
          <small>{words.memberRoles[role].label}</small>
        </li>
      ))}
    </ul>
  </Section>
);

const Claims = ({ locale, claims, speech: { copy, words } }: PersonProps & { speech: TeamSpeech }) => (
  <Section id="claims" heading={copy.admin.person.claims}>
    {claims.length === 0 && <p>{copy.admin.person.noClaims}</p>}
    <ul class="worklist">
      {claims.map(({ id, name, state, filedOn }) => (
        <li key={id}>
          <a href={`/${locale}/admin/claims/${id}`}>
            <bdi>{name}</bdi>
          </a>
          <small>
            {words.claimStates[state].label} · {copy.admin.person.filed(formatDay(locale, filedOn))}
          </small>
        </li>
      ))}
    </ul>
  </Section>
);

/** Nobody makes or unmakes themselves: there is always another who saw it. */
function Powers(props: PersonProps & { speech: TeamSpeech }) {
  const { person, speech } = props;
  const says = speech.copy.admin.person;
  const does = person.isAdmin ? "unmake" : "make";
  return (
    <Section id="powers" heading={says.powers}>
      <ReasonForm
        name="role"
        page={props}
        path={`/admin/people/${person.id}`}
        heading={says[does]}
        text={says[`${does}Text`]}
        hidden={[["step", `${does}-admin`]]}
        buttons={<button type="submit">{says[does]}</button>}
        speech={speech}
      />
    </Section>
  );
}
