const browsers = [
  [/Edg/, "Edge"],
  [/OPR|Opera/, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS|Chromium/, "Chrome"],
  [/Safari/, "Safari"],
] as const;
const systems = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
] as const;

const named = (agent: string, known: readonly (readonly [RegExp, string])[]): string =>
  known.find(([sign]) => sign.test(agent))?.[1] ?? "";

/** Browser and system of a request, without versions: enough to know one's own device by, and no more. */
export function deviceOf(request: Request): string {
  const agent = request.headers.get("user-agent") ?? "";
  return [named(agent, browsers), named(agent, systems)].filter(Boolean).join(" · ") || "?";
}
