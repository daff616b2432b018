import { foldDigits, withoutMarks } from "#domain/text/typed.ts";

/** What whoever claims a body has said of how to reach it, or them. A registration proposes the body's site, too. */
export type Given = {
  email: string | null;
  told: string;
  proposedEmail: string | null;
  proposedPhone: string | null;
  proposedSite: string | null;
};
/** A contact that an admin found, and where. */
export type Found = { value: string; source: string };

/**
 * What of a contact the claimant gave, for an impostor would answer there: the address or number itself, an address of the
 * site that they gave, or as its source a page of that site. `null`: it is another one.
 */
export function givenIn(claimant: Given, { value, source }: Found): keyof Found | null {
  const { email, told, proposedEmail, proposedPhone, proposedSite } = claimant;
  const said = plain([email, told, proposedEmail, proposedPhone, proposedSite].join("\n"));
  const asked = plain(value);
  const sites = pagesIn(said);
  if (asked.includes("@") ? isAddressOf(said, sites, asked) : isNumberIn(said, asked)) return "value";
  return pagesIn(plain(source)).some((page) => sites.some((site) => isOf(site, page))) ? "source" : null;
}

/** In one spelling, without what nobody sees; `@` without the spaces and brackets that hide it. */
const plain = (text: string): string =>
  withoutMarks(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/\s{0,3}(?:@|[([{] ?(?:at|arobase) ?[)\]}])\s{0,3}/gu, "@");

function isAddressOf(said: string, sites: readonly Page[], typed: string): boolean {
  const [run = typed] = typed.match(addresses) ?? [];
  const address = run.replace(/^[^\p{L}\p{N}]+/u, "");
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return standsIn(said, address) || sites.some((site) => isOf(site, { host: domain, path: "" }));
}

/** What looks like an address. The rarer signs that one may hold are left out on both sides alike. */
const addresses = /(?<![\p{L}\p{M}\p{N}._+-])[\p{L}\p{M}\p{N}._+-]+@[\p{L}\p{M}\p{N}.-]*[\p{L}\p{N}]/gu;

/** Whether an address stands in a text whole, whatever signs stand around it: `mailto:`, quotation marks, a full stop. */
const standsIn = (text: string, address: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${address.replace(/[^\p{L}\p{N}]/gu, "[$&]")}(?![\\p{L}\\p{N}])`, "u").test(text);

/** By the last nine digits, however they are written. */
function isNumberIn(said: string, asked: string): boolean {
  const number = digits(asked).slice(-9);
  return number.length >= 8 && digits(said).includes(number);
}

const digits = (text: string): string => foldDigits(text).replace(/\D/g, "");

type Page = { host: string; path: string };

/** The sites and pages that a text names, with or without `https://`; the domains of addresses are none. */
const pagesIn = (text: string): readonly Page[] =>
  [...text.replace(addresses, " ").matchAll(pages)].map(([, host = "", path = ""]) => ({
    host,
    path: path.replace(/[^\p{L}\p{N}]+$/u, ""),
  }));

const pages =
  /(?<![\p{L}\p{N}.-])(?:www\.)?((?:[\p{L}\p{M}\p{N}-]+\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+))(?::\d+)?(\/[^\s<>"'?#]*)?/gu;

/** Whether a page, or the domain of an address, is of a site: of one host, or of one that lies in the other. */
function isOf(site: Page, { host, path }: Page): boolean {
  if (shared.includes(site.host))
    return site.path !== "" && host === site.host && `${path}/`.startsWith(`${site.path}/`);
  return `.${host}`.endsWith(`.${site.host}`) || `.${site.host}`.endsWith(`.${host}`);
}

/** Where strangers have their pages and addresses: one of them says nothing of another. */
const shared: readonly string[] = [
  ...["gmail.com", "yahoo.com", "yahoo.fr", "hotmail.com", "hotmail.fr", "outlook.com", "outlook.fr", "live.fr"],
  ...["menara.ma", "facebook.com", "fb.com", "instagram.com", "linkedin.com", "youtube.com", "tiktok.com"],
  ...["x.com", "twitter.com", "sites.google.com", "google.com", "wa.me", "linktr.ee"],
];
