import { dayIn } from "#worker/mail/day-in.ts";
import type { LetterWords } from "#worker/mail/letter.ts";
import { bodyLetters } from "./ar/body.ts";
import { counted } from "./ar/counted.ts";
import { innovatorLetters } from "./ar/innovator.ts";
import { coded, named } from "./ar/isolated.ts";
import { relayLetters } from "./ar/relay.ts";
import { teamLetters } from "./ar/team.ts";

const desk = (bodyId: string) => ({ label: "افتحوا فضاءكم", path: `/desk/${bodyId}` });

export const ar: LetterWords = {
  greeting: "السلام عليكم،",
  signature: "فريق وصل",
  automatic: "هذه رسالة آلية، لا حاجة إلى الرد عليها.",
  "sign-in-code": (_, code) => ({
    subject: `${code} هو رمزكم لتسجيل الدخول إلى منصة وصل`,
    sentences: [
      "هذا رمزكم لتسجيل الدخول. يصلح مرة واحدة، خلال عشر دقائق، في المتصفح الذي طلبتموه منه.",
      "لا تعطوه لأحد: لن تطلبه منكم منصة وصل أبدا. إذا لم تطلبوا شيئا فتجاهلوا هذه الرسالة، ولن يحدث أي شيء.",
    ],
    code,
  }),
  "receipt-link": ({ code }, token) => ({
    subject: "رمز سري جديد لتتبع طلبكم",
    sentences: [
      `يبدو أنكم فقدتم الرمز السري للطلب ${coded(code)}. يمنحكم هذا الرابط رمزا سريا جديدا. يصلح مرة واحدة، خلال يوم واحد.`,
      "إذا لم تطلبوا شيئا فتجاهلوا هذه الرسالة: يبقى رمزكم السري كما هو.",
    ],
    action: { label: "الحصول على رمز سري جديد", path: `/follow/lost/${token}` },
  }),
  "call-back": () => ({
    subject: "رمزكم السري الجديد",
    sentences: [
      "السلام عليكم، معكم فريق وصل. طلب شخص رمزا سريا جديدا لتتبع طلب مواكبة: هل أنتم من طلبه؟",
      "لنتأكد من أننا نكلم الشخص المعني: ما موضوع مشروعكم، وفي أي إقليم أو عمالة؟",
      "هل معكم ما تكتبون به؟ سأعطيكم رمز طلبكم ورمزكم السري الجديد. الرمز القديم لم يعد يعمل.",
    ],
  }),
  invitation: ({ body, role }, token) => ({
    subject: `دعوة من ${named(body)} إلى منصة وصل`,
    sentences: [
      `هذه دعوة من ${named(body)} للالتحاق بفريقها على منصة وصل، ${role === "manager" ? "لتحيين بطاقتها وعروضها" : "لتحيين عروضها والجواب عن الطلبات"}.`,
      "تربط منصة وصل بين حاملي المشاريع والهيئات التي يمكنها مساعدتهم.",
      "هذه الدعوة لكم وحدكم. تصلح مرة واحدة، خلال ثلاثة أسابيع.",
    ],
    action: { label: "عرض الدعوة", path: `/invitations/${token}` },
  }),
  "claim-filed": ({ claim, body, for: reader }) => ({
    subject: `شخص يقول إنه يمثل ${named(body)}`,
    sentences:
      reader === "admin"
        ? [`طلب ينتظر التحقق: شخص يقول إنه يمثل ${named(body)}.`]
        : [`يطلب شخص أن يمثل ${named(body)} على منصة وصل. أنتم من مسؤوليها: قولوا لنا هل هو منكم.`],
    action: { label: "عرض الطلب", path: reader === "admin" ? `/admin/claims/${claim}` : `/claims/${claim}` },
  }),
  "claim-asked": ({ claim, body, words }) => ({
    subject: `سؤال حول ${named(body)}`,
    sentences: [`لنتحقق من أنكم تمثلون ${named(body)}، ينقصنا ما يلي:`, words],
    action: { label: "الجواب", path: `/claims/${claim}` },
  }),
  "claim-answered": ({ claim, body }) => ({
    subject: `جواب حول ${named(body)}`,
    sentences: [`أجاب عن سؤالكم الشخص الذي يقول إنه يمثل ${named(body)}.`],
    action: { label: "عرض الجواب", path: `/admin/claims/${claim}` },
  }),
  "claim-verified": ({ body, bodyId }) => ({
    subject: `${named(body)}: تم التحقق`,
    sentences: [`أصبحتم من فريق ${named(body)} على منصة وصل. فضاؤكم مفتوح: فيه عروضها وفريقها.`],
    action: desk(bodyId),
  }),
  "claim-refused": ({ claim, body, words }) => ({
    subject: `${named(body)}: لم يُقبل طلبكم`,
    sentences: [`لم يُقبل طلبكم لتمثيل ${named(body)}. والسبب:`, words, "يمكنكم تقديم طلب جديد."],
    action: { label: "عرض الطلب", path: `/claims/${claim}` },
  }),
  "role-changed": ({ body, role }) => ({
    subject: `تغيّر دوركم في ${named(body)}`,
    sentences: [
      role === "manager"
        ? `دوركم الآن في ${named(body)} هو مسؤول(ة): تحيين بطاقتها وعروضها، ودعوة الزملاء.`
        : `دوركم الآن في ${named(body)} هو مستشار(ة): تحيين عروضها والجواب عن الطلبات.`,
      "حرصا على سلامة معطياتكم، عليكم تسجيل الدخول من جديد.",
    ],
    action: { label: "تسجيل الدخول", path: "/sign-in" },
  }),
  "member-removed": ({ body }) => ({
    subject: `لم تعودوا من فريق ${named(body)} على منصة وصل`,
    sentences: [`أُغلق دخولكم إلى فضاء ${named(body)}. ويبقى حسابكم مفتوحا.`],
  }),
  "admin-changed": ({ isAdmin }) => ({
    subject: isAdmin ? "أنتم الآن من فريق وصل" : "لم تعودوا من فريق وصل",
    sentences: [
      isAdmin
        ? "مكتب الفريق مفتوح لكم، بمفتاح مرور. إذا لم يكن لديكم مفتاح مرور فسجلوا الدخول برمز، وأضيفوه في «حسابي»، ثم سجلوا الدخول به."
        : "يبقى حسابكم مفتوحا. حرصا على سلامة معطياتكم، عليكم تسجيل الدخول من جديد.",
    ],
    action: { label: "تسجيل الدخول", path: "/sign-in" },
  }),
  "body-suspended": ({ body, words }) => ({
    subject: `عُلّق نشاط ${named(body)} على منصة وصل`,
    sentences: [`علّق فريق وصل نشاط ${named(body)}: لم تعد عروضها تُقترح، ولا يمكن تغيير شيء في فضائها. والسبب:`, words],
  }),
  "body-reinstated": ({ body, bodyId, isPaused }) => ({
    subject: `رُفع التعليق عن ${named(body)}`,
    sentences: [
      isPaused
        ? `رُفع التعليق عن ${named(body)}. وتبقى الهيئة متوقفة مؤقتا كما كانت: ستُقترح عروضها من جديد عندما تستأنفون.`
        : `رُفع التعليق عن ${named(body)}، وعادت عروضها المفتوحة تُقترح من جديد.`,
    ],
    action: desk(bodyId),
  }),
  "confirm-offers": ({ body, bodyId, offers, by }) => ({
    subject: `${named(body)}: هل ما زالت عروضكم سارية؟`,
    sentences: [
      counted(offers, [
        `عرض واحد من عروض ${named(body)} يحتاج إلى تأكيد قبل ${dayIn("ar", by)}.`,
        `عرضان من عروض ${named(body)} يحتاجان إلى تأكيد قبل ${dayIn("ar", by)}.`,
        `عروض من ${named(body)} تحتاج إلى تأكيد قبل ${dayIn("ar", by)}، وعددها ${offers}.`,
      ]),
      "تُؤكَّد العروض كل ستة أشهر. العرض المتأخر يتراجع في الترتيب، وبعد ستين يوما يتوقف مؤقتا.",
    ],
    action: { label: "تأكيد العروض", path: `/desk/${bodyId}?due=yes` },
  }),
  "offers-paused": ({ body, bodyId, offers }) => ({
    subject: `${named(body)}: عروض متوقفة مؤقتا`,
    sentences: [
      counted(offers, [
        `لم يُؤكَّد أحد عروض ${named(body)} منذ ثمانية أشهر، فتوقف مؤقتا.`,
        `لم يُؤكَّد عرضان من عروض ${named(body)} منذ ثمانية أشهر، فتوقفا مؤقتا.`,
        `لم تُؤكَّد عروض من ${named(body)} منذ ثمانية أشهر، فتوقفت مؤقتا. عددها ${offers}.`,
      ]),
      counted(offers, [
        "إذا كان ما زال ساريا فافتحوه واختاروا «الاستئناف».",
        "إذا كانا ما زالا ساريين فافتحوهما واختاروا «الاستئناف».",
        "إذا كانت ما زالت سارية فافتحوها واختاروا «الاستئناف».",
      ]),
    ],
    action: desk(bodyId),
  }),
  "link-broken": ({ body, bodyId, urls }) => ({
    subject: counted(urls.length, [
      `${named(body)}: رابط لم يعد يفتح`,
      `${named(body)}: رابطان لم يعودا يفتحان`,
      `${named(body)}: روابط لم تعد تفتح`,
    ]),
    sentences: [
      counted(urls.length, [
        `هذا الرابط المنشور باسم ${named(body)} لا يفتح منذ عدة أيام:`,
        `هذان الرابطان المنشوران باسم ${named(body)} لا يفتحان منذ عدة أيام:`,
        `هذه الروابط المنشورة باسم ${named(body)} لا تفتح منذ عدة أيام:`,
      ]),
      ...urls,
      "افتحوا فضاءكم لتصحيح ما لم يعد يفتح أو إزالته.",
    ],
    action: desk(bodyId),
  }),
  ...innovatorLetters,
  ...bodyLetters,
  ...relayLetters,
  ...teamLetters,
};
