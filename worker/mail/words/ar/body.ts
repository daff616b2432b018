import { words as labels } from "#contract/words/ar.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { dayIn } from "#worker/mail/day-in.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { BodyLetters, LetterWords } from "#worker/mail/letter.ts";
import { answerPath, casePath } from "#worker/mail/paths.ts";
import { counted } from "./counted.ts";
import { named } from "./isolated.ts";
import { atTheLatest, handedOver, placeOf, projectOf, quoted, stopReminders } from "./phrases.ts";

const seeAndAnswer = (token: string) => ({ label: "الاطلاع على المشروع والجواب", path: answerPath(token) });
const seeCase = (facts: { bodyId: string; introduction: string }) => ({ label: "عرض الملف", path: casePath(facts) });

/** Never more than ten: a body has ten working days to answer. */
const left = (days: number, by: LocalDate): string =>
  days < 1
    ? `آخر يوم للجواب هو ${dayIn("ar", by)}`
    : `${counted(days, ["بقي يوم عمل واحد", "بقي يوما عمل", `بقيت ${days} أيام عمل`])} للجواب، وآخر يوم هو ${dayIn("ar", by)}`;

export const bodyLetters = {
  "to-answer": ({ body, offer, by, from, ...project }, token) => ({
    subject: `مشروع ينتظر جوابكم (${placeOf(project.province)}) ${atTheLatest(by)}`,
    sentences: [
      ...(from ? [handedOver(from, body)] : []),
      `تعرض منصة وصل مشروعا على ${named(body)}. ${projectOf(project)} ${
        offer === null ? "لا يتعلق الأمر بعرض محدد: المطلوب منكم توجيه صاحب المشروع." : `العرض: ${quoted(offer)}.`
      }`,
      `اقبلوا، أو اعتذروا مع ذكر السبب، أو اطرحوا سؤالا، ${atTheLatest(by)}. لا حاجة إلى حساب: يكفي الرابط.`,
      "تتوصلون بوسائل الاتصال بصاحب المشروع إذا قبلتم.",
    ],
    action: seeAndAnswer(token),
  }),
  "to-answer-soon": ({ body, by, daysLeft, ...project }, token) => ({
    subject: `تذكير: مشروع ينتظر جوابكم (${placeOf(project.province)})`,
    sentences: [
      `ما زال مشروع معروض على ${named(body)} ينتظر جوابكم. ${projectOf(project)}`,
      `${left(daysLeft, by)}. وبعد ذلك نبحث لصاحبه في مكان آخر.`,
      "حتى الاعتذار يفيده. لا حاجة إلى حساب: يكفي الرابط.",
      stopReminders("الملف"),
    ],
    action: seeAndAnswer(token),
  }),
  "answer-came": ({ body, by, hasAnswer, ...project }, token) => ({
    subject: `${hasAnswer ? "وصل الجواب عن سؤالكم" : "بقي سؤالكم دون جواب"} (${placeOf(project.province)})`,
    sentences: [
      hasAnswer
        ? `أجاب صاحب المشروع عن سؤال ${named(body)}. ${projectOf(project)}`
        : `لم يجب صاحب المشروع في الأجل عن سؤال ${named(body)}. ${projectOf(project)} يمكنكم أن تقرروا بناء على ما هو مكتوب.`,
      `ننتظر قراركم ${atTheLatest(by)}. لا حاجة إلى حساب: يكفي الرابط.`,
    ],
    action: hasAnswer ? { label: "قراءة الجواب واتخاذ القرار", path: answerPath(token) } : seeAndAnswer(token),
  }),
  "introduction-lapsed": ({ body, ...project }) => ({
    subject: `مشروع بقي دون جواب (${placeOf(project.province)})`,
    sentences: [
      `انقضى الأجل دون جواب من ${named(body)}. ${projectOf(project)}`,
      "لم يعد المشروع ينتظر جوابكم: نبحث لصاحبه في مكان آخر.",
      "إذا لم يكن الوقت مناسبا لاستقبال الطلبات، فيمكن لهيئتكم أن تتوقف مؤقتا من فضائها.",
    ],
    action: seeCase(project),
  }),
  "introduction-withdrawn": ({ body, ...project }) => ({
    subject: `سُحب مشروع كان معروضا عليكم (${placeOf(project.province)})`,
    sentences: [
      `سُحب مشروع كان معروضا على ${named(body)}. ${projectOf(project)} ولم يعد مطلوبا منكم أي شيء.`,
      "إذا سبق أن توصلتم بوسائل الاتصال بصاحبه، فالمرجو عدم استعمالها بعد الآن.",
    ],
    action: seeCase(project),
  }),
  "case-assigned": ({ body, by, ...project }) => ({
    subject: `مشروع مسند إليكم من ${named(inShort(by))} (${placeOf(project.province)})`,
    sentences: [
      `أصبحتم مكلفين، بطلب من ${named(by)}، بمشروع معروض على ${named(body)}. ${projectOf(project)}`,
      "تجدون في فضائكم ما بقي القيام به، وآجاله.",
    ],
    action: seeCase(project),
  }),
  "case-accepted": ({ body, ...project }, token) => ({
    subject: `قبلتم مشروعا (${placeOf(project.province)})`,
    sentences: [
      `قبلتم باسم ${named(body)} مساعدة صاحب هذا المشروع. ${projectOf(project)}`,
      "يعرض الرابط معلومات الاتصال به من جديد، ويمكنكم منه إخبارنا لاحقا بنتيجة المساعدة. يبقى صالحا 15 يوم عمل.",
    ],
    action: { label: "الاطلاع على معلومات الاتصال", path: answerPath(token) },
  }),
  "hand-over-ended": ({ body, receiver, state, ...project }) => ({
    subject: `الملف المقترح على ${named(inShort(receiver))} (${placeOf(project.province)})`,
    sentences: [
      state === "accepted"
        ? labels.handOver.took({ from: named(body), to: named(receiver) })
        : `${named(receiver)}: ${labels.introductionStates[state].label}. ${labels.handOver.keeps(named(body))}`,
      projectOf(project),
    ],
    action: seeCase(project),
  }),
  "news-asked": ({ body, ...project }, token) => ({
    subject: `ما جديد المشروع الذي قبلتموه (${placeOf(project.province)})؟`,
    sentences: [
      `قبلتم مشروعا باسم ${named(body)}، ولم نتوصل بأي خبر عنه منذ 30 يوما. ${projectOf(project)}`,
      "قولوا لنا باختصار أين وصل: لقاء، أو مساعدة قُدمت، أو توقف الأمر.",
      stopReminders("الملف"),
    ],
    action: { label: "إخبارنا بالجديد", path: answerPath(token) },
  }),
  "case-contested": ({ body, words, ...project }, token) => ({
    subject: `اعتراض على ما سجلتموه (${placeOf(project.province)})`,
    sentences: [
      `يقول صاحب المشروع إن الأمر لم يحدث كما سُجل لدى ${named(body)}. ${projectOf(project)}`,
      ...(words ? [`وهذا ما كتبه: ${quoted(words)}`] : []),
      "أعيد فتح الملف، وينظر فيه فريق وصل أيضا. اتصلوا بصاحب المشروع من جديد، ثم سجلوا ما حدث.",
    ],
    action: { label: "عرض الملف", path: answerPath(token) },
  }),
  "no-news": ({ body, ...project }) => ({
    subject: `شهران دون أخبار عن مشروع قبلتموه (${placeOf(project.province)})`,
    sentences: [
      `قبلتم مشروعا باسم ${named(body)}، ولم نتوصل بأي خبر عنه منذ شهرين. ${projectOf(project)}`,
      "هل تمكنتم من مساعدة صاحبه؟ لقاء، أو مساعدة قُدمت، أو توقف الأمر: أخبرونا بذلك، أو سجلوه في فضائكم.",
    ],
    action: { label: "تسجيل ما حدث", path: casePath(project) },
  }),
  "words-for-body": ({ body, ...project }, token) => ({
    subject: `جديد في مراسلات حول مشروع (${placeOf(project.province)})`,
    sentences: [
      `هناك جديد في المراسلات بين ${named(body)} وصاحب مشروع. ${projectOf(project)}`,
      "الرابط يفتحها: يمكنكم القراءة والجواب، دون حساب.",
    ],
    action: { label: "فتح المراسلات", path: answerPath(token) },
  }),
  "check-in-told": ({ body, answer, stuckOn, ...project }) => ({
    subject: `${answer === "stopped" ? "مشروع تساعدونه توقف" : "مشروع تساعدونه متعثر"} (${placeOf(project.province)})`,
    sentences: [
      `أخبرنا صاحب مشروع ساعدتموه باسم ${named(body)} عن حال مشروعه. ${projectOf(project)}`,
      stuckOn === null
        ? "لقد توقف المشروع. إذا كان هناك موعد أو دعم مبرمج، فتحدثوا معه في الأمر."
        : `المشروع متعثر بسبب: ${checkInLabels.ar.stuckOn[stuckOn]}. إذا كان بإمكانكم المساعدة فاتصلوا به، ونحن نبحث أيضا.`,
    ],
    action: seeCase(project),
  }),
} satisfies Pick<LetterWords, keyof BodyLetters>;
