import { words as labels } from "#contract/words/ar.ts";
import type { Ending, Next, NextKind } from "#domain/introduction/next.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { Letters } from "#worker/mail/letter.ts";
import { coded, named } from "./isolated.ts";
import { atTheLatest, quoted } from "./phrases.ts";

type Ended = Letters["introduction-ended"];

/** The subject of the letter that tells how an introduction ended. */
export const endedSubject = ({ body, ending, code }: Ended): string =>
  `${ending === "nothing-yet" ? `طلبكم ${coded(code)}` : bodyOf(body, inShort)}: ${subjects[ending]}، وهذه هي الخطوة التالية`;

/** How it ended, why, and what comes next and by when: never just "no". */
export const endedSentences = ({ body, ending, reason, words, next }: Ended): readonly string[] => [
  [sentences[ending](bodyOf(body)), reason && `السبب المذكور: ${quoted(labels.declineReasons[reason])}.`]
    .filter(Boolean)
    .join(" "),
  ...(words ? [`${ending === "declined" ? "كلمة من الهيئة" : "توضيح من الفريق"}: ${quoted(words)}`] : []),
  followUps[next.kind](next),
];

const bodyOf = (body: string | null, shown = (name: string) => name): string =>
  body === null ? "الهيئة" : named(shown(body));

const subjects: Record<Ending, string> = {
  declined: "تعذرت المساعدة",
  lapsed: "لم نتوصل بجواب",
  "given-up": "تعذر الاتصال",
  suspended: "توقف استقبال الطلبات",
  "agreement-expired": "لم نتوصل بموافقتكم",
  refused: "قلتم لا",
  "nothing-yet": "لا عرض مناسب بعد",
};

const sentences: Record<Ending, (body: string) => string> = {
  declined: (body) => `تعذرت مساعدتكم هذه المرة لدى ${body}.`,
  lapsed: (body) => `لم نتوصل في الأجل بأي جواب من ${body}.`,
  "given-up": (body) => `حاولنا التواصل مع ${body}، ولم ننجح.`,
  suspended: (body) => `توقف نشاط ${body} على منصة وصل، ولا يمكن أن يتقدم طلبكم هناك.`,
  "agreement-expired": (body) => `لم نتوصل بجوابكم في الأجل، فلم نعرض مشروعكم على ${body}.`,
  refused: (body) => `قلتم لا، فلم نعرض مشروعكم على ${body}.`,
  "nothing-yet": () => "قارنا طلبكم بكل العروض المعروفة، ولا يناسبه أي منها في الوقت الحالي.",
};

const followUps: Record<NextKind, (next: Next) => string> = {
  "others-open": ({ body, by }) =>
    `ما زالت أمام مشروعكم إمكانيات أخرى${body ? `، منها ${named(body)}` : ""}. ${by ? `سنخبركم بالجديد ${atTheLatest(by)}.` : "سنخبركم بكل جديد."}`,
  kept: ({ body }) => labels.handOver.keeps(named(body ?? "")),
  review: ({ body, by }) =>
    `وجدنا إمكانية أخرى${body ? ` لدى ${named(body)}` : ""}. يراجعها أحد أعضاء الفريق${before(by)}، ثم نخبركم بالخطوة التالية.`,
  orientation: ({ body, by }) =>
    `عرضنا مشروعكم على ${centre(body)}، ويمكنه أن يوجهكم. ننتظر جوابه${before(by)}. وإذا لم يستطع المركز مساعدتكم، يتصل بكم أحد أعضاء الفريق.`,
  "orientation-agreeing": ({ body, by }) =>
    `يمكننا أن نعرض مشروعكم على ${centre(body)}، ويمكنه أن يوجهكم. قولوا نعم أو لا في صفحة طلبكم${before(by)}.`,
  "orientation-reaching": ({ body, by }) =>
    `نحاول التواصل مع ${centre(body)} لنعرض عليه مشروعكم. ${by ? `سنخبركم بالجديد ${atTheLatest(by)}.` : "سنخبركم بمجرد أن ننجح."}`,
  "dead-end": ({ by }) =>
    `ليست لدينا إمكانية أخرى بعد. يتصل بكم أحد أعضاء الفريق${before(by)} ليبحث معكم، ونواصل مقارنة طلبكم بكل عرض جديد.`,
};

const centre = (body: string | null): string =>
  body ? `المركز الجهوي للاستثمار في جهتكم (${named(body)})` : "المركز الجهوي للاستثمار في جهتكم";
const before = (by: LocalDate | null): string => (by ? ` ${atTheLatest(by)}` : "");
