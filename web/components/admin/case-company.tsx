import { formatDay, formatList, formatMoment } from "#web/i18n/format.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { Section } from "#web/ui/section.tsx";
import { InItsLanguage } from "./case-introduction.tsx";

/** The requests that look like this one, and who has helped its author before. */
export function CaseCompany({ request, alike, helped, speech }: CaseParts) {
  const { locale, copy, words } = speech;
  const says = copy.review.case;
  if (request.content === null) return null;
  return (
    <>
      <Section id="alike" heading={says.alike}>
        {alike.length === 0 && <p>{says.alikeNone}</p>}
        <ul class="worklist">
          {alike.map((other) => (
            <li key={other.id}>
              <div>
                <CaseCode {...other} locale={locale} /> · {words.territories[other.province]}
                <p>
                  {formatList(
                    locale,
                    other.likeness.map((likeness) => copy.review.likeness[likeness]),
                  )}
                </p>
              </div>
              <small>
                {words.requestStates[other.state].label} · {formatDay(locale, other.filedOn)}
              </small>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="helped" heading={says.helped}>
        {helped.length === 0 && <p>{says.helpedNone}</p>}
        <ul class="worklist">
          {helped.map(({ request: id, code, body, state, since, mayOpen }) => (
            <li key={`${id} ${body.id}`}>
              <div>
                <a href={`/${locale}/admin/bodies/${body.id}`}>
                  <InItsLanguage thing={body} speech={speech} />
                </a>
                <p>
                  <CaseCode id={id} code={code} mayOpen={mayOpen} locale={locale} />
                </p>
              </div>
              <small>
                {words.introductionStates[state].label} · {formatMoment(locale, since)}
              </small>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** A case by its code; it opens for an admin who may see it. */
const CaseCode = ({ id, code, mayOpen, locale }: { id: string; code: string; mayOpen: boolean; locale: string }) =>
  mayOpen ? (
    <a href={`/${locale}/admin/requests/${id}`}>
      <bdi dir="ltr">{code}</bdi>
    </a>
  ) : (
    <bdi dir="ltr">{code}</bdi>
  );
