/** The options of a select, after a blank one where there is one. */
export function Options({
  options,
  chosen,
  blank,
}: {
  options: readonly (readonly [value: string, label: string])[];
  chosen: string | undefined;
  blank?: string;
}) {
  return (
    <>
      {blank !== undefined && <option value="">{blank}</option>}
      {options.map(([value, label]) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </>
  );
}
