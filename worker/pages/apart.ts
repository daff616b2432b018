import type { Context } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";

/**
 * What few ask for, or what weighs: scripts of their own, read when the first one asks. What everybody needs stays small
 * (decision 035).
 */
const feeds = () => import("./feeds/feeds.ts");
const sitemap = () => import("./sitemap.ts");
const regions = () => import("./regions.tsx");
const sheets = () => import("./sheets.tsx");

type Page = Context<AppEnv>;
export const offersAtom = async (c: Page) => (await feeds()).offersAtom(c);
export const closingsCalendar = async (c: Page) => (await feeds()).closingsCalendar(c);
export const robotsText = async (c: Page) => (await sitemap()).robotsText(c);
export const sitemapIndex = async (c: Page) => (await sitemap()).sitemapIndex(c);
export const sitemapPages = async (c: Page) => (await sitemap()).sitemapPages(c);
export const sitemapChunk = async (c: Page) => (await sitemap()).sitemapChunk(c);
export const regionsList = async (c: Page) => (await regions()).regionsList(c);
export const regionSheet = async (c: Page) => (await regions()).regionSheet(c);
export const matching = async (c: Page) => (await sheets()).matching(c);
export const procedure = async (c: Page) => (await sheets()).procedure(c);
export const about = async (c: Page) => (await sheets()).about(c);
export const privacy = async (c: Page) => (await sheets()).privacy(c);
