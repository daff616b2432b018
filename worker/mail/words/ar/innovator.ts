import { words as labels } from "#contract/words/ar.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { InnovatorLetters, Letters, LetterWords } from "#worker/mail/letter.ts";
import { answerPath } from "#worker/mail/paths.ts";
import { endedSentences, endedSubject } from "./ended.ts";
import { coded, named } from "./isolated.ts";
import { atTheLatest, handedOver, quoted, stopReminders } from "./phrases.ts";

const seeRequest = (token: string) => ({ label: "الاطلاع على طلبي", path: answerPath(token) });
const answer = (token: string) => ({ label: "الجواب", path: answerPath(token) });
const follow = { label: "تتبع طلبي", path: "/follow" };

const reviewed = (by: LocalDate): string =>
  `يراجع أحد أعضاء الفريق الاقتراحات ${atTheLatest(by)}، ثم نخبركم بالخطوة التالية.`;

export const innovatorLetters = {
  "request-filed": ({ code, by }) => ({
    subject: `توصلنا بطلبكم ${coded(code)}`,
    sentences: [
      `توصلنا بطلبكم، ورمزه ${coded(code)}. ونقارنه بكل العروض المعروفة.`,
      reviewed(by),
      "لتتبعه، تحتاجون إلى هذا الرمز وإلى الرمز السري المكتوب في وصل الإيداع.",
    ],
    action: follow,
  }),
  "introduction-sent": ({ body, offer, by, from }, token) => ({
    subject: `عرضنا مشروعكم على ${named(inShort(body))}`,
    sentences: [
      offer === null
        ? `مشروعكم الآن لدى المركز الجهوي للاستثمار في جهتكم (${named(body)}). لا يتعلق الأمر بعرض محدد، لكن يمكن للمركز أن يوجهكم نحو مساعدة مناسبة.`
        : `مشروعكم الآن لدى ${named(body)}، في إطار العرض ${quoted(offer)}.`,
      "لا تظهر وسائل الاتصال بكم: لا تتوصل بها الهيئة إلا إذا قبلت مساعدتكم.",
      `ننتظر جوابها ${atTheLatest(by)}. ${from ? labels.handOver.keeps(named(from.body)) : "وإذا لم يصل، نواصل البحث لكم."}`,
    ],
    action: seeRequest(token),
  }),
  "agreement-asked": ({ body, offer, by, isReminder, from }, token) => ({
    subject: `${isReminder ? "تذكير: " : ""}هل نعرض مشروعكم على ${named(inShort(body))}؟`,
    sentences: [
      ...(from ? [handedOver(from, body)] : []),
      offer === null
        ? `يمكن للمركز الجهوي للاستثمار في جهتكم (${named(body)}) أن يوجه مشروعكم نحو مساعدة مناسبة.`
        : `قد يناسب مشروعكم عرض من ${named(body)}: ${quoted(offer)}.`,
      from
        ? `قولوا نعم أو لا ${atTheLatest(by)}.`
        : `اخترتم أن نسألكم قبل كل هيئة: قولوا نعم أو لا ${atTheLatest(by)}.`,
      "إذا قلتم نعم، ترى الهيئة المشروع والمكان والاحتياجات، ولا ترى وسائل الاتصال بكم. وإذا لم نتوصل بجوابكم، نسحب هذا الاقتراح ويبقى طلبكم مفتوحا.",
      ...(from ? [`${labels.handOver.goesAlong} ${labels.handOver.keeps(named(from.body))}`] : []),
      ...(isReminder ? [stopReminders("طلبكم")] : []),
    ],
    action: answer(token),
  }),
  "body-being-reached": ({ body }, token) => ({
    subject: `نحاول التواصل مع ${named(inShort(body))}`,
    sentences: [
      `قد تجدون المساعدة لدى ${named(body)}، لكن ليست لدينا بعد وسيلة اتصال مؤكدة.`,
      "يحاول أحد أعضاء الفريق الاتصال بالهيئة. وبعد ذلك تتوصل بمشروعكم، ولها عشرة أيام عمل للجواب.",
      "إذا لم ننجح، نبحث لكم في مكان آخر. وسنخبركم في كل الأحوال.",
    ],
    action: seeRequest(token),
  }),
  "question-asked": ({ body, words, by }, token) => ({
    subject: `سؤال إليكم من ${named(inShort(body))}`,
    sentences: [
      `قبل أي قرار، هذا سؤال من ${named(body)} لفهم مشروعكم أكثر:`,
      quoted(words),
      `أجيبوا ${atTheLatest(by)}. وإذا لم نتوصل بجوابكم، تقرر الهيئة بناء على ما كتبتموه من قبل.`,
    ],
    action: answer(token),
  }),
  "team-question": ({ code, words }, token) => ({
    subject: `سؤال من فريق وصل حول طلبكم ${coded(code)}`,
    sentences: [
      `ليتقدم طلبكم ${coded(code)}، يحتاج فريق وصل إلى معرفة ما يلي:`,
      quoted(words),
      "يبقى طلبكم مفتوحا في انتظار جوابكم.",
    ],
    action: answer(token),
  }),
  "introduction-accepted": ({ body, from }, token) => ({
    subject: `خبر سار: موافقة على مساعدتكم من ${named(inShort(body))}`,
    sentences: [
      ...(from ? [labels.handOver.took({ from: named(from.body), to: named(body) })] : []),
      `وافقت الهيئة على مساعدتكم: أصبحت وسائل الاتصال بكم لدى ${named(body)}، وستتصل بكم.`,
      "إذا لم تخبرنا الهيئة بشيء خلال 30 يوما، نسألها عن الجديد.",
      "يمكنكم في أي وقت معرفة أين وصل طلبكم.",
    ],
    action: seeRequest(token),
  }),
  "introduction-ended": (facts, token) => ({
    subject: endedSubject(facts),
    sentences: endedSentences(facts),
    action: seeRequest(token),
  }),
  "review-late": ({ code }, token) => ({
    subject: `طلبكم ${coded(code)}: تأخرت المراجعة`,
    sentences: [
      `تأخرت مراجعة طلبكم ${coded(code)} عن الموعد الذي وعدنا به، ونعتذر لكم عن ذلك.`,
      "الفريق كله على علم بالأمر. وبعد سبعة أيام عمل، تُرسل الاقتراحات التي تتوفر فيها كل الشروط دون انتظار.",
      stopReminders("طلبكم"),
    ],
    action: seeRequest(token),
  }),
  "help-reported": ({ body, state, by }, token) => ({
    subject: `${named(inShort(body))}: ${reported[state].subject}`,
    sentences: [
      `في ملفكم لدى ${named(body)}، ${reported[state].said}`,
      reported[state].next,
      `إذا لم يكن هذا ما حدث، فأخبرونا ${atTheLatest(by)}، ليعود ملفكم إلى الفريق.`,
    ],
    action: { label: "إخبارنا بما حدث", path: answerPath(token) },
  }),
  "request-set-aside": ({ code, reason, words }) => ({
    subject: `وُضع طلبكم ${coded(code)} جانبا`,
    sentences: [
      `وضع الفريق طلبكم ${coded(code)} جانبا: ${setAside[reason]}. ولم يعد يُقترح على الهيئات.`,
      ...(words ? [`توضيح من الفريق: ${quoted(words)}`] : []),
      "يمكنكم دائما قراءته، وإيداع طلب جديد لمشروع آخر.",
    ],
    action: follow,
  }),
  "request-reopened": ({ code, by }) => ({
    subject: `أعيد فتح طلبكم ${coded(code)}`,
    sentences: [`أعاد الفريق فتح طلبكم ${coded(code)}، ونقارنه من جديد بكل العروض المعروفة.`, reviewed(by)],
    action: follow,
  }),
  "request-closed": ({ code }) => ({
    subject: `انتهى طلبكم ${coded(code)}`,
    sentences: [
      `انتهى طلبكم ${coded(code)}، ولم يعد يُقترح على الهيئات. وإذا سبق لهيئة أن قبلت مساعدتكم، فإن مساعدتها مستمرة.`,
      "يمكنكم دائما قراءة ما حدث، وإيداع طلب جديد متى شئتم. شكرا على ثقتكم.",
    ],
    action: follow,
  }),
  "words-waiting": ({ body }, token) => ({
    subject: `جديد في مراسلاتكم مع ${named(inShort(body))}`,
    sentences: [`هناك جديد في مراسلاتكم مع ${named(body)}. الرابط يفتحها: يمكنكم القراءة والجواب.`],
    action: { label: "فتح المراسلات", path: answerPath(token) },
  }),
  "check-in": ({ code, number, isReminder }, token) => ({
    subject: `${isReminder ? "تذكير: إلى أين" : "إلى أين"} وصل مشروعكم؟`,
    sentences: [
      `قبل ${ago[number - 1]} قبلت هيئة مساعدتكم (الطلب ${coded(code)}). هل يتقدم مشروعكم، أم هو متعثر، أم توقف؟`,
      "زر واحد يكفي للجواب. وإذا كان متعثرا، نبحث معكم عن المساعدة.",
      ...(isReminder ? [stopReminders("طلبكم")] : []),
    ],
    action: answer(token),
  }),
} satisfies Pick<LetterWords, keyof InnovatorLetters>;

