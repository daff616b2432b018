import { dayIn } from "#worker/mail/day-in.ts";
import type { LetterWords } from "#worker/mail/letter.ts";
import { bodyLetters } from "./fr/body.ts";
import { innovatorLetters } from "./fr/innovator.ts";
import { relayLetters } from "./fr/relay.ts";
import { teamLetters } from "./fr/team.ts";

const desk = (bodyId: string) => ({ label: "Ouvrir votre espace", path: `/desk/${bodyId}` });

export const fr: LetterWords = {
  greeting: "Bonjour,",
  signature: "L'équipe de Wasl",
  automatic: "Ce message est automatique : inutile d'y répondre.",
  "sign-in-code": (_, code) => ({
    subject: `${code} est votre code de connexion à Wasl`,
    sentences: [
      "Voici votre code de connexion. Il sert une fois, dans les dix minutes, dans le navigateur où vous l'avez demandé.",
      "Ne le donnez à personne : Wasl ne vous le demandera jamais. Si vous n'avez rien demandé, ignorez ce message : rien ne se passera.",
    ],
    code,
  }),
  "receipt-link": ({ code }, token) => ({
    subject: "Un nouveau code secret pour suivre votre demande",
    sentences: [
      `Quelqu'un, sans doute vous, a perdu le code secret de la demande ${code}. Ce lien en donne un nouveau. Il sert une fois, pendant un jour.`,
      "Si vous n'avez rien demandé, ignorez ce message : votre code secret reste le même.",
    ],
    action: { label: "Recevoir un nouveau code secret", path: `/follow/lost/${token}` },
  }),
  "call-back": () => ({
    subject: "Votre nouveau code secret",
    sentences: [
      "Bonjour, ici l'équipe de Wasl. Quelqu'un a demandé un nouveau code secret pour suivre une demande : est-ce vous ?",
      "Pour être sûrs de parler à la bonne personne : de quoi parle votre projet, et dans quelle province ?",
      "Avez-vous de quoi écrire ? Je vous donne le code de votre demande et votre nouveau code secret. L'ancien ne marche plus.",
    ],
  }),
  invitation: ({ body, role }, token) => ({
    subject: `${body} vous invite sur Wasl`,
    sentences: [
      `${body} vous invite à rejoindre son équipe sur Wasl, ${role === "manager" ? "pour tenir à jour sa fiche et ses offres" : "pour tenir à jour ses offres et répondre aux demandes"}.`,
      "Wasl relie les personnes qui portent un projet et les structures qui peuvent les aider.",
      "Cette invitation est pour vous uniquement. Elle sert une fois, pendant trois semaines.",
    ],
    action: { label: "Voir l'invitation", path: `/invitations/${token}` },
  }),
  "claim-filed": ({ claim, body, for: reader }) => ({
    subject: `Quelqu'un dit représenter ${body}`,
    sentences:
      reader === "admin"
        ? [`Une demande attend d'être vérifiée : quelqu'un dit représenter ${body}.`]
        : [
            `Quelqu'un demande à représenter ${body} sur Wasl. Vous en êtes responsable : dites si cette personne est des vôtres.`,
          ],
    action: { label: "Voir la demande", path: reader === "admin" ? `/admin/claims/${claim}` : `/claims/${claim}` },
  }),
  "claim-asked": ({ claim, body, words }) => ({
    subject: `Une question sur ${body}`,
    sentences: [`Pour vérifier que vous représentez ${body}, il nous manque quelque chose :`, words],
    action: { label: "Répondre", path: `/claims/${claim}` },
  }),
  "claim-answered": ({ claim, body }) => ({
    subject: `Une réponse au sujet de ${body}`,
    sentences: [`La personne qui dit représenter ${body} a répondu à votre question.`],
    action: { label: "Voir la réponse", path: `/admin/claims/${claim}` },
  }),
  "claim-verified": ({ body, bodyId }) => ({
    subject: `${body} : c'est vérifié`,
    sentences: [
      `Vous faites maintenant partie de l'équipe de ${body} sur Wasl. Votre espace est ouvert : vous y trouverez ses offres et son équipe.`,
    ],
    action: desk(bodyId),
  }),
  "claim-refused": ({ claim, body, words }) => ({
    subject: `${body} : votre demande n'a pas été acceptée`,
    sentences: [
      `Votre demande pour représenter ${body} n'a pas été acceptée. Voici pourquoi :`,
      words,
      "Vous pouvez faire une nouvelle demande.",
    ],
    action: { label: "Voir la demande", path: `/claims/${claim}` },
  }),
  "role-changed": ({ body, role }) => ({
    subject: `Votre rôle dans ${body} a changé`,
    sentences: [
      role === "manager"
        ? `Vous êtes maintenant responsable de ${body} : vous tenez à jour sa fiche et ses offres, et vous invitez des collègues.`
        : `Vous êtes maintenant conseiller ou conseillère de ${body} : vous tenez à jour ses offres et répondez aux demandes.`,
      "Par sécurité, vous devrez vous reconnecter.",
    ],
    action: { label: "Se connecter", path: "/sign-in" },
  }),
  "member-removed": ({ body }) => ({
    subject: `Vous ne faites plus partie de ${body} sur Wasl`,
    sentences: [`Votre accès à l'espace de ${body} est fermé. Votre compte reste ouvert.`],
  }),
  "admin-changed": ({ isAdmin }) => ({
    subject: isAdmin ? "Vous faites partie de l'équipe de Wasl" : "Vous ne faites plus partie de l'équipe de Wasl",
    sentences: [
      isAdmin
        ? "Le bureau de l'équipe vous est ouvert, avec une clé d'accès. Si vous n'en avez pas, connectez-vous avec un code, ajoutez-en une dans « Mon compte », puis connectez-vous avec elle."
        : "Votre compte reste ouvert. Par sécurité, vous devrez vous reconnecter.",
    ],
    action: { label: "Se connecter", path: "/sign-in" },
  }),
  "body-suspended": ({ body, words }) => ({
    subject: `L'activité de ${body} sur Wasl est suspendue`,
    sentences: [
      `L'équipe de Wasl a suspendu l'activité de ${body} : ses offres ne sont plus proposées et rien ne peut être changé dans son espace. Voici pourquoi :`,
      words,
    ],
  }),
  "body-reinstated": ({ body, bodyId, isPaused }) => ({
    subject: `${body} est de retour sur Wasl`,
    sentences: [
      isPaused
        ? `La suspension de ${body} est levée. Votre structure est en pause, comme avant : ses offres seront de nouveau proposées quand vous reprendrez.`
        : `La suspension de ${body} est levée. Ses offres ouvertes sont de nouveau proposées.`,
    ],
    action: desk(bodyId),
  }),
  "confirm-offers": ({ body, bodyId, offers, by }) => ({
    subject: `${body} : vos offres sont-elles toujours valables ?`,
    sentences: [
      offers === 1
        ? `Une offre de ${body} est à confirmer avant le ${dayIn("fr", by)}.`
        : `${offers} offres de ${body} sont à confirmer avant le ${dayIn("fr", by)}.`,
      "Les offres se confirment tous les six mois. Une offre en retard est classée plus bas ; après soixante jours, elle est mise en pause.",
    ],
    action: { label: "Confirmer vos offres", path: `/desk/${bodyId}?due=yes` },
  }),
  "offers-paused": ({ body, bodyId, offers }) => ({
    subject: `${body} : des offres sont en pause`,
    sentences: [
      offers === 1
        ? `Une offre de ${body} n'a pas été confirmée depuis huit mois : elle est en pause.`
        : `${offers} offres de ${body} n'ont pas été confirmées depuis huit mois : elles sont en pause.`,
      offers === 1
        ? "Si elle est toujours valable, ouvrez-la et choisissez « reprendre »."
        : "Si elles sont toujours valables, ouvrez-les et choisissez « reprendre ».",
    ],
    action: desk(bodyId),
  }),
  "link-broken": ({ body, bodyId, urls }) => ({
    subject: urls.length === 1 ? `${body} : un lien ne répond plus` : `${body} : des liens ne répondent plus`,
    sentences: [
      urls.length === 1
        ? `Ce lien, donné par ${body} sur Wasl, ne répond plus depuis plusieurs jours :`
        : `Ces liens, donnés par ${body} sur Wasl, ne répondent plus depuis plusieurs jours :`,
      ...urls,
      "Ouvrez votre espace pour corriger ou enlever ce qui ne marche plus.",
    ],
    action: desk(bodyId),
  }),
  ...innovatorLetters,
  ...bodyLetters,
  ...relayLetters,
  ...teamLetters,
};
