import { walkAsABody } from "#tests/support/body-journey.ts";

walkAsABody({ locale: "fr", javaScript: false });
