import { fold } from "./fold.ts";

/** Words that say nothing of a project, folded as texts are. Elided ones (l', qu') stand here as what their apostrophe leaves. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    "le la les un une des du de au aux et ou ni mais donc car que qui quoi dont ce cet cette ces se sa son ses",
    "je tu il elle on nous vous ils elles me te lui leur leurs mon ma mes ton ta tes notre nos votre vos en ne pas plus",
    "dans par pour sur sous avec sans entre vers chez comme si très est sont être été suis avons avez ont avoir sommes fait",
    "ai as eu avais avait était étaient sera serait soit leur ceux celle celles cela ça ici là où quand chaque autre autres même mêmes",
    "non peu peut peuvent peux très trop bien beaucoup encore déjà depuis puis pendant après avant chacun faut doit ans deux trois",
    "qu jusqu lorsqu puisqu quelqu quoiqu aujourd hui aussi afin ainsi tout tous toute toutes",
    "the an and or of to in on at by for with from is are be we our us my your their they it its that this as have has",
    "not no but do does did who which what how would could can will so also there other some more most every each very just too",
    "out up all any if when where them she he her his am was were been being than then into about after before only now because",
    "sidi moulay aït bni beni oued aïn el al dar سيدي مولاي آيت بني واد عين دار",
    "في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين إن أن أو ثم لا ما هو هي هم نحن أنا كل بعض قد كان لكن حتى بين عند",
    "به بها له لها لهم لنا لي منه منها منا فيه فيها عليه عليها إليها عندنا عندي عندها عندهم لدي لدينا لديهم ومن وفي وعلى ولا ولم وما",
    "أنه أنها أننا بأن بأنه لأن لأنه لأننا كما لم لن ليس غير بعد قبل منذ خلال كيف أيضا كذلك ولكن هنا هناك بدون دون بلا فقط جدا",
    "ديال ديالنا ديالي ديالها ديالهم ديالو دير باش اللي واش شي حنا احنا هاد هادي كاين كيفاش شنو علاش حيت بزاف دابا راه غادي والو",
  ].flatMap((line) => fold(line).split(" ")),
);
