import type { Locale } from "#contract/locales.ts";
import type { OfferDetail } from "#contract/offer.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { OfferSheet } from "#web/pages/offer.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** An offer as an innovator sees it, before it is published; `alike`: others of the body that are likely the same. */
export type PreviewProps = {
  locale: Locale;
  desk: DeskShown;
  offer: OfferDetail;
  version: number;
  mayPublish: boolean;
  alike: { id: string; name: string; state: OfferState }[];
};

export const title = ({ locale }: PreviewProps) => speechOf(locale).copy.desk.preview.title;

export function PreviewPage({ locale, desk, offer, version, mayPublish, alike }: PreviewProps) {
  const speech = speechOf(locale);
  const says = speech.copy.desk.preview;
  const path = `/${locale}/desk/${desk.id}/offers/${offer.id}`;
  return (
    <DeskFrame desk={desk} here="offers" speech={speech}>
      <Notice>
        <p>{says.lead}</p>
        {alike.length > 0 && (
          <>
            <p>
              <b>{says.alike}.</b> {says.alikeText}
            </p>
            <ul>
              {alike.map((other) => (
                <li key={other.id}>
                  <a href={`/${locale}/desk/${desk.id}/offers/${other.id}`}>
                    <bdi>{other.name}</bdi>
                  </a>{" "}
                  <small>{speech.words.offerStates[other.state].label}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="buttons">
          {mayPublish && (
            <form method="post" action={`${path}/steps`}>
              <HiddenFields
                fields={[
                  ["version", String(version)],
                  ["step", "publish"],
                ]}
              />
              <button class="go" type="submit">
                {alike.length > 0 ? says.publishAnyway : says.publish}
              </button>
            </form>
          )}
          <a href={path}>{mayPublish ? says.correct : speech.copy.desk.offer.back}</a>
        </div>
      </Notice>
      <OfferSheet locale={locale} offer={offer} late={false} />
    </DeskFrame>
  );
}
