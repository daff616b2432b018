import type { RaisedWhy } from "#domain/request/raised.ts";
import type { LetterWords, TeamLetters } from "#worker/mail/letter.ts";
import { counted } from "./counted.ts";

export const teamLetters = {
  "review-due": ({ cases }) => ({
    subject: counted(cases, ["ملف ينتظر المراجعة", "ملفان ينتظران المراجعة", `ملفات تنتظر المراجعة، وعددها ${cases}`]),
    sentences: [
      "مر أكثر من يومي عمل على الانتظار، وهو أطول مما نعد به.",
      "بعد خمسة أيام عمل، نخبر أصحاب الطلبات بالتأخر.",
    ],
    action: { label: "المراجعة الآن", path: "/admin/review" },
  }),
  "case-raised": ({ request, why }) => ({
    ...raised[why],
    action: { label: "فتح الملف", path: `/admin/requests/${request}` },
  }),
} satisfies Pick<LetterWords, keyof TeamLetters>;

const raised: Record<RaisedWhy, { subject: string; sentences: readonly string[] }> = {
  "dead-end": {
    subject: "صاحب طلب ينتظر اتصالكم: لم نجد له شيئا",
    sentences: [
      "لم يبق في الوقت الحالي ما نقترحه لهذا الطلب.",
      "اتصلوا بصاحبه، أو اكتبوا إليه إن لم يكن له هاتف، خلال يومي عمل: هذا ما وعدناه به.",
    ],
  },
  contested: {
    subject: "اعتراض على ما سجلته هيئة",
    sentences: [
      "يقول صاحب الطلب إن الأمر لم يحدث كما سجلته الهيئة.",
      "أعيد فتح الملف: استمعوا إلى الطرفين، ثم قرروا الخطوة التالية.",
    ],
  },
  answered: {
    subject: "وصل الجواب عن سؤال الفريق",
    sentences: ["جواب صاحب الطلب موجود في الملف.", "اقرؤوه، ثم قرروا الخطوة التالية."],
  },
  suspended: {
    subject: "ملف يحتاج إلى متابعة: عُلّق نشاط هيئته",
    sentences: ["عُلّق على منصة وصل نشاط الهيئة التي قبلت هذا الطلب.", "انظروا مع صاحب الطلب كيف يستمر الأمر."],
  },
  silent: {
    subject: "لم تعد هيئة تخبرنا بالجديد",
    sentences: [
      "قبلت الهيئة هذا الطلب، ولم نتوصل بأي خبر عنه منذ شهرين.",
      "ليس لدينا رقم هاتفها: ابحثوا عن طريقة للاتصال بها، ثم سجلوا ما تقوله.",
    ],
  },
  called: {
    subject: "هناك من يستعين بالفريق في مراسلات",
    sentences: ["المراسلات موجودة في الملف: يمكنكم قراءتها والكتابة فيها."],
  },
  reported: { subject: "تبليغ عن رسالة في مراسلات", sentences: ["اقرؤوها في الملف، ثم أخفوها أو اتركوها."] },
  stuck: {
    subject: "شخص متعثر في مشروعه",
    sentences: [
      "قال ذلك في نقطة تتبع، وليس لدينا ما نقترحه عليه حاليا.",
      "اقرؤوا جوابه واتصلوا به أو راسلوه خلال يومي عمل: هذا ما وعدناه به.",
    ],
  },
};
