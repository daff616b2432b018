export const home = {
  title: "Wasl : trouver de l'aide pour votre projet",
  description:
    "Dites où vous êtes et ce qu'il vous faut : Wasl vous montre les aides qui existent au Maroc pour votre projet, et pourquoi.",
  heading: "Trouvez qui peut aider votre projet, près de chez vous.",
  lead: "Dites où vous êtes et ce qu'il vous faut : Wasl montre les aides ouvertes à votre projet, partout au Maroc. C'est gratuit et sans compte.",
  province: "1. Où êtes-vous ?",
  needs: "2. De quoi avez-vous besoin ?",
  needsHint: "Cochez tout ce qui vous aiderait.",
  submit: "Voir les offres",
  how: {
    heading: "Comment ça marche",
    steps: [
      ["Vous choisissez", "Votre province et vos besoins. Rien d'autre n'est obligatoire."],
      [
        "Vous voyez les offres",
        "Chacune avec ses raisons et ce qui reste à confirmer. Les règles sont les mêmes pour tous.",
      ],
      ["Vous faites une demande", "Une seule fois. Elle a un code, des délais, et vous suivez ce qu'elle devient."],
    ] as readonly (readonly [string, string])[],
  },
  regions: "Voir par région",
};
