import type { Need } from "#domain/vocabulary/needs.ts";

/**
 * Words that mean one thing, in French, Arabic and English. A star stands for any ending; the first word is the one
 * that the others are read as. Kept by hand: add a line, or a word to a line, and every side reads it.
 */
export type Synonyms = {
  words: string;
  /** The kind of support that the words speak of: what a problem proposes, and a fact that words alone do not prove. */
  need?: Need;
  /** Said of every project: it tells no two apart. */
  commonplace?: true;
};

export const synonyms: readonly Synonyms[] = [
  // financing
  {
    need: "financing",
    words: "financement financ* fund* funding argent budget* money cash تمويل* ميزاني* فلوس مالي*",
  },
  {
    need: "financing",
    words: "prêt prêts emprunt* crédit* microcrédit* loan* microloan* credit* قرض قروض سلف* اقتراض",
  },
  { need: "financing", words: "subvention* don dons donat* grant* subsid* منح منحه هبه هبات" },
  { need: "financing", words: "capital invest* equity رأسمال استثمار* مستثمر*" },
  { need: "financing", words: "banque* bancaire* bank* بنك بنوك ابناك بنكي*" },
  // mentoring
  {
    need: "mentoring",
    words:
      "accompagnement accompagn* suivi suivre encadr* mentor* tutorat parrain* coach* guidance مواكب* تأطير مرافق* تتبع",
  },
  { need: "mentoring", words: "conseil conseill* advice advis* توجيه إرشاد* استشار* نصيح* نصائح" },
  // training
  { need: "training", words: "formation formateur* former formé* training trainer* trained تكوين* تدريب* تأهيل" },
  {
    need: "training",
    words: "apprendre apprend* apprent* compétence* learn* skill* cours course* teach* renforcement تعلم* مهار* كفاء*",
  },
  { need: "training", words: "atelier* workshop* ورشه ورشات" },
  // incubation
  { need: "incubation", words: "incubateur incub* pépinière* accélérat* accelerator* احتضان حاضن* مسرع*" },
  {
    need: "incubation",
    words: "hébergement héberg* bureau bureaux coworking workspace* office* premise* مقر مكتب مكاتب",
  },
  // legal
  { need: "legal", words: "juridique juridi* legal* légal* law* lawyer* avocat* قانون* محامي*" },
  {
    need: "legal",
    words: "statut* formalité* formalisation formaliser immatricul* registration register* تسجيل تقنين مهيكل",
  },
  { need: "legal", words: "autorisation* agrément* licence* license* permit* ترخيص رخصه رخص تراخيص اعتماد" },
  { need: "legal", words: "procédure* démarche* paperwork إجراء* مسطره مساطر" },
  { need: "legal", words: "brevet* patent* براءه براءات" },
  // networking
  { need: "networking", words: "réseau* network* شبكه شبكات تشبيك" },
  { need: "networking", words: "partenaire* partenari* partner* شراك* شريك شركاء" },
  { need: "networking", words: "rencontre* rencontrer relation* collabor* contacts لقاء* تعاون تعارف" },
  // market access
  { need: "market-access", words: "marché marchés débouché* market markets سوق أسواق" },
  {
    need: "market-access",
    words:
      "vendre vend vende vendent vendeur* vendon vente* écouler commercialis* sell sells selling تسويق بيع نبيع مبيعات",
  },
  { need: "market-access", words: "client* acheteur* customer* buyer* زبون زبناء زبائن مشتر*" },
  { need: "market-access", words: "foire* salon* exposition* fair fairs معرض معارض" },
  { need: "market-access", words: "export* distribut* تصدير توزيع" },
  // visibility
  { need: "visibility", words: "visibilité visib* notoriété connaître awareness إشعاع تعريف" },
  {
    need: "visibility",
    words: "communication communiqu* publicit* promotion promouvoir marketing advertis* إشهار ترويج تواصل",
  },
  { need: "visibility", words: "média* médiatis* presse press radio إعلام صحاف*" },
  { need: "visibility", words: "marque* logo* brand* علام*" },
  { need: "visibility", words: "sensibilis* تحسيس توعي*" },
  // digital
  { need: "digital", words: "numérique numéri* digital* informatique* computing رقمي* رقمن* معلوميات" },
  { need: "digital", words: "site* web website* internet online ligne موقع إنترنت انترنت أنترنت" },
  { need: "digital", words: "application* app apps logiciel* software plateforme* platform* تطبيق* منصه منصات برمج*" },
  { need: "digital", words: "ordinateur* computer* laptop* tablette* حاسوب حواسيب" },
  // equipment
  { need: "equipment", words: "équipement équip* matériel* outillage outil* tool* equipment تجهيز* معدات أدوات عتاد" },
  { need: "equipment", words: "machine* moteur* آله آلات ماكين*" },
  { need: "equipment", words: "logistique camion* véhicule* truck* vehicle* triporteur* شاحن* سيار* عربه عربات" },
  // research
  { need: "research", words: "recherche recherches chercheur* scientifi* research* science* بحوث علمي* باحث*" },
  { need: "research", words: "laboratoire* labo laborato* lab labs مختبر*" },
  { need: "research", words: "prototype prototyp* essai* tester experiment* نماذج تجرب* تجارب" },
  { need: "research", words: "université* universit* جامع*" },
  { need: "research", words: "étude* analyse* study studies دراس* تحليل*" },
  // impact
  { need: "impact", words: "impact* أثر آثار" },
  { need: "impact", words: "indicateur* indicator* évalu* mesurer mesure* measur* مؤشر* قياس تقييم تقويم" },

  // who
  { words: "coopérative* cooperative* coop تعاوني*" },
  { words: "association* associati* ong ngo جمعي*" },
  { words: "entreprise* entrepren* société* company companies business startup* مقاول* شرك*" },
  { words: "femme* féminin* women woman نساء نسائي* مراه امراه نسوي*" },
  { words: "jeune* jeunesse youth young شاب شباب شبان شابات شبيب*" },
  { words: "enfant* child children kid* طفل أطفال" },
  { words: "étudiant* student* طالب طلبه طلاب طالبات" },
  { words: "diplômé* graduate* خريج* مجاز*" },
  { words: "chômeur* chômage unemployed unemployment عاطل* بطال*" },
  { words: "artisan* artisanat craft* craftsm* صانع صناع حرفي* حرف" },
  { words: "pêcheur* fisherm* fisher* صياد* بحار*" },
  { words: "handicap* disabilit* disabled معاق* إعاق*" },
  { words: "migrant* réfugié* refugee* مهاجر* لاجئ*" },
  { words: "âgé* senior* elderly مسن*" },
  { words: "orphelin* orphan* يتيم أيتام" },

  // where
  { words: "rural* douar* village* campagne قروي* قريه قرى دوار دواوير باديه" },
  { words: "quartier* neighbourhood* neighborhood* حي أحياء" },
  { words: "montagne* montagn* mountain* جبل* جبال" },
  { words: "oasis oasien* واحه واحات" },
  { words: "mer marin* maritime* sea blue بحر بحري*" },

  // what about
  { words: "santé sanitaire* health* صحه صحي*" },
  { words: "médecin* médical* clinique* doctor* medical* clinic* طبي* طبيب أطباء عياد*" },
  { words: "éducation éducati* education* تعليم تربي*" },
  { words: "école* scolaire* scolari* élève* school* pupil* مدرس* مدارس تلميذ* تلاميذ دراسي*" },
  { words: "préscolaire* maternelle* crèche* preschool* nursery أولي روض حضان*" },
  { words: "décrochage déscolaris* abandon dropout* هدر انقطاع" },
  { words: "alphabétis* analphabét* literacy أميه أميين" },
  { words: "culture culturel* cultural* ثقاف*" },
  { words: "théâtre* cinéma film* musique music theatre مسرح* سينما موسيق*" },
  { words: "art arts artisti* artiste* artist* فن فني* فنان*" },
  { words: "environnement* écolog* environment* ecolog* vert verte green بيئ*" },
  { words: "déchet* ordure* recycl* tri waste garbage trash نفاي* أزبال تدوير" },
  { words: "plastique* plastic* بلاستيك*" },
  { words: "eau eaux hydri* hydraul* water ماء مياه مائي*" },
  { words: "irrigation irrigu* arrosage irrigat* سقي ري" },
  { words: "assainissement épuration sanitation sewage تطهير صرف" },
  { words: "énergie* énergéti* energy طاقه طاقي* طاقات" },
  { words: "solaire* photovolta* solar شمسي* شمس" },
  { words: "agriculture agricole* agricult* fellah* farm* فلاح* زراع*" },
  { words: "agroécologie bio biologique* organic عضوي*" },
  { words: "élevage éleveur* bétail chèvre* mouton* brebis livestock goat* sheep ماشي* مواشي ماعز غنم أغنام كساب*" },
  { words: "lait laiti* laiterie fromage* milk dairy cheese حليب ألبان جبن أجبان" },
  { words: "chamel* dromadaire* camel* إبل جمال ناقه نوق" },
  { words: "abeille* apicul* miel ruche* ruchers bee bees beekeep* honey hive* نحل عسل نحال* خلايا" },
  { words: "olive* olivier* oléi* زيتون" },
  { words: "huile* oil oils زيت زيوت" },
  { words: "sac sacs bag bags كيس أكياس" },
  { words: "argan* arganier* أركان أرغان" },
  { words: "safran* saffron زعفران" },
  { words: "datte* palmier* phoenicul* palm تمر تمور نخيل نخل" },
  { words: "rose rosier* roses ورد ورود" },
  { words: "aromati* médicinal* herbe* plante* herb herbs plant plants أعشاب عشب نبات* عطري*" },
  { words: "céréale* blé orge farine pain couscous cereal* wheat flour bread حبوب قمح شعير دقيق خبز كسكس" },
  { words: "amande* amandier* almond* لوز" },
  { words: "cactus figue* cactac* صبار تين" },
  { words: "fruit* légume* maraîch* vegetable* خضر فواكه فاكه*" },
  { words: "pêche poisson* fishing fish صيد سمك أسماك" },
  { words: "algue* seaweed طحالب" },
  { words: "terroir مجالي*" },
  { words: "cuisine* restaurant* traiteur* catering food مطبخ طبخ مطعم طعام أطعم*" },
  { words: "tissage tisser tapis tapisserie* laine carpet* rug rugs weav* wool زرب* زرابي نسيج نسج صوف" },
  { words: "couture coudre coutur* broderie* textile* vêtement* sewing sew embroider* clothes خياط* طرز تطريز ملابس" },
  { words: "poterie* potier* céramique* argile pottery ceramic* فخار خزف طين" },
  { words: "cuir* tannerie* maroquinerie leather جلد جلود دباغ*" },
  { words: "bois menuiserie* ébénist* wood carpent* خشب نجار*" },
  { words: "bijou* joaill* argenterie jewel* silver حلي مجوهرات فضه" },
  { words: "tourisme touristi* touriste* tourism tourist* سياح* سائح سياحي*" },
  { words: "gîte* auberge* lodge* guesthouse* مأوى مآوي نزل ضياف*" },
  { words: "transport* transporter bus mobilité نقل تنقل" },
  { words: "logement* habitat housing سكن إسكان" },
  { words: "sport* sporti* رياض*" },
  { words: "emploi* embauche* insertion job jobs employment تشغيل شغل إدماج" },
  { words: "inclusion inclusi* exclusion vulnérab* vulnerab* هشاش* هش هشه" },
  { words: "social* solidaire* solidarité solidarity اجتماعي* تضامن*" },
  { words: "commerce commerç* commercial* trade* shop* boutique* magasin* تجار* متجر دكان" },
  { words: "production produire produc* usine* factory إنتاج* مصنع معمل" },
  { words: "qualité label* certifi* quality جود* شهاد*" },
  { words: "langue* amazigh* language* لغه لغات لغوي* أمازيغ*" },
  { words: "violence* violent* عنف" },
  { words: "sécheresse* drought climat* climate جفاف مناخ*" },

  // what every project says
  {
    commonplace: true,
    words:
      "projet* porteur* programme* initiative* activité* besoin* idée* innovat* innovant* développ* créer création aide* aider* soutien* soutenir appui* appuyer cherch* voulon veut veux voudr* souhait* faire lancer lancement personne* gens maroc* région* province* ville* habitant* population* année* mois mille million* dirham* mad",
  },
  {
    commonplace: true,
    words:
      "project* idea* develop* creat* help* support* need* want* look* year* people community morocco start* launch*",
  },
  {
    commonplace: true,
    words:
      "مشروع مشاريع مبادر* برنامج برامج نشاط أنشط* حاجه احتياج* فكر* أفكار ابتكار* تطوير تنمي* إنشاء إحداث مساعد* دعم نحتاج نريد نبحث بحث إقليم جهه جهات مدينه منطقه سكان ناس مغرب سنه سنوات حامل* ألف مليون درهم دراهم",
  },
];
