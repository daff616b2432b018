import { followFromTheFirstVisit } from "#tests/support/relay-journey.ts";

followFromTheFirstVisit({ locale: "ar", javaScript: true });
