import type { ComponentChildren } from "preact";
import type { TypedForm } from "#contract/typed.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";
import { Cards } from "./cards.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { ListFilter } from "./list-filter.tsx";
import { Pager } from "./pager.tsx";

type EntryListProps<Item extends { id: string }> = {
  says: { heading: string; lead: string; empty: string; emptyHelp: string };
  path: string;
  form: TypedForm;
  page: { items: Item[]; next: string | null } | null;
  card: (item: Item) => ComponentChildren;
  speech: Speech;
};

/** A filtered list of the directory, page by page. */
export function EntryList<Item extends { id: string }>({ says, path, form, page, card, speech }: EntryListProps<Item>) {
  return (
    <>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ErrorSummary form={form} copy={speech.copy} />
      <div class="listing">
        <Section id="filter" heading={speech.copy.lists.filter.heading}>
          <ListFilter form={form} action={path} speech={speech} />
        </Section>
        {page && (
          <Section id="list" heading={page.items.length > 0 ? speech.copy.lists.shown(page.items.length) : says.empty}>
            <Cards items={page.items} card={card} />
            {page.items.length === 0 && <Nothing help={says.emptyHelp} path={path} speech={speech} />}
            <Pager form={form} next={page.next} path={path} speech={speech} />
          </Section>
        )}
      </div>
    </>
  );
}

/** Nothing is found: what to do now. */
const Nothing = ({ help, path, speech: { locale, copy } }: { help: string; path: string; speech: Speech }) => (
  <Notice>
    <p>{help}</p>
    <p class="buttons">
      <a class="go" href={path}>
        {copy.lists.filter.clear}
      </a>
      <a href={`/${locale}/request`}>{copy.matches.file.button}</a>
    </p>
  </Notice>
);
