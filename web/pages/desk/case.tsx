import type { CheckInCodes } from "#contract/check-in.ts";
import type { CaseStep } from "#contract/introduction-forms.ts";
import type { Locale } from "#contract/locales.ts";
import type { JudgedFinding } from "#contract/match-answer.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { saidInThread, type ThreadShown } from "#contract/thread.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { HelpedAnswer } from "#domain/follow-up/answers.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { AskedSummary } from "#web/components/asked-summary.tsx";
import { CaseAnswer } from "#web/components/at-desk/case-answer.tsx";
import { CaseCheckIns } from "#web/components/at-desk/case-check-ins.tsx";
import { CaseCompany, type CompanyShown } from "#web/components/at-desk/case-company.tsx";
import { CaseContact, type Contact } from "#web/components/at-desk/case-contact.tsx";
import { CaseFile, type GiverShown } from "#web/components/at-desk/case-file.tsx";
import { CaseHandOver, HandOverLink, type HandOverShown } from "#web/components/at-desk/case-hand-over.tsx";
import { CaseHands, type Colleague } from "#web/components/at-desk/case-hands.tsx";
import { CaseHistory, type StepTaken } from "#web/components/at-desk/case-history.tsx";
import { leftOf } from "#web/components/at-desk/case-line.tsx";
import { CaseLog, type LogLine } from "#web/components/at-desk/case-log.tsx";
import { CaseReport } from "#web/components/at-desk/case-report.tsx";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { inLanguage } from "#web/components/in-language.ts";
import { Reasons } from "#web/components/reasons.tsx";
import { Thread } from "#web/components/thread/thread.tsx";
import { forStaff } from "#web/i18n/for-staff.ts";
import { formatDay } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

export const saidAtDesk = [
  "accept",
  "decline",
  "ask",
  "report-help",
  "report-no-help",
  "report-unreachable",
  "logged",
  "given",
  "hand-over",
  ...saidInThread,
] as const;

/** A case as its body sees it. `content`: `null`, when its words are no longer shown; `steps`: what whoever looks may do now. */
export type CaseShown = {
  id: string;
  state: IntroductionState;
  version: number;
  cameOn: string;
  by: string | null;
  daysLeft: number | null;
  province: ProvinceCode;
  content: OwnRequest["content"] | null;
  offer: { id: string; name: string; lang: Locale } | null;
  findings: readonly JudgedFinding[];
  /** `null`: there is none to speak of. */
  contact: Contact | null;
  assignee: string | null;
  checkIns: readonly CheckInCodes[];
  verdict: HelpedAnswer | null;
  isRequestOpen: boolean;
};

export type CaseProps = {
  locale: Locale;
  desk: DeskShown;
  shown: CaseShown;
  steps: readonly CaseStep["step"][];
  colleagues: readonly Colleague[];
  lines: readonly LogLine[];
  history: readonly StepTaken[];
  entry: string;
  mayLog: boolean;
  mayGive: boolean;
  handOver: HandOverShown;
  file: readonly GiverShown[];
  /** `null`: it is not this body's to know. */
  company: CompanyShown | null;
  thread: ThreadShown | null;
  form: TypedForm;
  /** What was typed for a step that can no longer be taken. */
  unsent: string | null;
  said: (typeof saidAtDesk)[number] | null;
};

export const title = ({ locale }: CaseProps) => speechOf(locale).copy.deskCase.title;

export function CasePage(props: CaseProps) {
  const { locale, desk, shown, form, unsent, said, colleagues, mayGive } = props;
  const { copy } = speechOf(locale);
  const says = copy.deskCase;
  const speech = withFieldWords(forStaff(speechOf(locale)), says);
  const path = `/${locale}/desk/${desk.id}/introductions/${shown.id}`;
  return (
    <DeskFrame desk={desk} here="inbox" speech={speech}>
      <h1>{says.heading(speech.words.territories[shown.province])}</h1>
      <p class="hint">{timesOf(shown, speech)}</p>
      {said && (
        <Notice role="status">
          <p>{{ ...says.said, ...copy.thread.said }[said === "hand-over" ? "given" : said]}</p>
        </Notice>
      )}
      <FormNotice form={form} copy={speech.copy} />
      <ErrorSummary form={form} copy={speech.copy} />
      {unsent !== null && (
        <Notice>
          <p>{says.unsent}</p>
          <Quoted text={unsent} />
        </Notice>
      )}
      <div class="beside">
        <div>
          <Work {...props} path={path} speech={speech} />
        </div>
        <div>
          <CaseHands {...{ path, colleagues, mayGive, form, speech }} assignee={shown.assignee} />
          <CaseCheckIns checkIns={shown.checkIns} verdict={shown.verdict} speech={speech} />
          <CaseHistory steps={props.history} speech={speech} />
        </div>
      </div>
      <p>
        <a href={`/${locale}/desk/${desk.id}/inbox`}>{says.back}</a>
      </p>
    </DeskFrame>
  );
}

