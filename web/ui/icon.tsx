/** A drawing of `public/icons.svg`, beside words that say the same. */
export const Icon = ({ name }: { name: string }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`/icons.svg#${name}`} />
  </svg>
);
