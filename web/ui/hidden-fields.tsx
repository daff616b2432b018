/** Values carried from page to page without being shown. */
export const HiddenFields = ({ fields }: { fields: readonly (readonly [string, string])[] }) => (
  <>
    {fields.map(([name, value], position) => (
      <input key={position} type="hidden" name={name} value={value} />
    ))}
  </>
);
