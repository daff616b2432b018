/** Words that say nothing of a project, folded. Elided ones (l', qu') stand here as what their apostrophe leaves. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    "le la les un une des du de au aux et ou ni mais donc car que qui quoi dont ce cet cette ces se sa son ses",
    "je tu il elle on nous vous ils elles me te lui leur leurs mon ma mes ton ta tes notre nos votre vos en ne pas plus",
    "dans par pour sur sous avec sans entre vers chez comme si tres est sont etre ete suis avons avez ont avoir fait",
    "qu jusqu lorsqu puisqu quelqu quoiqu aujourd hui aussi afin ainsi tout tous toute toutes",
    "the an and or of to in on at by for with from is are be we our us my your their they it its that this as have has",
    "في من الى على عن مع هذا هذه ذلك تلك التي الذي الذين ان او ثم لا ما هو هي هم نحن انا كل بعض قد كان لكن حتى بين عند",
    "ديال دير باش اللي واش شي",
  ].flatMap((line) => line.split(" ")),
);
