import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Where the sheet of drawings stands (`web/icons.svg`): its name carries a hash that only the build knows. */
export const IconSheet = createContext("");

/** The drawings that point somewhere, or climb: they are mirrored where one reads from right to left. */
export const directed: readonly string[] = ["growth", "reply", "send", "stairs"];

/** A drawing of the sheet, in the colour of the text around it, beside words that say the same. */
export const Icon = ({ name }: { name: string }) => (
  <svg class={directed.includes(name) ? "icon flips" : "icon"} aria-hidden="true">
    <use href={`${useContext(IconSheet)}#${name}`} />
  </svg>
);
