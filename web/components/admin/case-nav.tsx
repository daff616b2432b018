import type { CaseParts } from "#web/pages/admin/case.tsx";
import { Key } from "#web/ui/key.tsx";
import { linkPath } from "#web/ui/link-path.ts";
import { KeysBar } from "./keys-bar.tsx";

/** From one case of the queue to the next, and the keys of the page. */
export function CaseNav({ locale, request: { id }, speech }: CaseParts) {
  const { queue, nav } = speech.copy.review;
  const beside = (way: "next" | "previous") => linkPath(`/${locale}/admin/review/${way}`, { from: id });
  return (
    <div class="case-bar">
      <nav class="case-nav" aria-label={queue.heading}>
        <a href={beside("previous")}>
          {nav.previous} <Key of="k" />
        </a>
        <a href={beside("next")}>
          {nav.next} <Key of="j" />
        </a>
        <a href={`/${locale}/admin/review`}>
          {nav.all} <Key of="l" />
        </a>
      </nav>
      <KeysBar speech={speech} />
    </div>
  );
}
