import type { Copy } from "../fr.ts";

export const entries: Copy["entries"] = {
  by: { explicit: "مقدم من طرف", probable: "مقدم على الأرجح من طرف", reported: "ذُكر من طرف" },
  byReportedNote: "الهيئة التي تقدمه غير مذكورة.",
  byNobody: "لا يذكر المصدر الهيئة التي تقدم هذا العرض.",
  territories: "المكان",
  everywhere: "المغرب كله",
  territoryUnknown: "المجال الترابي غير محدد",
  knownIn: (places) => `معروف حتى الآن في: ${places}`,
  upTo: (amount) => `إلى حدود ${amount}`,
  from: (amount) => `ابتداء من ${amount}`,
  between: (least, most) => `من ${least} إلى ${most}`,
  interestFree: "دون فوائد",
  until: (day) => `إلى غاية ${day}`,
  opens: (day) => `يفتح يوم ${day}`,
  toConfirm: "غير مؤكد بعد",
  confirmedOn: (day) => `أكدته الهيئة يوم ${day}`,
  source: "المصدر:",
  lines: (count, lines) => `${count === 1 && !lines.includes("-") ? "السطر" : "الأسطر"} ${lines}`,
  law: "يوجد في كل جهة بموجب القانون.",
  translated: "ترجمة وصل.",
  original: "قراءة النص الأصلي",
};
