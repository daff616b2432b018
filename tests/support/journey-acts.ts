import type { Page } from "playwright-core";
import { expect } from "vitest";
import { lettersTo } from "#tests/support/mailbox.ts";
import { readOn, type Stage, send, tap } from "./journey-stage.ts";

/** The two codes of a request. */
export type Receipt = { code: string; pin: string };

export const nameOf = (body: string): string => `Association ${body}`;

/** Everything that these sentences say stands on the page. */
export async function expectRead(page: Page, ...sentences: readonly string[]): Promise<void> {
  const text = await readOn(page);
  for (const sentence of sentences) expect(text).toContain(sentence);
}

/** The two codes that stand on a page. */
export async function receiptOn(page: Page): Promise<Receipt> {
  const [code = "", pin = ""] = await page.locator(".codes dd").allTextContents();
  return { code: code.replace(/\W/g, ""), pin };
}

/** Opens a request with its two codes. */
export async function openOwn(stage: Stage, page: Page, { code, pin }: Receipt): Promise<void> {
  await page.context().clearCookies();
  await page.goto(stage.path("/follow"));
  await send(page, `form[action$="/follow"]`, { code, pin });
}

/** Somebody in one of the roles of a local database, on a phone of their own. */
export async function inRole(stage: Stage, role: "admin" | "relay"): Promise<Page> {
  const page = await stage.phone();
  await page.goto("/local/roles");
  await tap(page, page.locator(`form:has(input[value="${role}"]) button`));
  return page;
}

/** Opens a case from the queue of the team, where it is known by its code. */
export async function openCase(stage: Stage, page: Page, { code }: Pick<Receipt, "code">): Promise<void> {
  await page.goto(stage.path("/admin/review"));
  await tap(page, page.locator("main .worklist a", { hasText: code }));
}

/** Ticks the proposal to a body, and approves it. */
export async function approve(stage: Stage, page: Page, body: string): Promise<void> {
  const says = stage.speech.copy.review.case;
  await page.getByLabel(says.choose(nameOf(body))).check();
  await send(page, "#approval");
  await expectRead(page, says.said.approved);
}

/** The newest letter to somebody, with the path of its link. */
export async function newestLetter({ wasl }: Stage, to: string) {
  const [letter] = await lettersTo(wasl, to);
  const link = /https?:\/\/\S+/.exec(letter?.text ?? "")?.[0];
  return { subject: letter?.subject ?? "", text: letter?.text ?? "", link: link ? new URL(link).pathname : "" };
}
