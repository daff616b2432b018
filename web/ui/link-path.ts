/** A path with its query; a value that repeats is written as often. */
export function linkPath(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) if (one !== "") search.append(name, one);
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
