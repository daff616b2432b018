import type { Speech } from "#web/i18n/speech.ts";

/** Whose drawing a map is, as its licence asks. */
export const MapCredit = ({ speech: { copy } }: { speech: Speech }) => (
  <p class="source">
    {copy.reach.map.credit}
    <a href="https://www.openstreetmap.org/copyright" rel="noopener">
      <bdi lang="en">OpenStreetMap</bdi>
    </a>{" "}
    (<bdi>ODbL</bdi>)
  </p>
);
