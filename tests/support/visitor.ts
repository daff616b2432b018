import type { Wasl } from "./wasl.ts";

type Init = { headers?: Record<string, string>; now?: string; network?: string };
/** The answer of a test's server, as fetch gives it. */
export type Answer = Awaited<ReturnType<Wasl["fetch"]>>;

const headersOf = ({ headers = {}, now, network }: Init) => ({
  ...headers,
  ...(now && { "wasl-test-now": now }),
  ...(network && { "cf-connecting-ip": network }),
});

/** Sends a JSON body. */
export const postJson = (wasl: Wasl, path: string, body: unknown, init: Init = {}): Promise<Answer> =>
  wasl.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headersOf(init) },
    body: JSON.stringify(body),
  });

/** What an answer cost the database, as `Server-Timing` says. */
export function costsOf(answer: Answer) {
  const timing = answer.headers.get("server-timing") ?? "";
  const number = (name: string) => Number(new RegExp(`${name};dur=(\\d+)`).exec(timing)?.[1] ?? Number.NaN);
  return { roundTrips: number("trips"), rowsRead: number("rows-read"), rowsWritten: number("rows-written") };
}

/** Somebody with a browser: keeps cookies, follows nothing by itself, posts plain forms. */
export function visitor(wasl: Wasl, always: Init = {}) {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit, { headers, ...more }: Init = {}): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await wasl.fetch(path, {
      ...(init as object),
      redirect: "manual",
      headers: {
        ...headersOf({ ...always, ...more }),
        ...(init.headers as object),
        ...headers,
        ...(cookie && { cookie }),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    jar,
    get: (path: string, init?: Init) => send(path, {}, init),
    post: (path: string, fields: Fields, init?: Init) =>
      send(path, { method: "POST", body: new URLSearchParams(pairs(fields)).toString(), headers: formType }, init),
    /** As a form that carries a file does. */
    postForm: async (path: string, form: FormData, init?: Init) => {
      const sent = new Request("http://form/", { method: "POST", body: form });
      const headers = { "content-type": sent.headers.get("content-type") ?? "" };
      return send(path, { method: "POST", body: await sent.arrayBuffer(), headers }, init);
    },
    /** As a script of a page does. */
    sendJson: (path: string, body: unknown, init?: Init) =>
      send(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }, init),
  };
}
export type Visitor = ReturnType<typeof visitor>;

const formType = { "content-type": "application/x-www-form-urlencoded" };

export type Fields = Record<string, string | readonly string[]>;
const pairs = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]));

/** The value of a hidden field of a page. */
export const hiddenField = (html: string, name: string): string => {
  const tag = html.match(/<input[^>]*>/g)?.find((input) => input.includes(`name="${name}"`));
  return /value="([^"]*)"/.exec(tag ?? "")?.[1] ?? "";
};
