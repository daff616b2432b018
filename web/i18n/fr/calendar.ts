import type { FixedHoliday, LunarHoliday } from "#domain/time/holidays.ts";

const names: Record<FixedHoliday | LunarHoliday, string> = {
  "new-year": "Nouvel an",
  "independence-manifesto": "Manifeste de l'Indépendance",
  "amazigh-new-year": "Nouvel an amazigh",
  "labour-day": "Fête du Travail",
  "throne-day": "Fête du Trône",
  "oued-ed-dahab": "Récupération de Oued Ed-Dahab",
  revolution: "Révolution du Roi et du Peuple",
  "youth-day": "Fête de la Jeunesse",
  "unity-day": "Fête de l'Unité",
  "green-march": "Marche Verte",
  "independence-day": "Fête de l'Indépendance",
  "eid-al-fitr": "Aïd al-Fitr",
  "eid-al-adha": "Aïd al-Adha",
  muharram: "1er Moharram",
  mawlid: "Aïd al-Mawlid",
};

export const calendar = {
  title: "Jours fériés",
  heading: "Jours fériés",
  lead: "Les délais se comptent en jours ouvrés : du lundi au vendredi, sans ces jours-ci. Un changement compte tout de suite, pour tous les délais en cours.",
  how: "Les fêtes nationales reviennent chaque année le même jour. Les fêtes religieuses suivent la lune : elles sont ici « à confirmer » jusqu'à l'annonce officielle.",
  add: "Ajouter un jour de fête religieuse",
  save: "Ajouter ce jour",
  isAnnounced: "Ce jour est annoncé officiellement",
  isAnnouncedHint: "Sans annonce, il compte aussi, et reste « à confirmer ».",
  missing: (year: string, holidays: string) => `Il manque encore en ${year} : ${holidays}.`,
  provisional: "À confirmer",
  confirm: "C'est annoncé",
  change: "Changer",
  move: "Mettre à ce jour",
  remove: "Retirer ce jour",
  said: {
    added: "Le jour est ajouté. Il compte tout de suite.",
    confirmed: "Le jour est confirmé.",
    moved: "Le jour est changé. Il compte tout de suite.",
    removed: "Le jour est retiré. Il ne compte plus.",
  },
  names,
};
