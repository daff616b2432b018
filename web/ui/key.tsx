/** The key that does what the button around it does; shown where there is a keyboard, read by `web/keys.ts`. */
export const Key = ({ of }: { of: string }) => (
  <kbd data-key={of}>
    <span aria-hidden="true">{of.toUpperCase()}</span>
  </kbd>
);