/** Until when, first of all. */
function timesOf({ state, cameOn, by, daysLeft }: CaseShown, { locale, copy, words }: Speech): string {
  const came = copy.deskCase.cameOn(formatDay(locale, cameOn));
  if (state === "sent" && by !== null) {
    return [copy.inbox.answerBy(formatDay(locale, by)), leftOf(daysLeft ?? 0, copy.inbox), came].join(" · ");
  }
  return [words.introductionStates[state].label, came].join(" · ");
}

type WorkProps = CaseProps & { path: string; speech: Speech };

/** The person, the project, and what can be done. */
function Work(props: WorkProps) {
  const { shown, steps, form, lines, mayLog, entry, path, speech } = props;
  const taken = { path, version: shown.version, steps, form, speech };
  return (
    <>
      <CaseHandOver handOver={props.handOver} own={props.desk.name} speech={speech} />
      {shown.contact && shown.contact.kind !== "onceAccepted" && (
        <CaseContact contact={shown.contact} speech={speech} />
      )}
      <Project shown={shown} speech={forStaff(speechOf(props.locale))} />
      <Why shown={shown} speech={speech} />
      {shown.state === "sent" && steps.length > 0 && <CaseAnswer {...taken} />}
      {props.thread && (
        <Section id="thread-heading" heading={speech.copy.thread.heading}>
          <Thread
            {...{ thread: props.thread, action: `${path}/messages`, here: path, speech }}
            name="thread"
            page={{ where: "thread", form }}
          />
        </Section>
      )}
      {(mayLog || lines.length > 0) && <CaseLog {...{ lines, mayLog, path, entry, form, speech }} />}
      {props.file.map((giver) => (
        <CaseFile key={giver.id} giver={giver} speech={speech} />
      ))}
      {shown.state === "accepted" && steps.length > 0 && <CaseReport {...taken} />}
      <HandOverLink handOver={props.handOver} path={path} speech={speech} />
      {props.company && <CaseCompany company={props.company} own={props.desk.name} speech={speech} />}
      <Waiting shown={shown} speech={speech} />
      {shown.contact?.kind === "onceAccepted" && <CaseContact contact={shown.contact} speech={speech} />}
    </>
  );
}

function Project({ shown: { content }, speech }: { shown: CaseShown; speech: Speech }) {
  const says = speech.copy.deskCase.project;
  return (
    <Section id="project" heading={says.heading}>
      {content === null ? <p>{says.hidden}</p> : <AskedSummary content={content} speech={speech} />}
    </Section>
  );
}

function Why({ shown: { offer, findings }, speech }: { shown: CaseShown; speech: Speech }) {
  const says = speech.copy.deskCase.reasons;
  return (
    <Section id="reasons" heading={says.heading}>
      {offer === null ? (
        <p>{says.orientation}</p>
      ) : (
        <h3>
          <a href={`/${speech.locale}/offers/${offer.id}`} {...inLanguage(offer.lang, speech.locale)}>
            {offer.name}
          </a>
        </h3>
      )}
      {findings.length > 0 && <Reasons findings={[...findings]} speech={speech} />}
    </Section>
  );
}

/** Why nothing can be done now, where nothing can. */
function Waiting({
  shown: { state, by, isRequestOpen },
  speech: { locale, copy },
}: {
  shown: CaseShown;
  speech: Speech;
}) {
  const says = copy.deskCase;
  if (state === "asked" && by !== null) return <p class="notice">{says.answer.asked(formatDay(locale, by))}</p>;
  if (state === "sent") return null;
  if (state === "accepted") return isRequestOpen ? null : <p class="notice">{says.requestEnded}</p>;
  return <p class="notice">{says.ended}</p>;
}
