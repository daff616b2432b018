import { locales } from "#contract/locales.ts";
import { labelOfCode } from "#web/components/label-of-code.ts";
import { formatDay, formatList } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { CallShown } from "#web/pages/admin/calls.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Terms } from "#web/ui/terms.tsx";
import { CallFields, CallForm } from "./call-form.tsx";

type Back = NonNullable<CallShown["back"]>;

/** What to say to whoever lost a PIN, what they must know of their request, and the button that gives a new one. */
export function CallBack({ call, back, speech }: { call: CallShown; back: Back; speech: Speech }) {
  const says = speech.copy.calls.back;
  return (
    <>
      <h3>{says.say}</h3>
      <ol class="said" lang={call.locale} dir={locales[call.locale].dir}>
        {back.script.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <h3>{says.check}</h3>
      <p>{says.checkText}</p>
      {back.request && <OwnWords request={back.request} speech={speech} />}
      <form method="post" action={`/${speech.locale}/admin/calls/receipt`}>
        <CallFields call={call} />
        <button class="go" type="submit">
          {says.give}
        </button>
      </form>
      <CallForm call={call} reached={says.over} speech={speech} />
    </>
  );
}

function OwnWords({ request, speech }: { request: NonNullable<Back["request"]>; speech: Speech }) {
  const { locale, copy, words } = speech;
  const says = copy.calls.back;
  const needs = request.needs.map((need) => labelOfCode("needs", need, speech));
  return (
    <Terms
      terms={[
        [says.province, words.territories[request.province]],
        [says.needs, formatList(locale, needs)],
        [says.filed, formatDay(locale, request.filedOn)],
        [says.problem, request.problem === "" ? null : <Quoted text={request.problem} />],
      ]}
    />
  );
}
