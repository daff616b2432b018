import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const reach: Copy["reach"] = {
  map: {
    label: "خريطة الجهات الاثنتي عشرة",
    provinces: (region) => `خريطة الأقاليم: ${region}`,
    anyNeed: "كل الاحتياجات",
    show: "عرض الخريطة",
    titleFor: (need) => `الجهات الاثنتا عشرة: ${need}`,
    own: "العروض الخاصة بكل جهة",
    forNeed: (need) => `${need}: العروض المفتوحة، مع العروض الوطنية`,
    none: "لا عرض",
    between: (from, to) => `من ${from} إلى ${to}`,
    offers: plural("ar", {
      zero: "لا عرض مفتوحا",
      one: "عرض مفتوح واحد",
      two: "عرضان مفتوحان",
      few: "# عروض مفتوحة",
      many: "# عرضا مفتوحا",
      other: "# عرض مفتوح",
    }),
    orMore: (offers) => `${offers} أو أكثر`,
    credit: "الحدود: © المساهمون في ",
  },
  share: {
    heading: "شاركوا هذه الصفحة",
    by: { whatsApp: "واتساب", mail: "البريد الإلكتروني" },
    address: "عنوانها:",
    send: "مشاركة",
    copy: "نسخ العنوان",
    copied: "نُسخ العنوان",
    print: "طباعة",
    printed: (day) => `طُبعت من منصة وصل، صفحة يوم ${day}.`,
  },
  feeds: {
    heading: "ابقوا على علم",
    lead: "دون حساب: أضيفوا هذه العناوين إلى تقويم هاتفكم أو إلى قارئ الخلاصات. ويمكن للتقويم أن ينبهكم قبل آخر يوم بثلاثة أيام.",
    offers: "العروض الجديدة",
    closings: "تواريخ انتهاء العروض",
    atom: "خلاصة Atom",
    calendar: "تقويم iCalendar",
    subscribe: "أضيفوها إلى تقويم هاتفكم",
    closes: (offer) => `آخر يوم: ${offer}`,
  },
};
