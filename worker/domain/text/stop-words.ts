import { fold } from "./fold.ts";

/** Words that say nothing of a project, folded as texts are. Elided ones (l', qu') stand here as what their apostrophe leaves. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    "le la les un une des du de au aux et ou ni mais donc car que qui quoi dont ce cet cette ces se sa son ses",
    "je tu il elle on nous vous ils elles me te lui leur leurs mon ma mes ton ta tes notre nos votre vos en ne pas plus",
    "dans par pour sur sous avec sans entre vers chez comme si très est sont être été suis avons avez ont avoir fait",
    "qu jusqu lorsqu puisqu quelqu quoiqu aujourd hui aussi afin ainsi tout tous toute toutes",
    "the an and or of to in on at by for with from is are be we our us my your their they it its that this as have has",
    "في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين إن أن أو ثم لا ما هو هي هم نحن أنا كل بعض قد كان لكن حتى بين عند",
    "ديال دير باش اللي واش شي",
  ].flatMap((line) => fold(line).split(" ")),
);
