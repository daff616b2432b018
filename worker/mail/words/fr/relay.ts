import type { LetterWords, RelayLetters } from "#worker/mail/letter.ts";

export const relayLetters = {
  "relay-asked": ({ relay, name }) => ({
    subject: `${name} demande à être relais`,
    sentences: [`${name} veut déposer des demandes pour d'autres personnes. Il reste à vérifier qui c'est.`],
    action: { label: "Vérifier", path: `/admin/relays/${relay}` },
  }),
  "relay-verified": ({ name }) => ({
    subject: `${name} : vous êtes relais`,
    sentences: [
      "C'est vérifié. Vous pouvez déposer des demandes pour les personnes que vous recevez, avec leur accord.",
    ],
    action: { label: "Ouvrir votre espace", path: "/relay" },
  }),
  "relay-refused": ({ name, words }) => ({
    subject: `${name} : votre demande n'a pas été acceptée`,
    sentences: ["Votre demande pour être relais n'a pas été acceptée. Voici pourquoi :", words],
    action: { label: "Demander de nouveau", path: "/relays/new" },
  }),
  "relay-ended": ({ name, words }) => ({
    subject: `${name} n'est plus relais`,
    sentences: [
      "L'équipe de Wasl a mis fin à votre rôle de relais. Voici pourquoi :",
      words,
      "Les demandes que vous avez déposées continuent, sans vous.",
    ],
  }),
  "request-taken-over": ({ code }) => ({
    subject: `Demande ${code} : la personne la suit elle-même`,
    sentences: [`La demande ${code} n'est plus dans votre espace : la personne la suit elle-même, désormais.`],
  }),
} satisfies Pick<LetterWords, keyof RelayLetters>;
