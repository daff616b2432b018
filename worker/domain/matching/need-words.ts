import type { Need } from "#domain/vocabulary/needs.ts";

/** Words that speak of a need: in the singular and without article, for `terms` reads them so; a star stands for any ending. */
export const needWords: Record<Need, string> = {
  financing: `
    financ* prêt crédit microcrédit subvention* argent budget capital invest* emprunt* banque don
    fund* loan grant money cash bank
    تمويل* قرض قروض منحة منح سلف* ميزانية رأسمال استثمار* بنك فلوس مالي`,
  mentoring: `
    accompagn* coach* encadr* mentor* conseil conseill* tutorat parrain*
    guidance advice advis*
    مواكبة توجيه استشار* تأطير مرافقة إرشاد نصيحة نصائح`,
  training: `
    formation formateur apprend* apprent* atelier compétence cour renforcement
    training trainer workshop skill learn* course teach*
    تكوين* تدريب* تعلم ورشة ورشات مهارة مهارات`,
  incubation: `
    incub* héberg* pépinière coworking accélérat* bureau
    premise workspace office
    احتضان حاضنة حاضنات مسرعة مقر`,
  legal: `
    juridi* statut* légal* autorisation agrément licence brevet formalité formalisation immatricul* procédure
    license* permit patent registration law lawyer
    قانون* ترخيص رخصة تراخيص تسجيل إجراءات مسطرة مساطر براءة`,
  networking: `
    réseau* partenari* partenaire relation rencontr* collabor*
    network* partner* contact
    شبكة شبكات تشبيك شراكة شراكات شريك شركاء`,
  "market-access": `
    marché débouché vendre vendon vente commercialis* client* foire salon export* distribut* écouler
    market sell* sale customer* buyer*
    سوق أسواق تسويق بيع نبيع زبون زبناء معرض معارض تصدير ترويج`,
  visibility: `
    visib* communic* publicit* média médiatis* notoriété marque logo promotion presse sensibilis*
    brand* advertis* awareness marketing
    تواصل إعلام إشهار تعريف تحسيس إشعاع`,
  digital: `
    numéri* digital* site web internet application logiciel plateforme ordinateur informatique
    website online software app
    رقمي* رقمنة موقع تطبيق أنترنت منصة معلوميات حاسوب`,
  equipment: `
    équip* matériel machine outil* logistique camion véhicule
    tool supplie
    تجهيز* معدات أدوات ماكينة ماكينات عتاد شاحنة`,
  research: `
    scientifi* laborato* prototyp* universit* recherche étude analyse
    research* lab experiment*
    بحث بحوث علمي* مختبر* جامعة جامعات دراسة دراسات`,
  impact: `
    impact* indicateur évalu* mesur*
    measur* indicator
    أثر قياس مؤشر مؤشرات تقييم تقويم`,
};
