import { plural } from "../plural.ts";

/** The map, what is shared, and what is followed from elsewhere. */
export const reach = {
  map: {
    label: "Carte des 12 régions",
    provinces: (region: string) => `Carte des provinces : ${region}`,
    anyNeed: "Tous",
    show: "Voir la carte",
    titleFor: (need: string) => `Les 12 régions : ${need}`,
    own: "Offres propres à chaque région",
    forNeed: (need: string) => `${need} : offres ouvertes, nationales comprises`,
    none: "aucune",
    between: (from: string, to: string) => `${from} à ${to}`,
    offers: plural("fr", { one: "# offre ouverte", many: "# offres ouvertes", other: "# offres ouvertes" }),
    orMore: (offers: string) => `${offers} ou plus`,
    credit: "Contours : © les contributeurs d'",
  },
  share: {
    heading: "Partager cette page",
    by: { whatsApp: "WhatsApp", mail: "E-mail" },
    address: "Son adresse :",
    send: "Partager",
    copy: "Copier l'adresse",
    copied: "Adresse copiée",
    print: "Imprimer",
    printed: (day: string) => `Imprimé depuis Wasl, page du ${day}.`,
  },
  feeds: {
    heading: "Être au courant",
    lead: "Sans compte : ajoutez ces adresses à l'agenda de votre téléphone ou à un lecteur de flux. L'agenda peut vous prévenir trois jours avant la fin.",
    offers: "Nouvelles offres",
    closings: "Dates de clôture",
    atom: "flux Atom",
    calendar: "agenda iCalendar",
    subscribe: "Abonner mon agenda",
    closes: (offer: string) => `Dernier jour : ${offer}`,
  },
};
