import type { Copy } from "../fr.ts";
import { findings } from "./findings.ts";

export const staff: Copy["staff"] = {
  labels: {
    problem: "المشكل المراد حله",
    province: "الإقليم أو العمالة",
    needs: "ما يحتاج إليه صاحب الطلب",
    legalForm: "الوضعية القانونية",
    age: "السن",
    groups: "الفئات التي ينتمي إليها",
    amountMad: "المبلغ المطلوب بالدرهم",
    name: "الاسم",
    words: "توضيحكم",
  },
  agreeing: "في انتظار موافقة صاحب الطلب",
  moreGroups: (groups) => `إذا كان صاحب الطلب أيضا من: ${groups}`,
  findings: {
    ...findings,
    criteria: {
      ...findings.criteria,
      need: "الاحتياج",
      territory: "المجال الترابي",
      legalForm: "الوضعية القانونية",
      text: "وصف المشروع",
    },
    need: {
      met: (needs) => `يستجيب لاحتياج صاحب الطلب: ${needs}`,
      unmet: "لا يستجيب لأي من احتياجاته",
      unknown: "لم يقل صاحب الطلب إلى ماذا يحتاج",
    },
    territory: {
      province: (name) => `يشمل إقليمه: ${name}`,
      region: (name) => `يشمل جهته: ${name}`,
      country: "مفتوح في المغرب كله، فهو يشمله أيضا",
      unmet: "لا يشمل إقليمه",
      unknown: "لم يقل صاحب الطلب في أي إقليم هو",
    },
    stage: {
      ...findings.stage,
      met: (stages) => `مرحلة المشروع مناسبة (${stages})`,
      unknown: (stages) => `لم يقل صاحب الطلب في أي مرحلة مشروعه. العرض موجه إلى مرحلة: ${stages}`,
    },
    legalForm: {
      ...findings.legalForm,
      met: (forms) => `الوضعية القانونية مناسبة (${forms})`,
      unknown: (forms) => `لم يذكر صاحب الطلب وضعيته القانونية. العرض موجه إلى: ${forms}`,
    },
    groups: {
      ...findings.groups,
      met: (groups) => `صاحب الطلب من الفئات المعنية (${groups})`,
      unknown: (groups) => `لم يقل صاحب الطلب هل هو من الفئات المعنية (${groups})`,
    },
    age: {
      ...findings.age,
      met: (range) => `السن مناسبة (${range})`,
      unknown: (range) => `لم يذكر صاحب الطلب سنه. السن المطلوبة: ${range}`,
    },
    amount: {
      ...findings.amount,
      unknown: (least) => `لم يذكر صاحب الطلب المبلغ الذي يبحث عنه. العرض يمول ابتداء من ${least}`,
    },
    window: { ...findings.window, unknown: "تواريخ الفتح غير معروفة" },
    capacity: { ...findings.capacity, unknown: "لا نعرف هل بقيت أماكن" },
    sectors: {
      ...findings.sectors,
      unsaid: (sectors) => `يفضل العرض: ${sectors}. لم يذكر صاحب الطلب مجاله`,
    },
    text: { ...findings.text, none: "لا يتحدث العرض عن هذا الموضوع، أو لم يوصف المشروع" },
  },
};
