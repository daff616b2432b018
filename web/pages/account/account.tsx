import type { PasskeyShown, SessionShown } from "#contract/account.ts";
import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { ClaimState } from "#domain/claim/lifecycle.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import type { RequestState } from "#domain/request/lifecycle.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField } from "#web/components/form-fields.tsx";
import { OwnPasskeys } from "#web/components/own-passkeys.tsx";
import { OwnSessions } from "#web/components/own-sessions.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

export type AccountProps = {
  locale: Locale;
  form: TypedForm;
  said: "saved" | "last_manager" | null;
  email: string;
  /** Of the team: with its powers in this session, or only in one that a passkey opened. */
  admin: "here" | "elsewhere" | null;
  isRelay: boolean;
  bodies: { id: string; name: string; role: MemberRole }[];
  claims: { id: string; state: ClaimState; name: string; filedAt: string }[];
  requests: { code: string; state: RequestState; problem: string; filedAt: string }[];
  sessions: SessionShown[];
  passkeys: PasskeyShown[];
  /** How this session was opened. */
  method: "code" | "passkey";
};

export const title = ({ locale }: AccountProps) => speechOf(locale).copy.account.own.title;

export function AccountPage(props: AccountProps) {
  const { locale, form, said, admin } = props;
  const speech = speechOf(locale);
  const says = speech.copy.account.own;
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p>
        <bdi dir="ltr">{props.email}</bdi>
      </p>
      {said && (
        <Notice role={said === "saved" ? "status" : "alert"}>
          <p>{said === "saved" ? says.saidSaved : says.eraseLastManager}</p>
        </Notice>
      )}
      {admin && (
        <Notice>
          {admin === "here" ? <a href={`/${locale}/admin`}>{says.admin}</a> : <p>{says.adminNeedsPasskey}</p>}
        </Notice>
      )}
      <ErrorSummary form={form} copy={speech.copy} />
      <Relay {...props} speech={speech} />
      {!props.isRelay && <Bodies {...props} speech={speech} />}
      <Requests {...props} speech={speech} />
      <Section id="who" heading={says.who}>
        <form method="post" action={`/${locale}/account/name`} noValidate>
          <TextField {...{ form, copy: speech.copy }} name="name" hint={says.nameHint} autocomplete="name" />
          <button type="submit">{says.save}</button>
        </form>
      </Section>
      <OwnPasskeys passkeys={props.passkeys} isAdmin={admin !== null} method={props.method} speech={speech} />
      <OwnSessions sessions={props.sessions} speech={speech} />
      <Erase speech={speech} />
    </div>
  );
}

/** A relay's account is of no body. */
function Relay({ locale, isRelay, bodies, admin, speech: { copy } }: AccountProps & { speech: Speech }) {
  if (bodies.length > 0 || admin) return null;
  return (
    <p>
      <a href={`/${locale}/${isRelay ? "relay" : "relays/new"}`}>
        {isRelay ? copy.relays.nav.label : copy.relays.ask.title}
      </a>
    </p>
  );
}

function Bodies({ locale, bodies, claims, speech: { copy, words } }: AccountProps & { speech: Speech }) {
  const says = copy.account.own;
  return (
    <Section id="bodies" heading={says.bodies}>
      {bodies.length === 0 && <p>{says.noBodies}</p>}
      <ul class="rows">
        {bodies.map(({ id, name, role }) => (
          <li key={id}>
            <a href={`/${locale}/desk/${id}`}>
              <bdi>{name}</bdi>
            </a>{" "}
            <small>{words.memberRoles[role].label}</small>
          </li>
        ))}
        {claims
          .filter(({ state }) => state !== "verified")
          .map(({ id, name, state }) => (
            <li key={id}>
              <a href={`/${locale}/claims/${id}`}>
                <bdi>{name}</bdi>
              </a>{" "}
              <small>{words.claimStates[state].label}</small>
            </li>
          ))}
      </ul>
      <p>
        {says.claimHint} <a href={`/${locale}/bodies`}>{says.findBody}</a>
      </p>
      <p>
        <a class="go" href={`/${locale}/claims/new`}>
          {says.register}
        </a>
      </p>
    </Section>
  );
}

function Requests({ locale, requests, speech: { copy, words } }: AccountProps & { speech: Speech }) {
  const says = copy.account.own;
  return (
    <Section id="requests" heading={says.requests}>
      {requests.length === 0 && <p>{says.noRequests}</p>}
      <ul class="rows">
        {requests.map(({ code, state, problem, filedAt }) => (
          <li key={code}>
            <bdi>{problem.slice(0, 120)}</bdi>
            <form method="post" action={`/${locale}/account/requests`}>
              <HiddenFields fields={[["code", code]]} />
              <small>
                {words.requestStates[state].label} · {says.filed(formatMoment(locale, filedAt))}
              </small>{" "}
              <button type="submit">
                {says.openRequest} <bdi dir="ltr">{code}</bdi>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Erase = ({ speech: { locale, copy } }: { speech: Speech }) => (
  <details class="more">
    <summary>{copy.account.own.erase}</summary>
    <p>{copy.account.own.eraseText}</p>
    <form method="post" action={`/${locale}/account/erasure`}>
      <label class="choice">
        <input type="checkbox" id="sure" name="sure" value="yes" required />
        <span>{copy.account.own.eraseSure}</span>
      </label>
      <button type="submit">{copy.account.own.erase}</button>
    </form>
  </details>
);
