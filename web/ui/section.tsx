import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

/** A part of a page, named by its heading. */
export const Section = ({
  id,
  heading,
  icon,
  look,
  children,
}: {
  id: string;
  heading: string;
  icon?: string;
  look?: string;
  children: ComponentChildren;
}) => (
  <section class={look} aria-labelledby={id}>
    <h2 id={id}>
      {icon && <Icon name={icon} />}
      {heading}
    </h2>
    {children}
  </section>
);
