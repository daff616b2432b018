import type { FormStep } from "#contract/support-request.ts";

const steps: Record<FormStep, { name: string; title: string; lead: string }> = {
  project: { name: "Projet", title: "Votre projet", lead: "Commencez par le problème. Écrivez comme vous parlez." },
  needs: { name: "Besoins", title: "Vos besoins", lead: "Du plus important au moins important." },
  facts: {
    name: "Précisions",
    title: "Quelques précisions",
    lead: "Tout est facultatif ici. Chaque réponse aide à trouver des offres plus justes.",
  },
  contact: { name: "Contact", title: "Vous joindre", lead: "Pour vous dire ce que devient votre demande." },
};

export const request = {
  title: "Faire une demande",
  description: "Déposez une demande de soutien en quatre étapes courtes, avec ou sans statut, avec ou sans e-mail.",
  step: (now: string, of: string) => `Étape ${now} sur ${of}`,
  progress: "Avancement du formulaire",
  steps,
  next: "Continuer",
  back: "Revenir",
  submit: "Envoyer ma demande",
  alreadyFiled:
    "Cette demande est déjà envoyée, avec d'autres mots. Si vous envoyez encore, ce sera une deuxième demande. Pour changer la première, utilisez « Suivi ».",
  keep: {
    label: "Garder mes réponses sur ce téléphone",
    hint: "Pendant 7 jours, pour finir plus tard. Jamais votre nom, vos coordonnées ni vos codes. Si le téléphone est partagé, d'autres peuvent lire vos réponses.",
    kept: "C'est gardé ici.",
    erase: "Effacer ce qui est gardé",
    erased: "C'est effacé.",
    offer: "Reprendre votre demande ?",
    from: "Gardée sur ce téléphone le",
    holds: "Vos réponses sur :",
    resume: "Reprendre",
    eraseIt: "Effacer",
    later: "Plus tard",
  },
  project: {
    problemHint: "Par exemple : les femmes du douar tissent, mais n'ont nulle part où vendre.",
    beneficiariesHint: "Qui vit ce problème, et combien de personnes environ ?",
    provinceHint: "Là où le projet se fait.",
    placeHint: "Comme les gens l'appellent.",
  },
  needs: {
    proposed: "Nous avons choisi d'après vos mots. Changez ce qui ne va pas.",
    first: "Le plus important",
    firstHint: "Ce qui bloque le plus aujourd'hui.",
    second: "Ensuite",
    third: "Et aussi",
    more: "Ajouter d'autres besoins",
    moreLegend: "Autres besoins",
    nobody: "Aucun autre",
  },
  facts: {
    stageHint: "Une simple idée compte déjà.",
    legalFormHint: "Pas encore de papiers ? C'est aussi une réponse.",
    sectorsHint: "Un ou plusieurs. Par exemple : artisanat et tourisme.",
    ageHint: "De la personne qui porte le projet.",
    amountHint: "En chiffres, par exemple 50000. Environ, si vous ne savez pas.",
    groupsHint: "Certaines offres sont réservées. Cochez ce qui est vrai pour vous.",
    indicatorHint: "Une seule chose que l'on peut compter. Par exemple : 20 femmes vendent chaque mois.",
    forCounting:
      "Les deux réponses suivantes ne changent jamais le classement. Elles servent à vérifier que l'aide va à tous, partout.",
  },
  contact: {
    one: "Un e-mail ou un téléphone : un seul suffit.",
    nameHint: "Pour que l'on sache à qui parler.",
    phoneHint: "Nous appelons seulement pour cette demande.",
    emailHint: "Seulement pour cette demande.",
    disclosureHint: "Vos coordonnées ne sont données qu'à une structure qui accepte de vous aider.",
  },
  consent: {
    heading: "Ce que deviennent vos réponses",
    points: [
      ["Qui les reçoit", "L'équipe de Wasl, pour vous mettre en relation avec des structures de soutien."],
      [
        "Qui les voit, et quand",
        "Une structure proposée voit votre projet, votre lieu et vos besoins. Elle voit votre nom et vos coordonnées seulement si elle accepte de vous aider. Chaque fois qu'ils sont transmis, c'est noté.",
      ],
      [
        "Ce qui est facultatif",
        "Tout, sauf le problème, la province, un besoin, un moyen de vous joindre, votre choix avant chaque structure et votre accord.",
      ],
      [
        "Vos droits",
        "La loi 09-08 vous donne le droit de voir, corriger et effacer vos données, et de vous opposer à leur usage. Faites-le vous-même à tout moment dans « Suivi ».",
      ],
      [
        "Où elles sont gardées",
        "Chez un hébergeur à l'étranger (Cloudflare, en Europe). Vos données effacées disparaissent aussi de ses copies de secours, en 30 jours.",
      ],
      ["Jamais demandé", "Pas de numéro de carte nationale, rien sur la santé, la religion ou les opinions."],
    ] as readonly (readonly [string, string])[],
    agree: "J'ai compris et je suis d'accord.",
    version: (version: string) => `Version du texte : ${version}.`,
  },
};
