import type { ColumnName } from "#contract/offer-columns.ts";
import type { FileCode, LineCode } from "#contract/offer-lines.ts";
import { plural } from "../plural.ts";

/** Why a file is not read at all. */
const files: Record<FileCode, string> = {
  no_file: "Choisissez d'abord un fichier.",
  too_large:
    "Ce fichier est trop gros : 700 ko au plus. Coupez-le en deux, et recopiez la première ligne en haut de chaque partie.",
  empty_file: "Ce fichier est vide.",
  not_csv:
    "Nous n'y trouvons pas nos colonnes. Ouvrez-le dans votre tableur et enregistrez-le au format CSV ; sa première ligne porte le nom des colonnes.",
  too_many_lines:
    "Ce fichier a plus de 1 000 offres. Coupez-le en plusieurs, et recopiez la première ligne en haut de chaque partie.",
};

/** What is wrong at one place of the file, beside what may be wrong in the offer form. */
const lines: Record<LineCode, string> = {
  unknown_column: "Cette colonne n'existe pas chez nous. Enlevez-la, ou donnez-lui un nom de la liste.",
  missing_column: "Cette colonne manque. Ajoutez-la, même vide.",
  twice_column: "Cette colonne est là deux fois. Gardez-en une.",
  too_many_cells: "Cette ligne a plus de cases que de colonnes. Il y a sans doute un séparateur de trop.",
  too_few_cells: "Cette ligne s'arrête trop tôt : il manque des cases à la fin.",
  unclosed_quote: "Des guillemets s'ouvrent ici et ne se ferment pas : la suite du fichier n'a pas pu être lue.",
  stray_quote: 'Des guillemets se ferment au milieu de la case. Dans un texte, doublez-les : ""',
  unknown_offer: "Votre structure n'a pas d'offre avec ce code. Pour une offre nouvelle, laissez cette case vide.",
  state_of_new: "Une offre nouvelle est un brouillon (draft) ou ouverte (open).",
  state_changed: "Ce n'est pas l'état de cette offre. L'état se change sur la page de l'offre, pas ici.",
  final_state: "Cette offre est archivée : elle ne change plus. Enlevez la ligne.",
  twice_id: "Une autre ligne parle déjà de cette offre.",
  twice_content: "Une autre ligne dit exactement la même chose.",
};

const holds: Record<ColumnName, string> = {
  id: "Le code que Wasl donne à l'offre. Vide pour une offre nouvelle.",
  state: "draft (brouillon) ou open (publiée) pour une offre nouvelle. Pour les autres, laissez comme c'est.",
  title_fr: "Le titre en français, 140 signes au plus",
  text_fr: "Ce que l'offre apporte, en français, 2 000 signes au plus",
  title_ar: "Le titre en arabe",
  text_ar: "Ce que l'offre apporte, en arabe. Une des deux langues suffit",
  needs: "Les besoins auxquels l'offre répond, au moins un",
  territories: "Là où elle est valable, au moins un : province, région ou Maroc",
  towns: "Les villes et communes, avec des virgules entre elles",
  stages: "Les étapes du projet. Vide : toutes",
  sectors: "Les domaines préférés. Vide : pas de préférence",
  legal_forms: "Les statuts acceptés. Vide : tous",
  groups: "Les personnes à qui l'offre est réservée. Vide : tout le monde",
  age_min: "L'âge, au moins",
  age_max: "L'âge, au plus",
  instrument: "Le type de financement : don, prêt…",
  amount_min: "Le montant, au moins, en dirhams",
  amount_max: "Le montant, au plus, en dirhams",
  interest_free: "Sans intérêts : oui ou non",
  opens_on: "Le premier jour, par exemple 31/12/2026",
  closes_on: "Le dernier jour",
  places_left: "Les places libres. Vide : sans limite",
  documents_fr: "Les papiers à apporter, en français",
  documents_ar: "Les papiers à apporter, en arabe",
  steps_fr: "Ce qui se passe ensuite, en français",
  steps_ar: "Ce qui se passe ensuite, en arabe",
  delay_days: "Le délai habituel de réponse, en jours",
  cost_fr: "Ce que cela coûte, en français",
  cost_ar: "Ce que cela coûte, en arabe",
  link: "L'adresse d'une page qui en dit plus",
};

