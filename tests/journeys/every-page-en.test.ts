import { lookAtEveryPage } from "#tests/support/every-page.ts";

lookAtEveryPage("en");
