/** Somebody's own words, in their own direction, with their own lines. */
export const Quoted = ({ text }: { text: string }) => (
  <blockquote class="quoted" dir="auto">
    {text}
  </blockquote>
);
