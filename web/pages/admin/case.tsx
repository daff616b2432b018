import type { StepShown } from "#contract/admin.ts";
import type {
  AlikeCase,
  CaseAround,
  CaseIntroduction,
  CaseNote,
  CaseShown,
  ConsideredOffer,
  HelpedBefore,
} from "#contract/case.ts";
import type { CheckInShown, OpenCheckIn } from "#contract/check-in.ts";
import type { Locale } from "#contract/locales.ts";
import type { ThreadShown } from "#contract/thread.ts";
import type { TypedForm } from "#contract/typed.ts";
import { isOpen } from "#domain/introduction/open.ts";
import type { Refusal } from "#domain/outcome.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { CaseCheckIns } from "#web/components/admin/case-check-ins.tsx";
import { CaseCompany } from "#web/components/admin/case-company.tsx";
import { CaseDecisions } from "#web/components/admin/case-decisions.tsx";
import { CaseHead } from "#web/components/admin/case-head.tsx";
import { CaseIntroductions } from "#web/components/admin/case-introductions.tsx";
import { CaseNav } from "#web/components/admin/case-nav.tsx";
import { CaseNotes } from "#web/components/admin/case-notes.tsx";
import { CaseOffers } from "#web/components/admin/case-offers.tsx";
import { CasePerson } from "#web/components/admin/case-person.tsx";
import { CaseProposals } from "#web/components/admin/case-proposals.tsx";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { reasonSaid } from "#web/components/admin/reason-said.ts";
import { StepsTaken } from "#web/components/admin/steps-taken.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { forStaff } from "#web/i18n/for-staff.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

/** What was just done, to this case or to the one before. */
export type SaidOfCase = keyof TeamSpeech["copy"]["review"]["case"]["said"];
export type CaseProps = FormsOfPage & {
  locale: Locale;
  said: SaidOfCase | null;
  /** The case that it was said of, where that is another one. */
  from: string | null;
  refusal: Refusal | null;
  /** The proposals that kept the others from being approved, each with why. */
  stopped: readonly { body: string; refusal: Refusal }[];
  request: CaseShown;
  introductions: readonly CaseIntroduction[];
  around: CaseAround;
  /** The form that names an offer to compare, and how that offer is judged. */
  consider: TypedForm;
  considered: ConsideredOffer | null;
  notes: readonly CaseNote[];
  alike: readonly AlikeCase[];
  helped: readonly HelpedBefore[];
  steps: readonly StepShown[];
  /** The thread that was opened, on this page alone. */
  thread: ThreadShown | null;
  /** The series, and the one that can be answered now. */
  checkIns: readonly CheckInShown[];
  openCheckIn: OpenCheckIn | null;
  today: string;
};

/** What every part of the page is given. */
export type CaseParts = CaseProps & { speech: TeamSpeech };

export const title = ({ locale, request }: CaseProps) => teamSpeechOf(locale).copy.review.case.title(request.code);

export function CasePage(props: CaseProps) {
  const { locale, said, refusal, stopped, request, introductions, form } = props;
  const speech = forStaff(teamSpeechOf(locale));
  const { copy, words } = speech;
  const says = copy.review.case;
  const parts: CaseParts = { ...props, speech };
  const waiting = introductions.filter(({ state }) => state === "proposed");
  const open = introductions.filter(({ state }) => state !== "proposed" && isOpen(state));
  const ended = introductions.filter(({ state }) => !isOpen(state));
  return (
    <AdminFrame
      speech={speech}
      said={said && <Said {...parts} said={said} />}
      refusal={stopped.length > 0 ? null : refusal}
    >
      <CaseNav {...parts} />
      <CaseHead {...parts} />
      <ErrorSummary form={form} copy={copy} />
      <div class="case">
        <div class="case-read">
          <CasePerson {...parts} />
          <CaseNotes {...parts} />
          <CaseCompany {...parts} />
        </div>
        <div>
          <CaseProposals {...parts} proposals={waiting} />
          <CaseDecisions {...parts} />
          <CaseIntroductions {...parts} id="under-way" heading={says.underWay} listed={open} />
          {request.state === "submitted" && <CaseOffers {...parts} />}
          <CaseIntroductions {...parts} id="ended" heading={says.ended} listed={ended} />
          <CaseCheckIns {...parts} />
          <Section id="history" heading={says.history}>
            <StepsTaken
              steps={props.steps.map((step) => ({ ...step, reason: reasonSaid(step.step, step.reason, speech) }))}
              labels={sentencesOf(words.requestSteps)}
              speech={speech}
            />
          </Section>
        </div>
      </div>
    </AdminFrame>
  );
}

/** What was done; when the next case opened, the way back to the one that it was done to. */
function Said({ locale, said, from, speech: { copy } }: CaseParts & { said: SaidOfCase }) {
  const { case: says, nav } = copy.review;
  return (
    <>
      {says.said[said]}{" "}
      {from && (
        <>
          {nav.isNext} <a href={`/${locale}/admin/requests/${from}`}>{nav.back}</a>
        </>
      )}
    </>
  );
}

const sentencesOf = (steps: Readonly<Record<string, { sentence: string }>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, { sentence }]) => [step, sentence]));
