import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const lists: Copy["lists"] = {
  offers: {
    title: "All support offers",
    description: "Support offers for social innovation projects in Morocco, by territory and need.",
    heading: "Offers",
    lead: "Every offer we know of, with its source. Choose a place or a need, or search for a word.",
    empty: "Nothing found with these choices",
    emptyHelp: "Take one choice away, or make a request: we will look for you.",
  },
  bodies: {
    title: "All support organisations",
    description: "The organisations that support social innovation in Morocco, by territory, need and kind.",
    heading: "Organisations",
    lead: "The organisations that can help or guide you, with their source.",
    empty: "Nothing found with these choices",
    emptyHelp: "Take one choice away, or look at the whole list.",
  },
  filter: {
    heading: "Filter",
    submit: "Filter",
    clear: "Show all",
    searchHint: "In French or Arabic.",
  },
  next: "Next page",
  first: "Back to the start",
  shown: plural("en", { one: "# result on this page", other: "# results on this page" }),
};
