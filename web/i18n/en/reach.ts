import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const reach: Copy["reach"] = {
  map: {
    label: "Map of the 12 regions",
    provinces: (region) => `Map of the provinces: ${region}`,
    anyNeed: "All",
    show: "Show the map",
    titleFor: (need) => `The 12 regions: ${need}`,
    own: "Offers of each region's own",
    forNeed: (need) => `${need}: open offers, national ones included`,
    none: "none",
    between: (from, to) => `${from} to ${to}`,
    offers: plural("en", { one: "# open offer", other: "# open offers" }),
    orMore: (offers) => `${offers} or more`,
    credit: "Boundaries: © contributors of ",
  },
  share: {
    heading: "Share this page",
    by: { whatsApp: "WhatsApp", mail: "E-mail" },
    address: "Its address:",
    send: "Share",
    copy: "Copy the address",
    copied: "Address copied",
    print: "Print",
    printed: (day) => `Printed from Wasl, page of ${day}.`,
  },
  feeds: {
    heading: "Keep up",
    lead: "Without an account: add these addresses to your phone's calendar or to a feed reader. Your calendar can remind you three days before the end.",
    offers: "New offers",
    closings: "Closing dates",
    atom: "Atom feed",
    calendar: "iCalendar",
    subscribe: "Subscribe my calendar",
    closes: (offer) => `Last day: ${offer}`,
  },
};
