import { locales } from "#contract/locales.ts";
import { formatDay } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { CallShown } from "#web/pages/admin/calls.tsx";
import { CallBack } from "./call-back.tsx";
import { CallForm } from "./call-form.tsx";
import { PhoneLinks } from "./phone-links.tsx";

/** A call to make: to which number, until when, what to say, and how it ended. */
export function CallLine({ call, speech }: { call: CallShown; speech: Speech }) {
  const { copy } = speech;
  return (
    <li>
      <h2>{copy.letters.names[call.letter]}</h2>
      <PhoneLinks number={call.number} text={call.back ? null : call.text} speech={speech} />
      <When call={call} speech={speech} />
      {call.about && (
        <p>
          <a href={`/${speech.locale}/admin/requests/${call.about.id}`}>{copy.review.case.title(call.about.code)}</a>
        </p>
      )}
      {call.back ? (
        <CallBack call={call} back={call.back} speech={speech} />
      ) : (
        <ReadyText call={call} speech={speech} />
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

function ReadyText({ call, speech }: { call: CallShown; speech: Speech }) {
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
      <CallForm call={call} reached={says.reached} speech={speech} />
    </>
  );
}
