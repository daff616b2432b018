/** The props of the part that the browser brings to life. A data block: CSP does not let it run. */
export const Island = ({ name, props }: { name: string; props: unknown }) => (
  <script
    type="application/json"
    id="island"
    data-name={name}
    // JSON in a script is not HTML; "<" is escaped so that it cannot end it.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(props).replaceAll("<", "\\u003c") }}
  />
);
