/** A label of a closed list, as it stands inside a sentence: "Financement" → "financement". */
export const inSentence = (label: string): string => label.charAt(0).toLocaleLowerCase() + label.slice(1);
