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
    words:
      "financement financ* fonds fund funding funded funder* fundrais* argent budget* money cash تمويل* ممول* يمول* تمول* ميزاني* فلوس أموال مالي ماليا",
  },
  {
    need: "financing",
    words:
      "prêt prêts emprunt* crédit* microcrédit* loan* microloan* credit* قرض قرضا قروض قروضا اقتراض نقترض سلف سلفا نتسلف* كريدي",
  },
  {
    need: "financing",
    words: "subvention* donat* donor* bailleur* mécén* sponsor* bourse grant* subsid* منح منحه هبه هبات مانح*",
  },
  {
    need: "financing",
    words: "capital invest investir investiss* investor* investing investment* equity رأسمال استثمار* مستثمر*",
  },
  { need: "financing", words: "banque bancaire* bank* بنك بنوك ابناك بنكي*" },
  // mentoring
  {
    need: "mentoring",
    words:
      "accompagnement accompagn* suivi encadr* mentor* tutorat parrain* coach* guidance مواكب* يواكب* تواكب* تأطير مؤطر* يؤطر* مرافقه تتبع",
  },
  { need: "mentoring", words: "conseil conseill* advice advis* توجيه يوجهنا يوجهني إرشاد* استشار* نصيح* نصائح" },
  // training
  {
    need: "training",
    words: "formation formateur* formatrice* former formée training trainer* trained تكوين* تدريب* تداريب تأهيل",
  },
  {
    need: "training",
    words:
      "apprendre apprend* apprent* compétence* learn* skill* course teach teaching renforcement تعلم* نتعلم* يتعلم* مهار* كفاء*",
  },
  { need: "training", words: "atelier* workshop* ورشه ورشات" },
  // incubation
  {
    need: "incubation",
    words: "incubateur incub* pépinière* accélérat* accelerator* احتضان حاضن* يحتضن* تحتضن* مسرع*",
  },
  { need: "incubation", words: "hébergement bureau coworking workspace* premise* مقر مقرا" },
  // legal
  { need: "legal", words: "juridique juridi* juriste* legal* légal* law laws lawyer* قانون* محامي محامين" },
  {
    need: "legal",
    words: "statut* formalité* formalisation formaliser immatricul* registration register registered تسجيل تقنين مهيكل",
  },
  { need: "legal", words: "autorisation* agrément* license* permis permit* ترخيص ترخيصا رخصه رخص تراخيص" },
  { need: "legal", words: "procédure* démarche* paperwork إجراء* مسطره مساطر" },
  { need: "legal", words: "brevet* patent* براءه براءات" },
  // networking
  { need: "networking", words: "réseautage network* تشبيك" },
  { need: "networking", words: "partenaire* partenari* partner* شراك* شريك شريكا شركاء شركائ*" },
  { need: "networking", words: "relation* rencontrer collabor* contacts لقاء* تعارف" },
  // market access
  { need: "market-access", words: "marché marchés souk souks débouché* market markets سوق سوقا أسواق" },
  {
    need: "market-access",
    words:
      "vendre vend vende vendent vendeur* vendon vente* écouler commercialis* sell sells selling تسويق نسوق بيع نبيع* يبيع* تبيع* مبيعات",
  },
  { need: "market-access", words: "client* acheteur* customer* buyer* زبون زبناء زبائن كليان مشتري مشترين" },
  { need: "market-access", words: "foire* exposition* fair fairs معرض معرضا معارض" },
  { need: "market-access", words: "export* تصدير" },
  // visibility
  { need: "visibility", words: "visibilité visib* notoriété connaître إشعاع تعريف" },
  {
    need: "visibility",
    words: "communication communiqu* publicit* promotion marketing advertis* إشهار ترويج تواصل",
  },
  { need: "visibility", words: "média médiatique* médiatis* journalist* radio إعلام صحاف*" },
  { need: "visibility", words: "marque logo* brand brands branding علامه علامت*" },
  // digital
  { need: "digital", words: "numérique numéri* digital* informatique* computing رقمي* رقمن* معلوميات" },
  { need: "digital", words: "site web website* internet online ligne موقع موقعا مواقع إنترنت انترنيت النت" },
  {
    need: "digital",
    words: "application* app apps logiciel* software plateforme* platform* تطبيق تطبيقا منصه منصات برمج*",
  },
  { need: "digital", words: "ordinateur* computer* laptop* tablette* حاسوب حواسيب كمبيوتر" },
  // equipment
  {
    need: "equipment",
    words:
      "équipement équiper équipée equipment equipped matériel* outillage outil* tool* تجهيز* نجهز* معدات أدوات عتاد",
  },
  { need: "equipment", words: "machine* moteur* آله آلات ماكين* مكينه" },
  {
    need: "equipment",
    words:
      "logistique camion* véhicule* truck* vehicle* triporteur* tracteur* tractor* تريبورتور جرار شاحن* سيار* عربه عربات",
  },
  // research
  { need: "research", words: "scientifique scientifi* chercheur* research* science* بحوث علمي*" },
  { need: "research", words: "laboratoire* labo laborato* lab labs مختبر*" },
  {
    need: "research",
    words:
      "prototype prototyp* essai essayer tester expérimentation expérimenter experiment experimental نموذج نموذجا نماذج تجريب*",
  },
  { need: "research", words: "université* universit* جامعه جامعي" },
  // impact
  { need: "impact", words: "impact* أثر آثار" },
  {
    need: "impact",
    words: "indicateur* indicator* évalu* mesurer mesurent mesurons mesurée measur* مؤشر* قياس تقييم تقويم",
  },

  // who
  { words: "coopérative* cooperative* coop تعاوني*" },
  { words: "association* associati* ong ngo جمعي*" },
  { words: "entreprise* entrepren* société* company companies business startup* sarl tpe pme مقاول* شرك*" },
  { words: "femme* féminin* women woman نساء نسا نسائي* مراه امراه نسوي* عيالات" },
  { words: "fille* girl girls فتاه فتيات بنات" },
  { words: "mère maman* mother* أمهات" },
  { words: "veuve* widow* أرمله أرامل" },
  { words: "famille* familial* family families أسره عائل*" },
  { words: "jeune* jeunesse youth young شاب شباب شبان شاب شابه شبيب*" },
  { words: "enfant* child children kid kids طفل أطفال طفوله دراري" },
  { words: "étudiant* student* طالب طلاب طالبات" },
  { words: "diplômé* graduate* خريج* مجاز مجازين" },
  { words: "chômeur* chômage unemployed unemployment عاطل* بطال*" },
  { words: "artisan* artisanat craft* craftsm* صانع صناع حرفي* حرف" },
  { words: "pêcheur* fisherm* fisher* صياد صيادين بحار بحارين" },
  { words: "handicap* disabilit* disabled معاق معاقين إعاقه" },
  { words: "migrant* réfugié* refugee* مهاجر* لاجئ*" },
  { words: "âgée senior* elderly retraité retraitée مسن مسنين مسنون" },
  { words: "orphelin* orphan* يتيم أيتام" },

  // where
  { words: "rural* douar* village* قروي* قريه قرى قريتنا دوار دوارنا دواوير باديه" },
  { words: "quartier* neighbourhood* neighborhood* حي أحياء" },
  { words: "montagne* montagn* mountain* جبل* جبال" },
  { words: "oasis oasien* واحه واحات" },
  { words: "mer marin* maritime* sea بحر بحري" },

  // what about
  { words: "santé sanitaire* health* صحه صحي صحيا" },
  { words: "médecin* médical* clinique* doctor doctors medical* clinic* طبي طبيب أطباء عياده" },
  { words: "éducation éducat* تعليم تعليمي تربوي*" },
  { words: "école* scolaire* scolari* lycée* school* pupil* مدرس* مدارس تلميذ* تلاميذ دراسي*" },
  { words: "préscolaire* crèche* garderie* preschool* روض حضان*" },
  { words: "décrochage déscolaris* abandon dropout* هدر منقطع*" },
  { words: "alphabétis* analphabét* literacy محو أميين" },
  { words: "culture culturel* cultural* ثقاف*" },
  { words: "patrimoine patrimoni* heritage تراث تراثي*" },
  { words: "théâtre* cinéma film musique music theatre مسرح* سينما فيلم فيلما أفلام موسيق* بندير" },
  { words: "art arts artisti* artiste* artist* فن فنون فني فنان*" },
  { words: "environnement* écolog* environment* ecolog* vert verte green بيئ*" },
  { words: "déchet* ordure* recycl* tri waste garbage trash نفاي* أزبال متلاشيات تدوير" },
  { words: "plastique* plastic* بلاستيك*" },
  { words: "eau eaux hydri* hydraul* water ماء الما مياه مائي*" },
  { words: "irrigation irrigu* arrosage irrigat* سقي ري للري" },
  { words: "puits forage* borehole* بئر بئرا آبار" },
  { words: "sauvage* wild بري" },
  { words: "forêt forest* reboisement reforest* غابه غابات تشجير" },
  { words: "assainissement épuration sanitation sewage تطهير عادمه" },
  { words: "énergie* énergéti* energy طاقه طاقي* طاقات" },
  // Not energy: a card, of which the first letter looks like a preposition.
  { words: "carte card cards بطاقه" },
  { words: "électricité électri* كهرب*" },
  { words: "solaire* photovolta* solar شمسي* شمس" },
  { words: "agriculture agricole* agricult* fellah* farm* فلاح* زراع*" },
  { words: "agroécologie bio biologique* organic عضوي بيو بيولوجي*" },
  {
    words:
      "élevage éleveur* bétail chèvre* mouton* brebis vache* bovin* livestock cattle cow cows goat* sheep مواشي ماعز غنم أغنام بقر أبقار كساب*",
  },
  { words: "lait laiti* laiterie fromage* milk dairy cheese حليب جبن أجبان" },
  { words: "aviculture avicole* volaille* poulet* poultry chicken* دجاج دواجن" },
  { words: "chamel* dromadaire* camel* إبل ناقه نوق" },
  { words: "abeille* apicul* miel ruche* ruchers bee bees beekeep* honey hive hives نحل عسل نحال*" },
  { words: "olive* olivier* oléi* زيتون" },
  { words: "huile* oil oils زيت زيوت" },
  { words: "sac sacs bag bags كيس أكياس" },
  { words: "argan* arganier* أركان أرغان أرگان أرڭان أرݣان" },
  { words: "safran* saffron زعفران" },
  { words: "datte* palmier* phoenicul* palm تمر تمور نخيل نخل" },
  { words: "rose rosier* roses ورد ورود" },
  { words: "aromati* médicinal* herbe* plante plantes herb herbs plant plants أعشاب عشب نبات* عطري*" },
  { words: "céréale* blé orge farine pain couscous cereal* wheat flour bread حبوب قمح شعير دقيق خبز كسكس كسكسو" },
  { words: "amande* amandier* almond* لوز" },
  { words: "cactus cactac* barbarie صبار شوكي" },
  { words: "figue* figuier* fig figs تين كرموس" },
  { words: "fruit* légume* maraîch* vegetable* خضر خضار خضروات فواكه فاكه*" },
  { words: "pêche poisson* fishing fish صيد سمك أسماك حوت" },
  { words: "algue* seaweed طحالب" },
  { words: "terroir مجالي" },
  { words: "cuisine* restaurant* traiteur* catering food مطبخ طبخ مطعم طعام أطعم*" },
  { words: "tissage tisser tapis tapisserie* laine carpet* rug rugs weav* wool زربي* زرابي نسيج نسج نساج* صوف" },
  { words: "couture coudre coutur* broderie* textile* vêtement* sewing sew embroider* clothes خياط* طرز تطريز ملابس" },
  { words: "poterie* potier* céramique* argile pottery ceramic* فخار خزف طين" },
  { words: "cuir tannerie* maroquinerie leather جلد جلود دباغ*" },
  { words: "bois menuiserie* ébénist* wood carpent* خشب نجار*" },
  { words: "bijou* joaill* argenterie jewel* silver حلي مجوهرات فضه فضي" },
  { words: "tourisme touristi* touriste* écotouris* tourism tourist* سياح* سائح سياحي*" },
  { words: "gîte* auberge hôte lodge* guesthouse* مأوى مآوي نزل ضياف*" },
  { words: "transport* transporter bus mobilité نقل تنقل" },
  { words: "logement* habitat housing سكن إسكان" },
  { words: "sport* sporti* رياضه رياضي" },
  { words: "emploi* embauche* insertion job jobs employment تشغيل شغل إدماج" },
  { words: "inclusion inclusi* exclusion pauvreté précarité poverty vulnérab* vulnerab* هشاش* هش هشه فقر" },
  { words: "social* solidaire* solidarité solidarity اجتماعي* تضامن*" },
  { words: "commerce commerç* commercial* trade* shop* boutique* magasin* تجار تجاره تجاري متجر دكان" },
  { words: "production produire produc* usine* factory إنتاج* مصنع معمل" },
  { words: "qualité label* certifi* quality جود* شهاد*" },
  { words: "langue* language* لغه لغات لغوي*" },
  { words: "amazigh* أمازيغ*" },
  { words: "sensibilis* awareness تحسيس توعيه توعوي*" },
  { words: "réseau réseaux شبكه شبكات" },
  { words: "étude study studies دراسه" },
  { words: "analyse* analysis تحليل* تحاليل" },
  { words: "technologie technolog* تكنولوجي*" },
  { words: "cosmétique* cosmetic* تجميل" },
  { words: "savon* soap* صابون" },
  { words: "coiffure coiffeu* hairdress* حلاق*" },
  { words: "pâtisserie* pâtissi* pastry حلويات" },
  { words: "pompe pompage pump pumps مضخه" },
  { words: "séisme* sismique* earthquake* زلزال زلازل" },
  { words: "violence* violent* عنف" },
  { words: "sécheresse* drought climat* climate جفاف مناخ*" },

  // what every project says
  {
    commonplace: true,
    words:
      "projet* porteur* programme* initiative* activité* besoin* idée* innovat* innovant* développ* créer création aide* aider* soutien* soutenir appui* appuyer cherch* recherch* voulon veut veux voudr* souhait* aimerai* aimerion désir* faire lancer lancement démarr* amélior* permet permett* trouver manque manquon problème* difficult* objectif* mise place accès acheter achat produit service* local locale petit petite nouveau nouvelle grand grande obtenir centre groupe* personne* gens maroc* région* province* ville* habitant* population* année* mois mille million* dirham* dh dhs mad",
  },
  {
    commonplace: true,
    words:
      "project* idea* develop* creat* help* support* need needs needed want* look looking seek* problem* lack* improve* buy product products access small new center group year* people community morocco start* launch*",
  },
  {
    commonplace: true,
    words:
      "مشروع* مشاريع* مبادر* برنامج* برامج نشاط* أنشط* حاجه حاجيات احتياج* فكر* أفكار ابتكار* تطوير تنمي* إنشاء إحداث تأسيس مساعد* يساعد* تساعد* نساعد* دعم دعما نحتاج* أحتاج تحتاج* يحتاج* محتاج نريد أريد نبحث أبحث بحث نطلب أطلب نود أود نرغب أرغب نتمنى أتمنى نسعى نقص ينقص* خصاص مشكل مشاكل صعوبات شراء منتوج* منتج منتجاتنا خدمه محلي صغير كبير كبرى جديد مركز مجموعه إقليم جهه جهات مدينه منطقه سكان ساكنه ناس مغرب سنه سنوات حامل* ألف مليون درهم دراهم",
  },
  // the same in darija
  {
    commonplace: true,
    words:
      "بغينا بغيت بغا باغي باغا نبغي نبغيو خاصنا خاصني خاص خاصها خاصهم خصنا خصني نقلب* عاون* نعاون* يعاون* تعاونونا معاونه ندير نديرو",
  },
];
