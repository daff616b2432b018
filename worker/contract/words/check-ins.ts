import type { CheckInAnswer, HelpedAnswer, StuckOn } from "#domain/follow-up/answers.ts";
import type { Locale } from "#domain/language/locale.ts";

type Labels = {
  answers: Record<CheckInAnswer, string>;
  stuckOn: Record<StuckOn, string>;
  helped: Record<HelpedAnswer, string>;
};

/** The answers to a check-in by their labels; apart from the other lists, which the browser loads. */
export const checkInLabels: Record<Locale, Labels> = {
  fr: {
    answers: { "going-well": "Ça avance", stuck: "C'est bloqué", stopped: "C'est arrêté" },
    stuckOn: {
      financing: "l'argent",
      authorisation: "une autorisation",
      market: "la vente, les clients",
      people: "l'équipe, les compétences",
      place: "le lieu, le local",
      "something-else": "autre chose",
    },
    helped: { yes: "Oui", partly: "En partie", no: "Non" },
  },
  ar: {
    answers: { "going-well": "المشروع يتقدم", stuck: "المشروع متعثر", stopped: "المشروع توقف" },
    stuckOn: {
      financing: "المال",
      authorisation: "الرخص والوثائق",
      market: "البيع والزبناء",
      people: "الفريق والكفاءات",
      place: "المكان أو المحل",
      "something-else": "شيء آخر",
    },
    helped: { yes: "نعم", partly: "جزئيا", no: "لا" },
  },
  en: {
    answers: { "going-well": "It is moving forward", stuck: "It is stuck", stopped: "It has stopped" },
    stuckOn: {
      financing: "money",
      authorisation: "a permit",
      market: "selling, finding customers",
      people: "the team, skills",
      place: "the place, premises",
      "something-else": "something else",
    },
    helped: { yes: "Yes", partly: "Partly", no: "No" },
  },
};
