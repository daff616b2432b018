import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { OpenCheckIn } from "./check-in.ts";
import type { CaseStep } from "./introduction-forms.ts";
import type { OwnCase, OwnIntroduction } from "./own-case.ts";
import type { RequestContent } from "./support-request.ts";

/** What a link shows of a case to its author: what it waits for, and nothing that the letter did not say. */
export type AuthorsAnswer = {
  reader: "innovator";
  /** `null`: the link is about the request as a whole. */
  introduction: OwnIntroduction | null;
  question: OwnCase["question"];
  /** The check-in that its letter asked. */
  checkIn: OpenCheckIn | null;
  isQuiet: boolean;
};

/** What a link shows of a case to its body: as at its desk before it accepts, with nothing that names the person. */
export type BodysAnswer = {
  reader: "body";
  state: IntroductionState;
  body: OwnIntroduction["body"];
  offer: OwnIntroduction["offer"];
  by: string | null;
  handedBy: OwnIntroduction["handedBy"];
  /** What its body can do now. */
  steps: readonly CaseStep["step"][];
  version: number;
  project: RequestContent;
  /** What the body asked, and what the person answered; `null`: it has not asked. */
  asked: { question: string; answer: string | null } | null;
  /** What the person says of what the body had reported. */
  contested: string | null;
  thread: OwnIntroduction["thread"];
  isQuiet: boolean;
};
export type AnswerShown = AuthorsAnswer | BodysAnswer;

/** How to reach the person, once a body has accepted. */
export type ContactShown = { name: string; email: string; phone: string; locale: Locale };
