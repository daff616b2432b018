import type { FieldCode } from "#domain/outcome.ts";
import { plural } from "../plural.ts";

const errors: Record<FieldCode, string> = {
  required: "Cette réponse est nécessaire.",
  unknown_code: "Ce choix n'existe pas dans la liste. Choisissez-en un autre.",
  unknown_field: "Ce champ n'est pas attendu ici.",
  too_short: "C'est un peu court. Dites-en un peu plus.",
  too_long: "C'est trop long. Raccourcissez un peu.",
  too_small: "Ce nombre est trop petit.",
  too_big: "Ce nombre est trop grand.",
  not_whole: "Écrivez un nombre entier, sans virgule.",
  wrong_type: "Écrivez cette réponse en chiffres, par exemple 30.",
  duplicate: "Le même choix est donné deux fois.",
  none_with_others: "« Aucun de ces groupes » ne va pas avec un autre groupe : gardez l'un ou l'autre.",
  control_characters: "Ce texte contient des signes invisibles. Effacez-le et écrivez-le de nouveau.",
  invalid_email: "Cette adresse n'est pas complète. Exemple : nom@exemple.ma",
  invalid_phone: "Ce numéro n'est pas complet. Exemple : 06 12 34 56 78",
  contact_required: "Donnez une adresse e-mail ou un numéro de téléphone : un seul suffit.",
  consent_required: "Nous avons besoin de votre accord pour continuer.",
  stale_form:
    "Ce formulaire était ouvert depuis trop longtemps, ou votre navigateur refuse les cookies. Vos réponses sont là : vérifiez et envoyez encore une fois.",
  changed_meanwhile:
    "Cette demande a été modifiée entre-temps, ailleurs. Vos réponses sont là : vérifiez avant d'enregistrer.",
  session_ended:
    "Votre visite est terminée, par sécurité. Vos réponses sont encore là : écrivez de nouveau vos deux codes pour continuer.",
  not_now: "Ce n'est plus possible à cette étape de la demande.",
  invalid_link: "Cette adresse de site n'est pas juste. Exemple : https://exemple.ma",
  invalid_day: "Écrivez une date qui existe, par exemple 31/12/2026.",
  both_or_none: "Donnez le titre et le texte dans cette langue, ou aucun des deux.",
  before_opening: "Ce jour vient avant celui du début.",
  below_least: "Ce nombre est plus petit que le minimum.",
  beyond_body:
    "Votre structure ne travaille pas là. Choisissez parmi ses territoires, ou ajoutez-le d'abord à sa fiche.",
  not_found_by_us: "C'est ce que la personne a donné elle-même. Trouvez un autre contact, par une source à part.",
  already_member: "Cette personne fait déjà partie de la structure, ou a déjà une invitation.",
  expired: "Le délai est passé. Recommencez depuis le début.",
  wrong: "Ce n'est pas juste. Vérifiez et recommencez.",
};

const labels = {
  province: "Votre province ou préfecture",
  needs: "Ce dont vous avez besoin",
  first: "Le plus important",
  stage: "Où en est le projet",
  sectors: "Domaine du projet",
  legalForm: "Votre statut",
  age: "Votre âge",
  groups: "Vous faites partie de",
  amountMad: "Montant recherché, en dirhams",
  text: "Le projet en quelques mots",
  territory: "Où",
  need: "Besoin",
  kind: "Type de structure",
  search: "Mots à chercher",
  after: "La page demandée",
  problem: "Le problème que vous voulez résoudre",
  beneficiaries: "Qui est concerné",
  place: "Commune, douar ou quartier",
  areaType: "C'est plutôt",
  gender: "Le projet est porté par",
  indicator: "À quoi verra-t-on que c'est réussi ?",
  name: "Votre nom",
  phone: "Téléphone",
  email: "Adresse e-mail",
  disclosure: "Avant de montrer votre projet à une structure",
  consent: "Votre accord",
  code: "Code de la demande",
  pin: "Code secret à 6 chiffres",
  sure: "Confirmation",
  form: "Cette page",
};

/** What is wrong with one field, said for that field where a general sentence would be vague. */
const because: Partial<Record<string, Partial<Record<FieldCode, string>>>> = {
  province: { required: "Choisissez votre province.", unknown_code: "Choisissez votre province dans la liste." },
  needs: {
    required: "Choisissez au moins un besoin.",
    duplicate: "Le même besoin est choisi deux fois. Gardez-le une seule fois.",
  },
  problem: {
    required: "Dites quel problème vous voulez résoudre : une phrase suffit.",
    too_short: "Dites-en un peu plus : une phrase suffit.",
  },
  disclosure: { required: "Choisissez l'une des deux réponses." },
  consent: { required: "Cochez la case si vous êtes d'accord. Sans accord, nous ne gardons rien." },
  code: {
    required: "Écrivez le code de votre reçu.",
    wrong: "Le code ou le code secret ne va pas. Vérifiez votre reçu.",
  },
  pin: {
    required: "Écrivez les 6 chiffres de votre reçu.",
    wrong: "Le code ou le code secret ne va pas. Vérifiez votre reçu.",
  },
  sure: { required: "Cochez la case pour confirmer." },
  age: { too_big: "Écrivez un âge entre 0 et 120 ans.", too_small: "Écrivez un âge entre 0 et 120 ans." },
};

export const forms = {
  errors,
  because,
  labels,
  summary: plural("fr", {
    one: "Il reste une chose à corriger",
    many: "Il reste # choses à corriger",
    other: "Il reste # choses à corriger",
  }),
  said: (field: string, sentence: string) => `${field} : ${sentence}`,
  error: "Erreur :",
  optional: "facultatif",
  chooseProvince: "Choisissez dans la liste",
  choose: "Choisissez",
  unsaid: "Je ne précise pas",
  any: "Tous",
  anyTerritory: "Tout le Maroc et toutes les régions",
  wholeRegion: (region: string) => `Toute la région ${region}`,
  nationwide: "Offres de tout le Maroc",
  searchProvince: "Cherchez votre province",
  noProvince: "Aucune province ne porte ce nom. Vérifiez l'orthographe ou choisissez dans la liste.",
  none: "Aucun de ces groupes",
};
