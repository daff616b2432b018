/** What a feed says of one thing; moments are RFC 3339. */
export type AtomEntry = {
  id: string;
  title: string;
  link: string;
  published: string;
  updated: string;
  summary: string;
  author: string;
  categories: readonly string[];
};
export type AtomFeed = {
  lang: string;
  title: string;
  /** Where the feed is, which is what it is known by; and the page that shows the same. */
  self: string;
  page: string;
  updated: string;
  entries: readonly AtomEntry[];
};

/** What XML 1.0 cannot hold, whatever the escape. */
const unspeakable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as XML has them, in an element or an attribute. */
const inXml = (text: string): string =>
  text.replace(unspeakable, "").replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A feed as RFC 4287 wants it. */
export const atomOf = ({ lang, title, self, page, updated, entries }: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${inXml(self)}</id>`,
    `<title>${inXml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${inXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${inXml(page)}"/>`,
    "<author><name>Wasl</name></author>",
    ...entries.map(entryOf),
    "</feed>",
    "",
  ].join("\n");

const entryOf = ({ id, title, link, published, updated, summary, author, categories }: AtomEntry): string =>
  [
    "<entry>",
    `<id>${inXml(id)}</id>`,
    `<title>${inXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${inXml(link)}"/>`,
    `<published>${published}</published>`,
    `<updated>${updated}</updated>`,
    `<author><name>${inXml(author)}</name></author>`,
    ...categories.map((category) => `<category term="${inXml(category)}"/>`),
    `<summary>${inXml(summary)}</summary>`,
    "</entry>",
  ].join("\n");
