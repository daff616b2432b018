import type { SaidInThread } from "#contract/thread.ts";
import type { ReportReason, ThreadParty } from "#domain/thread/acts.ts";

const parties: Record<Exclude<ThreadParty, "body">, string> = {
  innovator: "La personne",
  relay: "Son relais",
  admin: "L'équipe de Wasl",
};

const reasons: Record<ReportReason, string> = {
  hurtful: "Ces mots blessent ou menacent",
  money: "On demande de l'argent",
  private: "On demande des choses trop personnelles",
  other: "Autre chose",
};

const said: Record<SaidInThread, string> = {
  write: "C'est envoyé.",
  call: "L'équipe est appelée : elle va lire et vous répondre ici.",
  report: "C'est signalé. L'équipe regarde.",
};

export const thread = {
  heading: "L'échange",
  headingWith: (name: string) => `Votre échange avec ${name}`,
  none: "Rien n'est encore écrit.",
  you: "Vous",
  parties,
  yourRelay: "Votre relais",
  isNew: "Nouveau",
  earlier: "Lire ce qui précède",
  latest: "Revenir à la fin",
  hint: "Les autres sont prévenus, sans vos mots. N'écrivez ni mot de passe ni numéro de carte.",
  send: "Envoyer",
  said,
  open: "Lire et écrire",
  call: "Appeler l'équipe de Wasl",
  callText: "Elle pourra lire cet échange et y écrire.",
  isCalled: "L'équipe de Wasl peut lire cet échange et y écrire.",
  report: "Signaler",
  reportWhy: "Qu'est-ce qui ne va pas ?",
  reasons,
  hidden: "L'équipe de Wasl a caché ces mots.",
  waits: "Signalé à l'équipe.",
  stands: "Signalé. L'équipe a regardé, et les a laissés.",
  hide: "Cacher ces mots",
  letStand: "Les laisser",
  leave: "L'équipe n'est plus utile ici",
  noted: "Chaque lecture est notée dans le journal.",
};
