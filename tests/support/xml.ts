/** What is wrong with an XML text: tags that are not closed in their order, signs that are not escaped. */
export function faultsOfXml(text: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const [declaration = "", ...parts] = text.split("<?xml").slice(-1)[0]?.split(/(?=<)/) ?? [];
  if (!declaration.startsWith(" version=")) faults.push("no declaration");
  for (const part of parts) {
    const [, closes, name, selfClosing, words = ""] =
      /^<(\/?)([\w:]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>([^<]*)$/.exec(part) ?? [];
    if (name === undefined) faults.push(`no tag: ${part}`);
    else if (closes) {
      if (open.pop() !== name) faults.push(`closed too early: ${name}`);
    } else if (!selfClosing) open.push(name);
    if (/&(?!(?:amp|lt|gt|quot|#\d+);)|>/.test(words)) faults.push(`not escaped: ${words}`);
    if (/"[^"]*&(?!(?:amp|lt|gt|quot);)[^"]*"/.test(part)) faults.push(`not escaped: ${part}`);
  }
  return [...faults, ...open.map((name) => `not closed: ${name}`)];
}
