type Part = readonly [heading: string, paragraphs: readonly string[]];

export const about = {
  title: "Qui sommes-nous",
  description: "Ce qu'est Wasl, d'où viennent les informations, et ce que l'on peut en attendre.",
  heading: "Qui sommes-nous",
  parts: [
    [
      "Ce qu'est Wasl",
      [
        "Wasl (وصل, « le lien ») relie deux mondes au Maroc : les gens qui portent un projet utile à tous, et les structures qui peuvent les aider. Ce sont des centres régionaux d'investissement, des agences, des incubateurs, des fondations, des universités.",
        "Un projet d'innovation sociale part d'un problème vécu et y répond d'une façon nouvelle, avec les gens concernés. Une idée suffit pour commencer. Ni statut, ni diplôme, ni ordinateur ne sont demandés.",
      ],
    ],
    [
      "D'où viennent les informations",
      [
        "Au départ, les structures, les offres et les projets viennent du rapport des rencontres régionales de l'innovation sociale, tenues au Maroc en 2020. Chaque fiche cite les lignes du rapport.",
        "Tant que la structure n'a pas confirmé une offre du rapport, sa fiche dit « à confirmer ». Demandez avant de vous déplacer. Ce que le rapport ne dit pas, nous ne l'inventons pas.",
        "Une structure peut dire qu'une fiche est la sienne, ou s'inscrire. Quand l'équipe l'a vérifiée, elle tient à jour sa fiche et ses offres elle-même.",
        "Neuf centres régionaux d'investissement, que le rapport ne cite pas, sont là parce que la loi en prévoit un par région.",
        "Les textes traduits par nos soins portent la mention « Traduit par Wasl ».",
      ],
    ],
    [
      "Ce que vous pouvez attendre",
      [
        "Les mêmes règles pour tous, écrites et lisibles. Une raison pour chaque offre montrée. Des délais. Aucune demande sans réponse.",
        "Wasl ne donne pas d'argent et ne décide pas à la place des structures.",
      ],
    ],
    [
      "Le code",
      ["Le programme de Wasl est libre (licence MIT). Le rapport et les cartes gardent leurs propres conditions."],
    ],
  ] as readonly Part[],
};

export const privacy = {
  title: "Vie privée",
  description: "Ce que Wasl garde, pourquoi, qui le voit, et comment tout effacer.",
  heading: "Vie privée",
  parts: [
    [
      "Sans demande, nous ne gardons rien",
      [
        "Chercher des offres ne demande pas de compte. Vos réponses servent à calculer la page, puis sont oubliées. L'âge, les groupes, le montant et votre texte ne sont jamais dans l'adresse de la page.",
        "Pas de publicité, pas de mesure d'audience, aucun fichier venu d'un autre site.",
      ],
    ],
    [
      "Quand vous faites une demande",
      [
        "Nous gardons vos réponses, un moyen de vous joindre et la date de votre accord. Cela sert à vous mettre en relation avec des structures, et à suivre ce que devient votre demande.",
        "Une structure proposée voit votre projet, votre lieu et vos besoins. Elle voit votre nom et vos coordonnées seulement si elle accepte de vous aider. Chaque fois qu'ils sont transmis, c'est noté.",
        "Vous choisissez : que l'on vous demande avant chaque structure, ou que l'on avance sans attendre.",
        "Votre projet n'est jamais publié sans que vous le décidiez.",
        "Si vous vous présentez à une structure et qu'elle dépose la demande avec vous, avec votre accord, elle a vos coordonnées aussitôt.",
        "Votre demande est gardée tant qu'elle est ouverte. Un an après son retrait, sa clôture ou sa mise de côté, vos mots, votre nom et vos coordonnées sont effacés.",
      ],
    ],
    [
      "Ce qui s'écrit sur votre demande",
      [
        "Avec votre demande, nous gardons les questions et vos réponses, les raisons d'un refus, les rendez-vous. Nous gardons aussi les montants reçus et ce qui reste à faire. Vous les lisez sur votre page. L'équipe prend aussi des notes pour elle-même.",
        "Nos messages contiennent un lien qui ouvre votre demande sans code, pendant 15 jours ouvrés au plus ; il ne sert plus dès l'étape suivante. Ne le transmettez à personne.",
        "Si vous n'avez pas donné d'e-mail, l'équipe vous appelle au numéro que vous avez donné. Un message qui n'a pas pu partir, ou un appel resté sans réponse, est gardé un mois.",
      ],
    ],
    [
      "Quand vous ouvrez un compte",
      [
        "Un compte sert aux structures, et aux personnes qui veulent réunir leurs demandes. Nous gardons votre adresse e-mail, le nom que vous écrivez et les appareils connectés (navigateur et système, sans plus). Vos collègues et l'équipe de Wasl voient votre nom et votre adresse.",
        "Ce que vous faites pour une structure est noté avec la date : publier une offre, inviter quelqu'un, vérifier. Si vous effacez votre compte, votre nom et votre adresse disparaissent : il reste seulement ce qui a été fait, et quand.",
        "Quand vous demandez à représenter une structure, l'équipe et les responsables de cette structure lisent ce que vous écrivez. Effacer votre compte l'efface aussi.",
      ],
    ],
    [
      "Vos droits",
      [
        "La loi 09-08 vous donne le droit de voir, corriger et effacer vos données, et de vous opposer à leur usage. La page « Ma demande » permet de tout voir, télécharger, corriger, retirer et effacer, sans rien demander à personne.",
        "Un effacement supprime vos mots, votre nom, vos coordonnées et ce que d'autres ont écrit sur votre demande. Il reste des chiffres, sans nom : une demande, un territoire, des besoins, les étapes et leurs dates, les montants reçus.",
        "Vous pouvez aussi saisir la Commission nationale de contrôle de la protection des données à caractère personnel (CNDP).",
      ],
    ],
    [
      "Où sont les données",
      [
        "Chez Cloudflare, un hébergeur étranger, sur des machines en Europe de l'Ouest. Ses copies de secours remontent à 30 jours : une donnée effacée en disparaît après ce délai.",
        "De petits fichiers (cookies) nous aident à vous reconnaître : votre formulaire pendant un jour, votre visite à « Ma demande » pendant 30 minutes. Pour votre compte, c'est un mois au plus. Pour le code que vous venez de demander, dix minutes ; pour votre clé d'accès, cinq minutes. Un autre sert, après un envoi, à vous montrer pendant 15 minutes ce qui vient d'être enregistré. Aucun ne vous suit ailleurs.",
        "Si vous choisissez de garder vos réponses sur ce téléphone, elles y restent 7 jours. Nous ne les recevons pas, et vous pouvez les effacer. Votre nom, vos coordonnées et vos codes n'y sont jamais. Pour l'équipe, l'appareil retient aussi si les touches du clavier servent.",
      ],
    ],
    [
      "Ce que nous ne demandons jamais",
      ["Le numéro de carte nationale. La santé, la religion, les opinions. De l'argent."],
    ],
  ] as readonly Part[],
};
