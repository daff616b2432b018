import { followIntroductions } from "#tests/support/introduction-journey.ts";

followIntroductions({ locale: "ar", javaScript: false });
