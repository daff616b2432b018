import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const bodyFigures: Copy["bodyFigures"] = {
  title: "أرقامنا",
  heading: "ملفاتكم بالأرقام",
  lead: "ما توصلتم به، وما أجبتم به، وما آلت إليه المشاريع التي قبلتموها.",
  answers: "أجوبتكم",
  share: (share) => `${share} من الطلبات حصلت على جواب`,
  half: (days) => `وصل نصف الأجوبة الأولى ${days}.`,
  within: plural("ar", {
    zero: "في اليوم نفسه",
    one: "في يوم عمل واحد على الأكثر",
    two: "في يومي عمل على الأكثر",
    few: "في # أيام عمل على الأكثر",
    many: "في # يوم عمل على الأكثر",
    other: "في # يوم عمل على الأكثر",
  }),
  more: plural("ar", {
    zero: "في أكثر من يوم",
    one: "في أكثر من يوم عمل",
    two: "في أكثر من يومي عمل",
    few: "في أكثر من # أيام عمل",
    many: "في أكثر من # يوم عمل",
    other: "في أكثر من # يوم عمل",
  }),
  byMonth: "شهرا بشهر",
  month: "الشهر",
  steps: {
    received: "وصلت",
    accept: "قُبلت",
    decline: "رُفضت",
    lapse: "دون جواب",
    help: "قُدمت المساعدة",
    "no-help": "دون مساعدة",
  },
  projects: "ما آلت إليه المشاريع التي قبلتموها",
  none: "لا شيء بعد.",
  after: (months) => `بعد ${months === 1 ? "شهر" : months <= 10 ? `${months} أشهر` : `${months} شهرا`}`,
  stuck: "أسباب التعثر",
  file: "تحميل ملف CSV",
  back: "العودة إلى الأرقام",
  passedOn: "الملف الذي أحلتموه على هيئة أخرى يبقى محسوبا، لكنه لم يعد في هذه اللائحة.",
};
