import type { Copy } from "../fr.ts";
import { leftToRight } from "../left-to-right.ts";

const range = /\d+-\d+/g;
const linesWord = (count: number, lines: string): string => {
  if (lines.includes("-") || count > 2) return "الأسطر";
  return count === 1 ? "السطر" : "السطران";
};

export const entries: Copy["entries"] = {
  by: { explicit: "من تقديم", probable: "على الأرجح من تقديم", reported: "نقلا عن" },
  byReportedNote: "الهيئة التي تقدمه غير مذكورة.",
  byNobody: "لا يذكر المصدر الهيئة التي تقدم هذا العرض.",
  standing: { paused: "هيئة متوقفة مؤقتا", away: "هيئة غائبة", suspended: "هيئة عُلّق نشاطها" },
  territories: "المكان",
  everywhere: "المغرب كله",
  territoryUnknown: "المجال الترابي غير محدد",
  knownIn: (places) => `معروف حتى الآن في: ${places}`,
  upTo: (amount) => `إلى حدود ${amount}`,
  from: (amount) => `ابتداء من ${amount}`,
  between: (least, most) => `من ${least} إلى ${most}`,
  interestFree: "دون فوائد",
  until: (day) => `إلى نهاية يوم ${day}`,
  opens: (day) => `يفتح يوم ${day}`,
  toConfirm: "غير مؤكد بعد",
  confirmedOn: (day) => `أكدته الهيئة يوم ${day}`,
  late: "تأخر تأكيده",
  itself: "الهيئة نفسها",
  source: "المصدر:",
  lines: (count, lines) => `${linesWord(count, lines)} ${lines.replace(range, (lot) => leftToRight(lot))}`,
  law: "هيئة ينص القانون على وجودها في كل جهة.",
  translated: "ترجمة وصل.",
  original: "قراءة النص الأصلي",
};
