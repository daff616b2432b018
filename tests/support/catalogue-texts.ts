/** Every text of a part of a catalogue, with a number in each gap. */
export function sentencesOf(part: unknown): readonly string[] {
  if (typeof part === "function") return sentencesOf(part("2", "2", "2", "2"));
  if (typeof part === "object" && part !== null) return Object.values(part).flatMap(sentencesOf);
  return typeof part === "string" ? [part] : [];
}
