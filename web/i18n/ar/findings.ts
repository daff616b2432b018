import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

const years = plural("ar", {
  zero: "0 سنة",
  one: "سنة واحدة",
  two: "سنتين",
  few: "# سنوات",
  many: "# سنة",
  other: "# سنة",
});

export const findings: Copy["findings"] = {
  criteria: {
    need: "احتياجكم",
    territory: "مجالكم الترابي",
    stage: "مرحلة المشروع",
    legalForm: "وضعيتكم القانونية",
    groups: "الفئات المعنية",
    age: "السن",
    amount: "المبلغ",
    window: "التواريخ",
    capacity: "الأماكن المتوفرة",
    sectors: "المجال",
    text: "وصف مشروعكم",
    freshness: "عرض أُكد مؤخرا",
    responsiveness: "هيئة تجيب",
  },
  need: {
    met: (needs) => `يستجيب لاحتياجكم: ${needs}`,
    unmet: "لا يستجيب لأي من احتياجاتكم",
    unknown: "إلى ماذا تحتاجون؟",
  },
  territory: {
    province: (name) => `يشمل إقليمكم: ${name}`,
    region: (name) => `يشمل جهتكم: ${name}`,
    country: "مفتوح في المغرب كله، فهو يشملكم أيضا",
    unmet: "لا يشمل إقليمكم",
    unknown: "في أي إقليم أنتم؟",
  },
  stage: {
    open: "لا نعرف شرطا يخص مرحلة المشروع",
    met: (stages) => `مرحلة مشروعكم مناسبة (${stages})`,
    unmet: (stages) => `مخصص لمرحلة أخرى: ${stages}`,
    unknown: (stages) => `في أي مرحلة مشروعكم؟ العرض موجه إلى مرحلة: ${stages}`,
  },
  legalForm: {
    open: "لا نعرف شرطا يخص الوضعية القانونية",
    met: (forms) => `وضعيتكم القانونية مناسبة (${forms})`,
    unmet: (forms) => `مخصص لوضعية قانونية أخرى: ${forms}`,
    unknown: (forms) => `ما وضعيتكم القانونية؟ العرض موجه إلى: ${forms}`,
  },
  groups: {
    open: "لا نعرف أنه مخصص لفئة معينة",
    met: (groups) => `أنتم من الفئات المعنية (${groups})`,
    unmet: (groups) => `مخصص لفئات أخرى: ${groups}`,
    unknown: (groups) => `هل أنتم من الفئات المعنية؟ (${groups})`,
  },
  age: {
    open: "لا نعرف شرطا يخص السن",
    met: (range) => `سنكم مناسبة (${range})`,
    unmet: (range) => `مخصص لسن أخرى: ${range}`,
    unknown: (range) => `كم عمركم؟ السن المطلوبة: ${range}`,
    between: (min, max) => `من ${min} إلى ${years(max)}`,
    from: (min) => `من ${years(min)} فما فوق`,
    upTo: (max) => `حتى ${years(max)}`,
  },
  amount: {
    open: "لا شرط يخص المبلغ",
    met: "المبلغ المطلوب مناسب",
    ceiling: (most) => `يمكن أن يصل التمويل إلى ${most}`,
    partly: (amount) => `يمكن أن يغطي ${amount} من المبلغ المطلوب، وليس المبلغ كله`,
    unmet: (least) => `لا يمول إلا ابتداء من ${least}`,
    unknown: (least) => `ما المبلغ الذي تبحثون عنه؟ العرض يمول ابتداء من ${least}`,
  },
  window: {
    met: "لا نعرف له تاريخ انتهاء",
    until: (day) => `مفتوح إلى نهاية يوم ${day}`,
    unknown: "اسألوا عن تواريخ الفتح",
    because: {
      "not-yet-open": "لم يفتح بعد",
      ended: "انقضى الأجل",
      draft: "لم ينشر بعد",
      announced: "معلن عنه، لم يفتح بعد",
      paused: "متوقف مؤقتا",
      closed: "مغلق",
      archived: "لم يعد قائما",
    },
    opensOn: (day) => `يفتح يوم ${day}`,
  },
  capacity: {
    met: "لا تزال هناك أماكن، حسب علمنا",
    unknown: "اسألوا هل بقيت أماكن",
    because: {
      full: "لم تبق أماكن",
      "body-paused": "لا تستقبل الهيئة طلبات في الوقت الحالي",
      "body-away": "الهيئة غائبة في الوقت الحالي",
      "body-suspended": "نشاط الهيئة معلق",
    },
  },
  sectors: {
    shared: (sectors) => `مجال يفضله العرض: ${sectors}`,
    open: "لا يفضل العرض مجالا معينا",
    other: (sectors) => `يفضل العرض مجالا آخر: ${sectors}`,
    unsaid: (sectors) => `يفضل العرض: ${sectors}. لم تذكروا مجالكم`,
  },
  text: {
    shared: (terms) => `يتحدث العرض أيضا عن: ${terms}`,
    none: "لا يتحدث العرض عن موضوعكم، أو لم تصفوا مشروعكم",
  },
  freshness: {
    confirmed: (day) => `أكدته الهيئة يوم ${day}`,
    late: (day) => `أكدته الهيئة يوم ${day}، قبل أكثر من ستة أشهر`,
    never: "لم تؤكده الهيئة بعد",
  },
  responsiveness: {
    answered: (share) => `أجابت في الأجل عن ${share} من الطلبات`,
    unknown: "لم تتوصل الهيئة بعد بما يكفي من الطلبات لمعرفة ذلك",
  },
};
