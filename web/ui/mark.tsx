/** The sign of the product: one who asks, one who helps, joined. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M8 23c9 0 7-14 16-14" />
    <circle cx="7" cy="23" r="5" />
    <circle cx="25" cy="9" r="4" />
  </svg>
);
