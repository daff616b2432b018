import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

export type Choice = { value: string; label: ComponentChildren; hint?: string; icon?: string };

/** Boxes to tick; the first carries the id that an error summary links to. */
export function Choices(props: {
  id: string;
  name: string;
  type: "checkbox" | "radio";
  choices: readonly Choice[];
  chosen: readonly string[];
  look?: "tiles" | "pills" | "rows";
}) {
  return (
    <div class={`choices ${props.look ?? "rows"}`}>
      {props.choices.map(({ value, label, hint, icon }, position) => (
        <label key={value} class="choice">
          <input
            type={props.type}
            id={position === 0 ? props.id : undefined}
            name={props.name}
            value={value}
            defaultChecked={props.chosen.includes(value)}
          />
          <span>
            {label}
            {hint && <small>{hint}</small>}
          </span>
          {icon && <Icon name={icon} />}
        </label>
      ))}
    </div>
  );
}
