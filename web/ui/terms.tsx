import type { ComponentChildren } from "preact";

/** Names and values; a value left `null` is not shown. */
export const Terms = ({ terms }: { terms: readonly (readonly [string, ComponentChildren | null])[] }) => (
  <dl class="terms">
    {terms.map(([name, value]) =>
      value === null ? null : (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
);
