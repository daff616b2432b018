import { hydrate } from "preact";
import { isLocale, type Locale } from "#contract/locales.ts";
import { LiveMatches } from "./components/live-matches.tsx";
import type { MovingSpeech } from "./i18n/moving.ts";
import icons from "./icons.svg?no-inline";
import type { MatchesProps } from "./pages/matches.tsx";
import { IconSheet } from "./ui/icon.tsx";

/** One catalogue is loaded: the reader's. */
const speeches: Record<Locale, () => Promise<{ speech: MovingSpeech }>> = {
  fr: () => import("./i18n/moving/fr.ts"),
  ar: () => import("./i18n/moving/ar.ts"),
  en: () => import("./i18n/moving/en.ts"),
};

/** Brings the matches to life, with the props that the server rendered them with. */
async function bringToLife(root: HTMLElement, island: HTMLElement) {
  const { locale, ...matched }: MatchesProps = JSON.parse(island.textContent);
  if (!isLocale(locale)) return;
  const { speech } = await speeches[locale]();
  hydrate(
    <IconSheet.Provider value={icons}>
      <LiveMatches {...matched} speech={speech} />
    </IconSheet.Provider>,
    root,
  );
  // What adds to the page by hand waits for this: hydration would sweep it away.
  root.dataset.live = "";
  dispatchEvent(new Event("live"));
}

const root = document.getElementById("matches");
const island = document.getElementById("island");
if (root && island) bringToLife(root, island);
