export const shell = {
  skip: "Aller au contenu",
  brand: "Wasl",
  home: "page d'accueil",
  nav: {
    label: "Menu principal",
    matches: "Trouver",
    offers: "Offres",
    bodies: "Structures",
    regions: "Régions",
    follow: "Suivi",
  },
  language: "Langue",
  footer: {
    label: "En savoir plus",
    account: "Mon compte",
    matching: "Comment les offres sont classées",
    procedure: "Ce qui arrive à une demande",
    about: "Qui sommes-nous",
    privacy: "Vie privée",
    promise: "Gratuit, sans publicité, les mêmes règles pour tous.",
  },
};
