/** The sign of the product: two ends, joined. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M7 22a9 9 0 0 1 18 0" />
    <circle cx="7" cy="23" r="4" />
    <circle cx="25" cy="23" r="4" />
  </svg>
);
