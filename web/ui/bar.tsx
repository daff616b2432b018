/** How much of a whole, drawn beside the words that say it. */
export const Bar = ({ value, max }: { value: number; max: number }) => (
  <progress class="bar-of" aria-hidden="true" value={value} max={max} />
);
