/** A text cut into what is plain and what is an address; joined again, it is the text. */
export type TextPart = { text: string; isLink: boolean };

/** The addresses (http, https) in what somebody wrote. What ends a sentence does not end an address. */
export function linksIn(text: string): readonly TextPart[] {
  return text
    .split(address)
    .map((part, place) => ({ text: part, isLink: place % 2 === 1 }))
    .filter(({ text: part }) => part !== "");
}

const address = /(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?'’)\]}؟،؛])/i;
