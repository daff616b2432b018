import type { SaidInThread } from "#contract/thread.ts";
import type { ReportReason, ThreadParty } from "#domain/thread/acts.ts";

const parties: Record<Exclude<ThreadParty, "body">, string> = {
  innovator: "La personne",
  relay: "Son relais",
  admin: "L'équipe de Wasl",
};

const reasons: Record<ReportReason, string> = {
  hurtful: "C'est blessant ou menaçant",
  money: "On demande de l'argent",
  private: "On demande des choses trop personnelles",
  other: "Autre chose",
};

const said: Record<SaidInThread, string> = {
  write: "C'est envoyé.",
  call: "L'équipe est prévenue : elle va lire et vous répondre ici.",
  report: "C'est signalé. L'équipe regarde.",
};

export const thread = {
  heading: "L'échange",
  headingWith: (name: string) => `Votre échange avec ${name}`,
  none: "Aucun message pour le moment.",
  you: "Vous",
  parties,
  yourRelay: "Votre relais",
  isNew: "Nouveau",
  earlier: "Lire ce qui précède",
  latest: "Revenir à la fin",
  hint: "Les autres sont prévenus, mais le texte reste ici. N'écrivez ni mot de passe ni numéro de carte.",
  send: "Envoyer",
  said,
  open: "Lire et écrire",
  call: "Demander l'aide de l'équipe de Wasl",
  callText: "Elle pourra lire cet échange et y écrire.",
  isCalled: "L'équipe de Wasl peut lire cet échange et y écrire.",
  report: "Signaler",
  reportWhy: "Qu'est-ce qui ne va pas ?",
  reasons,
  hidden: "L'équipe de Wasl a caché ce message.",
  waits: "Signalé à l'équipe.",
  stands: "Signalé. L'équipe l'a lu et l'a laissé.",
  hide: "Cacher ce message",
  letStand: "Le laisser",
  leave: "Quitter cet échange",
  noted: "Chaque lecture est notée dans le journal.",
};
