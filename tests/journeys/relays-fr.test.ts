import { followFromTheFirstVisit } from "#tests/support/relay-journey.ts";

followFromTheFirstVisit({ locale: "fr", javaScript: false });
