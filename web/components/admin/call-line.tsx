import { locales } from "#contract/locales.ts";
import { formatDay } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { CallShown } from "#web/pages/admin/calls.tsx";
import { CallBack } from "./call-back.tsx";
import { CallForm, type Desk } from "./call-form.tsx";
import { PhoneLinks } from "./phone-links.tsx";

/** Where on its page somebody writes down what they hear on the phone. */
const placeOf: Record<Desk, Partial<Record<CallShown["letter"], string>>> = {
  admin: { "check-in": "#check-ins", "help-reported": "#ended" },
  relay: { "check-in": "#check-in", "help-reported": "#stands" },
};

/** A call to make: to whom, until when, what to say, and how it ended. `desk`: of the team, or of a relay. */
export function CallLine({ call, speech, desk = "admin" }: { call: CallShown; speech: Speech; desk?: Desk }) {
  const { copy } = speech;
  return (
    <li>
      <h2>{copy.letters.names[call.letter]}</h2>
      {call.name && (
        <p>
          <bdi>{call.name}</bdi>
        </p>
      )}
      <PhoneLinks number={call.number} text={call.back ? null : call.text} speech={speech} />
      <When call={call} speech={speech} />
      {call.about && (
        <p>
          <a href={`/${speech.locale}/${desk}/requests/${call.about.id}${placeOf[desk][call.letter] ?? ""}`}>
            {copy.calls.about(call.about.code)}
          </a>
        </p>
      )}
      {call.back ? (
        <CallBack call={call} back={call.back} speech={speech} />
      ) : (
        <ReadyText call={call} speech={speech} desk={desk} />
      )}
    </li>
  );
}

/** In which language, from when and until when, and how often it was tried. */
function When({ call, speech: { locale, copy } }: { call: CallShown; speech: Speech }) {
  const says = copy.calls;
  const { name, dir } = locales[call.locale];
  const said = [
    call.dueOn && says.from(formatDay(locale, call.dueOn)),
    call.callBy && says.promised(formatDay(locale, call.callBy)),
    call.tries > 0 && says.tried(call.tries),
  ].filter((one) => typeof one === "string");
  return (
    <p>
      <small>
        {says.language}{" "}
        <bdi lang={call.locale} dir={dir}>
          {name}
        </bdi>
        {said.map((one) => (
          <span key={one}> · {one}</span>
        ))}
      </small>{" "}
      {call.isLate && <b class="late">{says.late}</b>}
    </p>
  );
}

function ReadyText({ call, speech, desk }: { call: CallShown; speech: Speech; desk: Desk }) {
  const says = speech.copy.calls;
  return (
    <>
      {call.text === null ? (
        <p>{says.noText}</p>
      ) : (
        <details class="more">
          <summary>{says.text}</summary>
          <blockquote class="quoted" lang={call.locale} dir={locales[call.locale].dir}>
            {call.text}
          </blockquote>
          {call.hasLink && <p>{says.link}</p>}
        </details>
      )}
      <CallForm call={call} reached={says.reached} desk={desk} speech={speech} />
    </>
  );
}
