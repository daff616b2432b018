import type { Context } from "hono";
import { caseStepFields } from "#contract/introduction-forms.ts";
import { threadFields } from "#contract/thread.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { writeCookie } from "#worker/http/cookies.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { postedValues } from "#worker/http/typed-form.ts";
import { discloseAgain, openByLink, quietByLink } from "#worker/operations/answer-by-link.ts";
import { answerOfAuthor, answerToTeam } from "./answers-of-author.ts";
import { answerOfBody } from "./answers-of-body.ts";
import {
  type Answered,
  type Found,
  foundBy,
  keepToItself,
  showAnswers,
  showAsking,
  showGone,
  tokenOf,
} from "./answers-shown.tsx";
import { threadByLink } from "./answers-thread.ts";

/** What a link opens; looking at it changes nothing, and shows nobody's contact. */
export async function answers(c: Context<AppEnv>) {
  keepToItself(c);
  const found = await foundBy(c);
  return found ? showAsking(c, found, {}) : showGone(c, {});
}

/** Answers by a link, without an account: a step, or what is done beside the steps. */
export async function answer(c: Context<AppEnv>) {
  keepToItself(c);
  const { go: [go = ""] = [], ...values } = await postedValues(c, [
    "go",
    "question",
    ...threadFields,
    ...caseStepFields,
  ]);
  const found = await foundBy(c);
  if (!found) return showGone(c, values);
  // Nothing that every object has is a button.
  const beside = Object.hasOwn(besides, go) ? besides[go] : undefined;
  if (beside) return beside(c, found);
  if (values.act) return threadByLink(c, found, { ...values, go: [go] });
  if (go === "show") return showAsking(c, found, { values });
  return answerFor(found, values)(c, { found, values, isTried: go === "check" });
}

/** Who answers, and whom. */
function answerFor({ held }: Found, { step }: Answered["values"]) {
  if (!held.isAuthors) return answerOfBody;
  return step?.[0] === "answer-team" ? answerToTeam : answerOfAuthor;
}

/** What is done by a link beside the steps of its introduction. */
const besides: Record<string, (c: Context<AppEnv>, found: Found) => Promise<Response>> = {
  open: async (c, { held }) => {
    writeCookie(c, "follow", orRefuse(await openByLink(c.var.deps, held)));
    return c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
  },
  quiet: (c, found) => reminded(c, found, "quiet"),
  remind: (c, found) => reminded(c, found, "remind"),
  contact: async (c, { held }) => {
    const contact = orRefuse(await discloseAgain(c.var.deps, held));
    return showAnswers(c, { kind: "contact", contact, isNew: false });
  },
};

async function reminded(c: Context<AppEnv>, { held }: Found, wanted: "quiet" | "remind") {
  orRefuse(await quietByLink(c.var.deps, held, wanted));
  return c.redirect(`/${localeOf(c.req.raw)}/answers/${tokenOf(c)}`, 303);
}
