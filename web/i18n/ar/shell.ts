import type { Copy } from "../fr.ts";

export const shell: Copy["shell"] = {
  skip: "الانتقال إلى المحتوى",
  brand: "وصل",
  home: "الصفحة الرئيسية",
  nav: {
    label: "القائمة الرئيسية",
    matches: "البحث",
    offers: "العروض",
    bodies: "الهيئات",
    regions: "الجهات",
    follow: "تتبع طلبي",
  },
  language: "اللغة",
  sending: "جارٍ الإرسال…",
  slow: "الاتصال بطيء. لا تغلقوا الصفحة.",
  footer: {
    label: "للمزيد من المعلومات",
    account: "حسابي",
    matching: "كيف تُرتب العروض",
    procedure: "مسار الطلب",
    about: "من نحن",
    privacy: "حماية معطياتكم",
    promise: "مجاني، دون إشهار، والقواعد نفسها للجميع.",
  },
};
