import { dayIn } from "#worker/mail/day-in.ts";
import type { LetterWords } from "#worker/mail/letter.ts";

const desk = (bodyId: string) => ({ label: "Ouvrir votre espace", path: `/desk/${bodyId}` });

export const fr: LetterWords = {
  greeting: "Bonjour,",
  farewell: "L'équipe de Wasl\nCe message est envoyé par un automate : inutile d'y répondre.",
  "sign-in-code": (_, code) => ({
    subject: `${code} est votre code pour entrer sur Wasl`,
    sentences: [
      "Voici votre code. Il sert une fois, dans les dix minutes, dans le navigateur où vous l'avez demandé.",
      "Ne le donnez à personne : personne de Wasl ne vous le demandera. Si vous n'avez rien demandé, laissez ce message : rien ne se passera.",
    ],
    code,
  }),
  "receipt-link": ({ code }, token) => ({
    subject: "Un nouveau code secret pour suivre votre demande",
    sentences: [
      `Quelqu'un, sans doute vous, a perdu le code secret de la demande ${code}. Ce lien vous en donne un nouveau. Il sert une fois, pendant un jour.`,
      "Si vous n'avez rien demandé, laissez ce message : votre code secret reste le même.",
    ],
    action: { label: "Recevoir un nouveau code secret", path: `/follow/lost/${token}` },
  }),
  invitation: ({ body, role }, token) => ({
    subject: `${body} vous invite sur Wasl`,
    sentences: [
      `${body} vous invite à ${role === "manager" ? "tenir sa fiche et ses offres" : "répondre avec elle aux demandes"} sur Wasl, qui relie les porteurs de projets et les structures qui peuvent les aider.`,
      "Cette invitation est pour vous seul. Elle sert une fois, pendant trois semaines.",
    ],
    action: { label: "Voir l'invitation", path: `/invitations/${token}` },
  }),
  "claim-filed": ({ claim, body, for: reader }) => ({
    subject: `Quelqu'un dit parler pour ${body}`,
    sentences:
      reader === "admin"
        ? [`Une demande attend d'être vérifiée : quelqu'un dit parler pour ${body}.`]
        : [
            `Quelqu'un demande à parler pour ${body} sur Wasl. Vous en êtes responsable : dites si cette personne est des vôtres.`,
          ],
    action: { label: "Voir la demande", path: reader === "admin" ? `/admin/claims/${claim}` : `/claims/${claim}` },
  }),
  "claim-asked": ({ claim, body, words }) => ({
    subject: `Une question sur ${body}`,
    sentences: [`Pour vérifier que vous parlez pour ${body}, il nous manque quelque chose :`, words],
    action: { label: "Répondre", path: `/claims/${claim}` },
  }),
  "claim-answered": ({ claim, body }) => ({
    subject: `Une réponse au sujet de ${body}`,
    sentences: [`La personne qui dit parler pour ${body} a répondu à votre question.`],
    action: { label: "Voir la réponse", path: `/admin/claims/${claim}` },
  }),
  "claim-verified": ({ body, bodyId }) => ({
    subject: `${body} : c'est vérifié`,
    sentences: [`Vous pouvez maintenant tenir la fiche de ${body}, publier ses offres et inviter vos collègues.`],
    action: desk(bodyId),
  }),
  "claim-refused": ({ claim, body, words }) => ({
    subject: `${body} : nous n'avons pas pu vérifier`,
    sentences: [`Nous n'avons pas pu vérifier que vous parlez pour ${body}. Voici pourquoi :`, words],
    action: { label: "Voir la demande", path: `/claims/${claim}` },
  }),
  "role-changed": ({ body, role }) => ({
    subject: `Votre rôle dans ${body} a changé`,
    sentences: [
      role === "manager"
        ? `Vous êtes maintenant responsable de ${body} : vous tenez sa fiche et invitez les collègues.`
        : `Vous êtes maintenant conseiller ou conseillère de ${body} : vous tenez les offres et répondez aux demandes.`,
      "Par sécurité, il faudra entrer de nouveau.",
    ],
    action: { label: "Entrer", path: "/sign-in" },
  }),
  "member-removed": ({ body }) => ({
    subject: `Vous ne faites plus partie de ${body} sur Wasl`,
    sentences: [`Votre accès à l'espace de ${body} est fermé. Votre compte reste le vôtre.`],
  }),
  "admin-changed": ({ isAdmin }) => ({
    subject: isAdmin ? "Vous faites partie de l'équipe de Wasl" : "Vous ne faites plus partie de l'équipe de Wasl",
    sentences: [
      isAdmin
        ? "Vous pouvez vérifier les structures et relire les propositions. Entrez de nouveau, puis ajoutez une clé d'accès : elle est nécessaire pour cela."
        : "Votre compte reste le vôtre. Par sécurité, il faudra entrer de nouveau.",
    ],
    action: { label: "Entrer", path: "/sign-in" },
  }),
  "body-suspended": ({ body, words }) => ({
    subject: `${body} est suspendue sur Wasl`,
    sentences: [`L'équipe de Wasl a suspendu ${body} : ses offres ne sont plus proposées. Voici pourquoi :`, words],
  }),
  "body-reinstated": ({ body, bodyId }) => ({
    subject: `${body} est de retour sur Wasl`,
    sentences: [`La suspension de ${body} est levée. Ses offres ouvertes sont de nouveau proposées.`],
    action: desk(bodyId),
  }),
  "confirm-offers": ({ body, bodyId, offers, by }) => ({
    subject: `${body} : vos offres sont-elles toujours vraies ?`,
    sentences: [
      offers === 1
        ? `Une offre de ${body} est à confirmer avant le ${dayIn("fr", by)}.`
        : `${offers} offres de ${body} sont à confirmer avant le ${dayIn("fr", by)}.`,
      "Les offres se confirment tous les six mois. Une offre en retard est moins proposée ; après soixante jours, elle est mise en pause.",
    ],
    action: { label: "Confirmer vos offres", path: `/desk/${bodyId}?due=yes` },
  }),
  "offers-paused": ({ body, bodyId, offers }) => ({
    subject: `${body} : des offres sont en pause`,
    sentences: [
      offers === 1
        ? `Une offre de ${body} n'a pas été confirmée depuis huit mois : elle est en pause.`
        : `${offers} offres de ${body} n'ont pas été confirmées depuis huit mois : elles sont en pause.`,
      "Si elles sont toujours vraies, il suffit de les reprendre.",
    ],
    action: desk(bodyId),
  }),
  "link-broken": ({ body, bodyId, urls }) => ({
    subject: urls.length === 1 ? `${body} : un lien ne répond plus` : `${body} : des liens ne répondent plus`,
    sentences: [
      urls.length === 1
        ? `Ce lien, donné par ${body} sur Wasl, ne répond plus depuis plusieurs jours :`
        : `Ces liens, donnés par ${body} sur Wasl, ne répondent plus depuis plusieurs jours :`,
      ...urls,
    ],
    action: desk(bodyId),
  }),
};
