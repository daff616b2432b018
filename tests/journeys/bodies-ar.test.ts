import { walkAsABody } from "#tests/support/body-journey.ts";

walkAsABody({ locale: "ar", javaScript: true });