export const imports = {
  files,
  lines,
  holds,
  title: "Importer des offres",
  heading: "Importer des offres",
  lead: "Envoyez vos offres en une fois, dans un fichier de tableur. Nous vérifions d'abord chaque ligne : rien n'est enregistré sans votre accord.",
  export: "Télécharger vos offres (CSV)",
  exportHint:
    "Ce fichier a la bonne forme : corrigez-le, ajoutez des lignes, renvoyez-le ici. Une ligne que vous ne touchez pas ne change rien.",
  fileHint: "Un fichier CSV de 1 000 offres et 700 ko au plus. Dans votre tableur : Enregistrer sous, puis CSV UTF-8.",
  unfinished: (moment: string) => `L'import commencé le ${moment} n'est pas fini : le continuer`,
  check: "Vérifier le fichier",
  columns: "Les colonnes du fichier",
  columnsLead:
    "La première ligne porte ces noms, dans l'ordre que vous voulez. Gardez toutes les colonnes ; une case peut rester vide.",
  column: "Colonne",
  holdsHead: "Ce qu'on y écrit",
  choices: "Les choix possibles",
  choicesLead: "Écrivez-les comme ici. Pour en mettre plusieurs dans une case, séparez-les par une barre : |",
  result: {
    title: "Vérification du fichier",
    heading: "Ce que ce fichier changerait",
    nothingStored: "Rien n'est encore enregistré.",
    added: plural("fr", {
      one: "# offre serait ajoutée",
      many: "# offres seraient ajoutées",
      other: "# offres seraient ajoutées",
    }),
    changed: plural("fr", {
      one: "# offre serait modifiée",
      many: "# offres seraient modifiées",
      other: "# offres seraient modifiées",
    }),
    same: plural("fr", {
      one: "# offre est déjà là, sans changement",
      many: "# offres sont déjà là, sans changement",
      other: "# offres sont déjà là, sans changement",
    }),
    broken: plural("fr", {
      one: "# ligne est à corriger",
      many: "# lignes sont à corriger",
      other: "# lignes sont à corriger",
    }),
    submit: "Importer les bonnes lignes",
    leftOut: "Les lignes à corriger restent de côté : vous pourrez renvoyer le fichier corrigé.",
    nothing: "Il n'y a rien à importer dans ce fichier.",
    again: "Choisir un autre fichier",
    problems: "À corriger",
    line: "Ligne",
    cell: "Il est écrit :",
    reason: "Ce qui ne va pas",
    more: plural("fr", {
      one: "et # autre chose à corriger",
      many: "et # autres choses à corriger",
      other: "et # autres choses à corriger",
    }),
    sameAs: (sentence: string, line: string) => `${sentence} C'est la ligne ${line}.`,
    alike: "Peut-être déjà là",
    alikeLead:
      "Ces offres nouvelles ont le même titre qu'une offre que vous avez déjà. Si c'est la même, écrivez son code dans la colonne id.",
    alikeLine: (line: string) => `Ligne ${line} :`,
  },
  progress: {
    title: "Import des offres",
    heading: "Import des offres",
    done: (taken: string, all: string) => `Lignes traitées : ${taken} sur ${all}`,
    waits:
      "L'import se fait par petits paquets. Vous pouvez vous arrêter et reprendre plus tard : rien ne sera ajouté deux fois.",
    submit: "Continuer",
    itself: "La suite se fait toute seule : gardez cette page ouverte.",
    over: "L'import est fini.",
    results: {
      added: plural("fr", { one: "# offre ajoutée", many: "# offres ajoutées", other: "# offres ajoutées" }),
      changed: plural("fr", { one: "# offre modifiée", many: "# offres modifiées", other: "# offres modifiées" }),
      same: plural("fr", {
        one: "# offre sans changement",
        many: "# offres sans changement",
        other: "# offres sans changement",
      }),
      refused: plural("fr", { one: "# ligne refusée", many: "# lignes refusées", other: "# lignes refusées" }),
    },
    refused: "Lignes refusées",
    refusedLead:
      "Ces offres ont changé entre la vérification et l'import. Téléchargez de nouveau vos offres, puis corrigez ces lignes :",
    desk: "Voir les offres de la structure",
    again: "Importer un autre fichier",
  },
};
