import { dayIn } from "#worker/mail/day-in.ts";
import type { LetterWords } from "#worker/mail/letter.ts";

const desk = (bodyId: string) => ({ label: "افتح فضاءك", path: `/desk/${bodyId}` });

export const ar: LetterWords = {
  greeting: "السلام عليكم،",
  farewell: "فريق وصل\nهذه رسالة آلية، لا حاجة إلى الرد عليها.",
  "sign-in-code": (_, code) => ({
    subject: `${code} هو رمزك للدخول إلى وصل`,
    sentences: [
      "هذا رمزك. يصلح مرة واحدة، خلال عشر دقائق، في المتصفح الذي طلبته منه.",
      "لا تعطه لأحد: لن يطلبه منك أي شخص من وصل. إن لم تطلب شيئا فتجاهل هذه الرسالة، ولن يحدث أي شيء.",
    ],
    code,
  }),
  "receipt-link": ({ code }, token) => ({
    subject: "رمز سري جديد لتتبع طلبك",
    sentences: [
      `يبدو أنك فقدت الرمز السري للطلب ${code}. يمنحك هذا الرابط رمزا جديدا. يصلح مرة واحدة، خلال يوم واحد.`,
      "إن لم تطلب شيئا فتجاهل هذه الرسالة: يبقى رمزك السري كما هو.",
    ],
    action: { label: "الحصول على رمز سري جديد", path: `/follow/lost/${token}` },
  }),
  invitation: ({ body, role }, token) => ({
    subject: `دعوة من ${body} إلى وصل`,
    sentences: [
      `تدعوك ${body} إلى ${role === "manager" ? "إدارة بطاقتها وعروضها" : "الجواب معها عن الطلبات"} على منصة وصل، التي تربط حاملي المشاريع بالهيئات القادرة على مساعدتهم.`,
      "هذه الدعوة لك وحدك. تصلح مرة واحدة، خلال ثلاثة أسابيع.",
    ],
    action: { label: "عرض الدعوة", path: `/invitations/${token}` },
  }),
  "claim-filed": ({ claim, body, for: reader }) => ({
    subject: `شخص يقول إنه يتكلم باسم ${body}`,
    sentences:
      reader === "admin"
        ? [`طلب ينتظر التحقق: شخص يقول إنه يتكلم باسم ${body}.`]
        : [`يطلب شخص أن يتكلم باسم ${body} على وصل. أنت مسؤول فيها: قل لنا هل هو منكم.`],
    action: { label: "عرض الطلب", path: reader === "admin" ? `/admin/claims/${claim}` : `/claims/${claim}` },
  }),
  "claim-asked": ({ claim, body, words }) => ({
    subject: `سؤال حول ${body}`,
    sentences: [`لنتحقق من أنك تتكلم باسم ${body}، ينقصنا ما يلي:`, words],
    action: { label: "الجواب", path: `/claims/${claim}` },
  }),
  "claim-answered": ({ claim, body }) => ({
    subject: `جواب حول ${body}`,
    sentences: [`أجاب عن سؤالك الشخص الذي يقول إنه يتكلم باسم ${body}.`],
    action: { label: "عرض الجواب", path: `/admin/claims/${claim}` },
  }),
  "claim-verified": ({ body, bodyId }) => ({
    subject: `${body}: تم التحقق`,
    sentences: [`يمكنك الآن إدارة بطاقة ${body} ونشر عروضها ودعوة زملائك.`],
    action: desk(bodyId),
  }),
  "claim-refused": ({ claim, body, words }) => ({
    subject: `${body}: لم نتمكن من التحقق`,
    sentences: [`لم نتمكن من التحقق من أنك تتكلم باسم ${body}. والسبب:`, words],
    action: { label: "عرض الطلب", path: `/claims/${claim}` },
  }),
  "role-changed": ({ body, role }) => ({
    subject: `تغيّر دورك في ${body}`,
    sentences: [
      role === "manager"
        ? `أنت الآن مسؤول في ${body}: تدير بطاقتها وتدعو الزملاء.`
        : `أنت الآن مستشار في ${body}: تدير العروض وتجيب عن الطلبات.`,
      "حرصا على الأمان، عليك الدخول من جديد.",
    ],
    action: { label: "الدخول", path: "/sign-in" },
  }),
  "member-removed": ({ body }) => ({
    subject: `لم تعد عضوا في ${body} على وصل`,
    sentences: [`أُغلق دخولك إلى فضاء ${body}. ويبقى حسابك لك.`],
  }),
  "admin-changed": ({ isAdmin }) => ({
    subject: isAdmin ? "أنت الآن من فريق وصل" : "لم تعد من فريق وصل",
    sentences: [
      isAdmin
        ? "يمكنك التحقق من الهيئات ومراجعة المقترحات. ادخل من جديد ثم أضف مفتاح دخول، فهو ضروري لذلك."
        : "يبقى حسابك لك. حرصا على الأمان، عليك الدخول من جديد.",
    ],
    action: { label: "الدخول", path: "/sign-in" },
  }),
  "body-suspended": ({ body, words }) => ({
    subject: `أُوقفت ${body} على وصل`,
    sentences: [`أوقف فريق وصل ${body}، ولم تعد عروضها تُقترح. والسبب:`, words],
  }),
  "body-reinstated": ({ body, bodyId }) => ({
    subject: `عادت ${body} إلى وصل`,
    sentences: [`رُفع الإيقاف عن ${body}، وعادت عروضها المفتوحة تُقترح من جديد.`],
    action: desk(bodyId),
  }),
  "confirm-offers": ({ body, bodyId, offers, by }) => ({
    subject: `${body}: هل ما زالت عروضكم صحيحة؟`,
    sentences: [
      offers === 1
        ? `عرض واحد من عروض ${body} يحتاج إلى تأكيد قبل ${dayIn("ar", by)}.`
        : `عروض من ${body} تحتاج إلى تأكيد قبل ${dayIn("ar", by)}، وعددها ${offers}.`,
      "تُؤكَّد العروض كل ستة أشهر. العرض المتأخر يُقترح أقل من غيره، وبعد ستين يوما يتوقف مؤقتا.",
    ],
    action: { label: "تأكيد العروض", path: `/desk/${bodyId}?due=yes` },
  }),
  "offers-paused": ({ body, bodyId, offers }) => ({
    subject: `${body}: عروض متوقفة مؤقتا`,
    sentences: [
      offers === 1
        ? `لم يُؤكَّد أحد عروض ${body} منذ ثمانية أشهر، فتوقف مؤقتا.`
        : `لم تُؤكَّد عروض من ${body} منذ ثمانية أشهر، فتوقفت مؤقتا. عددها ${offers}.`,
      "إن كانت ما زالت صحيحة فيكفي أن تستأنفوها.",
    ],
    action: desk(bodyId),
  }),
  "link-broken": ({ body, bodyId, urls }) => ({
    subject: urls.length === 1 ? `${body}: رابط لم يعد يفتح` : `${body}: روابط لم تعد تفتح`,
    sentences: [
      urls.length === 1
        ? `هذا الرابط الذي وضعته ${body} على وصل لا يفتح منذ عدة أيام:`
        : `هذه روابط وضعتها ${body} على وصل ولا تفتح منذ عدة أيام:`,
      ...urls,
    ],
    action: desk(bodyId),
  }),
};
