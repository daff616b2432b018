import { followIntroductions } from "#tests/support/introduction-journey.ts";

followIntroductions({ locale: "fr", javaScript: true });
