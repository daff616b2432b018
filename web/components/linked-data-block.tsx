import type { Thing } from "#web/linked-data/linked-data.ts";

/** What the page says, for search engines. A data block: CSP does not let it run, and "<" cannot end it. */
export const LinkedDataBlock = ({ things }: { things: readonly Thing[] }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{
      __html: JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c"),
    }}
  />
);
