import type { Copy } from "../fr.ts";

const before = (by: string | null) => (by === null ? "" : ` قبل نهاية يوم ${by}`);

export const checkIns: Copy["checkIns"] = {
  heading: "إلى أين وصل مشروعكم؟",
  lead: "زر واحد يكفي: يُحفظ جوابكم فورا، ويمكنكم تغييره فيما بعد.",
  stuckOn: "ما سبب التعثر؟",
  said: (answer) => `جوابكم: ${answer}.`,
  answered: (answer, stuckOn) => (stuckOn === null ? answer : `${answer} (${stuckOn})`),
  looking: ({ need, by }) =>
    `نبحث من جديد عمن يمكنه مساعدتكم: ${need}. ينظر الفريق في ذلك${before(by)}، ثم يخبركم بما يلي.`,
  lookedAt: (by) => `يقرأ الفريق جوابكم، ثم يتصل بكم أو يراسلكم${before(by)}.`,
  toldBody: "أخبرنا الهيئة التي تساعدكم بذلك.",
  nextOn: (day) => `سنسألكم عن أخباركم بعد يوم ${day}.`,
  closesOn: (day) => `لن نسألكم عن شيء بعد الآن. سيُغلق طلبكم بعد يوم ${day}.`,
  change: "تغيير جوابي",
  more: "إضافة تفاصيل، إن شئتم",
  moreText:
    "كل شيء هنا اختياري. ما تكتبونه هنا للفريق، أما الهيئة فترى فقط هل المشروع يتقدم أو متعثر أو توقف. احسبوا منذ بداية المساعدة.",
  indicator: "النتيجة التي أردتم تتبعها:",
  labels: {
    words: "تعليق",
    indicatorBase: "كم كان في البداية",
    indicatorNow: "كم هو الآن",
    amountMad: "المال الذي توصلتم به، بالدرهم",
    jobs: "مناصب الشغل التي أُحدثت",
    people: "الأشخاص الذين يستفيدون من المشروع",
    helped: "هل تفيدكم المساعدة التي تلقيتموها؟",
  },
  baseBefore: (count) => `في البداية: ${count}`,
  save: "إضافة",
  verdict: {
    heading: "هل أفادكم ذلك؟",
    word: "إضافة تعليق",
    words: "تعليقكم",
    note: "ترى الهيئة جوابكم، أما تعليقكم فهو للفريق.",
  },
  asked: "سألناكم إلى أين وصل مشروعكم.",
  saidDone: {
    "check-in": "شكرا، تم تسجيل جوابكم.",
    "check-in-more": "شكرا، تمت الإضافة.",
    verdict: "شكرا، تم تسجيل جوابكم.",
  },
  staff: {
    heading: "نقط التتبع",
    dueOn: (day) => `مبرمجة يوم ${day}`,
    states: {
      due: "قادمة",
      asked: "طُرح السؤال",
      called: "في انتظار الاتصال",
      rested: "بدون جواب",
      answered: "وصل الجواب",
      passed: "بدون جواب",
      ended: "انتهت",
    },
    byOther: "سجله الفريق أو وسيط",
    heard: "تسجيل جواب صاحب الطلب",
    answer: "جوابه",
    words: "ما قاله",
    save: "تسجيل",
    verdict: (helped) => `حسب صاحب الطلب، هل أفاده ذلك: ${helped}`,
  },
};
