import type { NoPlace } from "#domain/introduction/capacity.ts";
import type { Refusal } from "#domain/outcome.ts";

const unknown: Record<Extract<Refusal, { code: "unknown" }>["what"], string> = {
  page: "Cette page n'existe pas, ou n'existe plus.",
  body: "Cette structure n'est pas dans notre liste.",
  offer: "Cette offre n'est pas dans notre liste.",
  region: "Cette région n'existe pas.",
  account: "Ce compte est introuvable.",
  claim: "Cette demande de vérification est introuvable.",
  invitation: "Cette invitation n'existe pas, a déjà servi, ou n'est plus valable.",
  import: "Ce fichier d'offres est introuvable.",
  introduction: "Cette mise en relation est introuvable.",
  "support-request": "Cette demande est introuvable.",
};

const sentences: Record<Exclude<Refusal["code"], "unknown" | "too_many" | "no_place" | "one_too_many">, string> = {
  not_yours: "Cette page ne vous est pas ouverte.",
  signed_out: "Votre visite est terminée, par sécurité. Écrivez de nouveau le code et le code secret de votre reçu.",
  too_large: "Ce que vous avez envoyé est trop long. Raccourcissez un peu et recommencez.",
  unsupported_type: "Nous ne savons pas lire ce format.",
  malformed: "Ce qui est arrivé n'est pas lisible. Revenez en arrière et recommencez.",
  method_not_allowed: "Cela ne peut pas se faire ici.",
  not_now: "Ce n'est pas possible à cette étape.",
  changed_meanwhile: "Quelque chose a changé entre-temps. Relisez la page et recommencez.",
  last_manager: "Une structure garde une personne responsable : nommez-en d'abord une autre.",
  account_apart: "Un relais ne peut pas faire partie de l'équipe avec le même compte. Utilisez un autre compte.",
  no_mail: "Nous ne pouvons pas envoyer d'e-mails pour le moment. Réessayez plus tard.",
  invalid: "Certaines réponses ne vont pas. Revenez en arrière et vérifiez-les.",
};

const noPlace: Record<NoPlace, string> = {
  "body-paused": "La structure est en pause : rien ne peut lui être envoyé pour le moment.",
  "body-away": "La structure est absente : rien ne peut lui être envoyé avant son retour.",
  "body-suspended": "La structure est suspendue : rien ne peut lui être envoyé.",
  "body-full": "La structure a déjà autant de demandes ce mois-ci qu'elle peut en prendre.",
  "offer-full": "Toutes les places de cette offre sont prises.",
  "offer-not-open": "Cette offre n'est plus ouverte.",
};

const oneTooMany: Record<Extract<Refusal, { code: "one_too_many" }>["because"], string> = {
  "five-open": "Cette demande a déjà cinq propositions en cours, et c'est le maximum.",
  "body-has-it": "Cette structure a déjà cette demande en cours.",
  "being-handed-over": "Ce dossier est déjà proposé à une autre structure : attendez sa réponse.",
};

export const problems = {
  unknown,
  sentences,
  noPlace,
  oneTooMany,
  tooMany: (wait: string) => `C'est beaucoup d'essais en peu de temps. Attendez ${wait}, puis recommencez.`,
  unexpected: "Quelque chose n'a pas marché de notre côté. Ce n'est pas votre faute. Réessayez dans un moment.",
  title: "Un problème",
  heading: "Cela n'a pas marché",
  notFoundTitle: "Page introuvable",
  notFoundHeading: "Nous ne trouvons pas cette page",
  notFoundText: "L'adresse a peut-être une faute, ou la page a été déplacée.",
  home: "Aller à l'accueil",
  offers: "Voir toutes les offres",
  follow: "Suivre ma demande",
};
