import type { ComponentChildren } from "preact";

/** A part of a page, named by its heading. */
export const Section = ({
  id,
  heading,
  look,
  children,
}: {
  id: string;
  heading: string;
  look?: string;
  children: ComponentChildren;
}) => (
  <section class={look} aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
);
