import type { Need } from "#domain/vocabulary/needs.ts";

/** Words that speak of a need, as `terms` spells them; a star stands for any ending. */
export const needWords: Record<Need, string> = {
  financing: `
    financ* financement pret credit microcredit subvention* argent budget capital capitaux invest* emprunt* banque don
    fund* loan grant money cash bank
    تمويل* قرض قروض منحه منح سلف* ميزانيه راسمال استثمار* بنك فلوس مالي`,
  mentoring: `
    accompagn* coach* encadr* mentor* conseil conseill* tutorat parrain*
    guidance advice advis*
    مواكبه توجيه استشار* تاطير مرافقه ارشاد نصيحه نصائح`,
  training: `
    formation formateur apprend* apprent* atelier competence cour renforcement
    training trainer workshop skill learn* course teach*
    تكوين* تدريب* تعلم ورشه ورشات مهاره مهارات`,
  incubation: `
    incub* heberg* pepiniere coworking accelerat* bureau
    premise workspace office
    احتضان حاضنه حاضنات مسرعه مقر`,
  legal: `
    juridi* statut* legal* autorisation agrement licence brevet formalite formalisation immatricul* procedure
    license* permit patent registration law lawyer
    قانون* ترخيص رخصه تراخيص تسجيل اجراءات مسطره مساطر براءه`,
  networking: `
    reseau* partenari* partenaire relation rencontr* collabor*
    network* partner* contact
    شبكه شبكات تشبيك شراكه شراكات شريك شركاء`,
  "market-access": `
    marche debouche vendre vendon vente commercialis* client* foire salon export* distribut* ecouler
    market sell* sale customer* buyer*
    سوق اسواق تسويق بيع نبيع زبون زبناء معرض معارض تصدير ترويج`,
  visibility: `
    visib* communic* publicit* media mediatis* notoriete marque logo promotion presse sensibilis*
    brand* advertis* awareness marketing
    تواصل اعلام اشهار تعريف تحسيس اشعاع`,
  digital: `
    numeri* digital* site web internet application logiciel plateforme ordinateur informatique
    website online software app
    رقمي* رقمنه موقع تطبيق انترنت منصه معلوميات حاسوب`,
  equipment: `
    equip* materiel machine outil* logistique camion vehicule
    tool supplie
    تجهيز* معدات ادوات ماكينه ماكينات عتاد شاحنه`,
  research: `
    scientifi* laborato* prototyp* universit* recherche etude analyse
    research* lab experiment*
    بحث بحوث علمي* مختبر* جامعه جامعات دراسه دراسات`,
  impact: `
    impact* indicateur evalu* mesur*
    measur* indicator
    اثر قياس موشر موشرات تقييم تقويم`,
};
