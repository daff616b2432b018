/**
 * What the log says of a bug: its name, the first line of its message and where it happened. Later lines may hold
 * the parameters of a statement, which are what somebody typed.
 */
export function bugFacts(error: Error) {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const [message = ""] = error.message.split("\n");
  return { name: error.name, message: message.slice(0, 300), frames: frames.slice(0, 12).map((line) => line.trim()) };
}
