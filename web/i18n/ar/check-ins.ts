import type { Copy } from "../fr.ts";

const before = (by: string | null) => (by === null ? "" : ` قبل نهاية يوم ${by}`);

export const checkIns: Copy["checkIns"] = {
  heading: "إلى أين وصل مشروعكم؟",
  lead: "زر واحد يكفي: يُحفظ جوابكم فورا، ويمكنكم تغييره فيما بعد.",
  stuckOn: "بسبب ماذا؟",
  said: (answer) => `جوابكم: ${answer}.`,
  answered: (answer, stuckOn) => (stuckOn === null ? answer : `${answer} (${stuckOn})`),
  looking: ({ need, by }) =>
    `نبحث من جديد عمن يمكنه مساعدتكم: ${need}. ينظر الفريق في ذلك${before(by)}، ثم يخبركم بما يلي.`,
  lookedAt: (by) => `يقرأ الفريق جوابكم، ثم يتصل بكم أو يراسلكم${before(by)}.`,
  toldBody: "الهيئة التي تساعدكم على علم بذلك أيضا.",
  nextOn: (day) => `سنسألكم عن أخباركم بعد يوم ${day}.`,
  closesOn: (day) => `لن نسألكم عن شيء بعد الآن. سيُغلق طلبكم بعد يوم ${day}.`,
  change: "تغيير جوابي",
  more: "قول المزيد، إن أردتم",
  moreText:
    "كل شيء هنا اختياري. كلماتكم وأرقامكم للفريق، ولا ترى الهيئة إلا هل يتقدم المشروع أو تعثر أو توقف. احسبوا منذ بداية المساعدة.",
  indicator: "النتيجة التي أردتم تتبعها:",
  labels: {
    words: "كلمة",
    indicatorBase: "كم في البداية",
    indicatorNow: "كم الآن",
    amountMad: "المال الذي توصلتم به، بالدرهم",
    jobs: "مناصب الشغل المحدثة",
    people: "الأشخاص الذين يستفيدون من المشروع",
    helped: "هل تفيدكم المساعدة التي تلقيتموها؟",
  },
  baseBefore: (count) => `في البداية: ${count}`,
  save: "إضافة",
  verdict: {
    heading: "هل أفادكم ذلك؟",
    word: "إضافة كلمة",
    words: "كلمتكم",
    note: "ترى الهيئة جوابكم بنعم أو لا، أما كلماتكم فهي للفريق.",
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
    words: "كلماته",
    save: "تسجيل",
    verdict: (helped) => `حسب صاحب الطلب، هل أفاده ذلك: ${helped}`,
  },
};
