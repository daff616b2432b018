import type { Speech } from "#web/i18n/speech.ts";
import { hostOf } from "#web/ui/host-of.ts";

/** The site that an entry gives; one that does not answer is no link, and says so. */
export function SiteLink({ url, isBroken, speech }: { url: string; isBroken: boolean; speech: Speech }) {
  const host = <bdi dir="ltr">{hostOf(url)}</bdi>;
  return isBroken ? (
    <span>
      {host} ({speech.copy.sheets.brokenLink})
    </span>
  ) : (
    <a href={url} rel="noopener nofollow ugc">
      {host}
    </a>
  );
}
