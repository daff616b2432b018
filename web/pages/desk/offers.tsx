import type { OfferAtDesk } from "#contract/desk.ts";
import type { Locale } from "#contract/locales.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { formatDay } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

/**
 * `due`: how many are to be confirmed, or late; `onlyDue`: only these are shown, as many as one press confirms. `unread`: how
 * many the directory alone says; `unreadOffers`: which, beside those that are to be confirmed.
 */
export type DeskOffersProps = {
  locale: Locale;
  desk: DeskShown;
  offers: OfferAtDesk[];
  next: string | null;
  due: number;
  unread: number;
  unreadOffers: OfferAtDesk[];
  onlyDue: boolean;
  said: "confirmed" | null;
  mayWrite: boolean;
};

export const title = ({ locale, desk }: DeskOffersProps) => speechOf(locale).copy.desk.offers.title(desk.name);

export function DeskOffersPage(props: DeskOffersProps) {
  const { locale, desk, offers, unreadOffers, next, onlyDue, said, mayWrite } = props;
  const speech = speechOf(locale);
  const says = speech.copy.desk.offers;
  const path = `/${locale}/desk/${desk.id}`;
  return (
    <DeskFrame desk={desk} here="offers" speech={speech}>
      <h1>{says.heading}</h1>
      {said && (
        <Notice role="status">
          <p>{says.confirmed}</p>
        </Notice>
      )}
      {mayWrite && (
        <p>
          <a class="go" href={`${path}/offers/new`}>
            {says.add}
          </a>
        </p>
      )}
      <Due {...props} path={path} speech={speech} />
      {offers.length === 0 && unreadOffers.length === 0 && <p class="lead">{onlyDue ? says.emptyDue : says.empty}</p>}
      <Rows offers={offers} path={path} speech={speech} />
      {unreadOffers.length > 0 && (
        <Section id="unread" heading={says.unreadHeading}>
          <p>{says.unreadText}</p>
          <Rows offers={unreadOffers} path={path} speech={speech} />
        </Section>
      )}
      {next && (
        <p class="pager">
          <a class="go" rel="next" href={linkPath(path, { after: next, ...(onlyDue && { due: "yes" }) })}>
            {speech.copy.lists.next}
          </a>
        </p>
      )}
    </DeskFrame>
  );
}

function Due({ due, unread, onlyDue, mayWrite, path, speech }: DeskOffersProps & { path: string; speech: Speech }) {
  const says = speech.copy.desk.offers;
  if (due === 0 && unread === 0 && !onlyDue) return null;
  return (
    <Notice>
      {due > 0 && (
        <p>
          <b>{says.due(due)}.</b> {says.dueText}
        </p>
      )}
      {unread > 0 && !onlyDue && (
        <p>
          <b>{says.unread(unread)}.</b> {says.unreadText}
        </p>
      )}
      <div class="buttons">
        {due > 0 && onlyDue && mayWrite && (
          <form method="post" action={`${path}/confirmations`}>
            <button class="go" type="submit">
              {says.confirmAll}
            </button>
          </form>
        )}
        <a href={onlyDue ? path : linkPath(path, { due: "yes" })}>{onlyDue ? says.showAll : says.showDue}</a>
      </div>
    </Notice>
  );
}

const Rows = ({ offers, path, speech }: { offers: readonly OfferAtDesk[]; path: string; speech: Speech }) => (
  <ul class="rows">
    {offers.map((offer) => (
      <Row key={offer.id} offer={offer} path={path} speech={speech} />
    ))}
  </ul>
);

function Row({ offer, path, speech }: { offer: OfferAtDesk; path: string; speech: Speech }) {
  const { locale, copy, words } = speech;
  const says = copy.desk.offers;
  const day = (date: string | null) => (date === null ? "" : formatDay(locale, date));
  const confirmation = {
    fresh: says.confirmedOn(day(offer.confirmedOn)),
    due: says.dueOn(day(offer.dueOn)),
    late: says.late,
    never: says.neverConfirmed,
  };
  return (
    <li class={offer.confirmation === "late" ? "late" : undefined}>
      <a href={`${path}/offers/${offer.id}`}>
        <bdi>{offer.name}</bdi>
      </a>{" "}
      <small>
        {words.offerStates[offer.state].label}
        {offer.confirmation && ` · ${confirmation[offer.confirmation]}`}
        {offer.linkBrokenSince && ` · ${says.linkBroken(day(offer.linkBrokenSince))}`}
      </small>
    </li>
  );
}