/** Since the first acceptance, check-in by check-in. */
const ago = ["شهر", "ثلاثة أشهر", "ستة أشهر", "سنة", "سنتين"];

const reported: Record<Letters["help-reported"]["state"], Record<"subject" | "said" | "next", string>> = {
  helped: {
    subject: "سُجل أن المساعدة قُدمت لكم",
    said: "سُجل أن المساعدة قُدمت لكم.",
    next: "إذا كان هذا صحيحا، فلا حاجة إلى فعل أي شيء.",
  },
  "not-helped": {
    subject: "تعذرت مساعدتكم",
    said: "سُجل أن مساعدتكم لم تكن ممكنة.",
    next: "يبقى طلبكم مفتوحا، ونواصل مقارنته بالعروض المعروفة.",
  },
  unreachable: {
    subject: "تعذر الاتصال بكم",
    said: "سُجل أن الاتصال بكم لم يكن ممكنا.",
    next: "يبقى طلبكم مفتوحا. تأكدوا من صحة وسائل الاتصال بكم المكتوبة فيه، ويمكنكم تصحيحها.",
  },
};

const setAside: Record<Letters["request-set-aside"]["reason"], string> = {
  spam: "لا يبدو أنه يصف مشروعا حقيقيا",
  duplicate: "يبدو أنه مطابق لطلب آخر من طلباتكم، وذلك الطلب مستمر",
  "out-of-scope": "موضوعه خارج ما يمكن لمنصة وصل أن تساعد فيه",
};
