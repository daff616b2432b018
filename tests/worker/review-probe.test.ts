import { afterAll, beforeAll, expect, it } from "vitest";
import { now, rowsIn } from "#tests/support/admin-desk.ts";
import { inRole } from "#tests/support/desks.ts";
import { openForm, sendForm, story } from "#tests/support/filing.ts";
import { costsOf, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { writeFileSync } from "node:fs";
let wasl: Wasl;
beforeAll(async () => { wasl = await startWasl(); });
afterAll(() => wasl.close());
it("probes", async () => {
  const admin = await inRole(wasl, "admin", now);
  const person = visitor(wasl, { now });
  const a = await sendForm(person, await openForm(person), { ...story, disclosure: "go-ahead" });
  console.log(a.status);
  console.log(await rowsIn(wasl, "SELECT id, body, offer, origin, state, verdict, score FROM introduction"));
  const [{ id = "" } = {}] = await rowsIn<{ id: string }>(wasl, "SELECT id FROM request");
  for (const path of ["review", "review/clear", `requests/${id}`, `requests/${id}?offer=maghreb-moubadarat`, "journal", "people/local-admin"]) {
    const answer = await admin.get(`/fr/admin/${path}`);
    const text = await answer.text();
    console.log(path, answer.status, costsOf(answer));
    if (answer.status !== 200) console.log(text.replace(/<[^>]+>/g, " ").slice(0, 600), wasl.logs().slice(-3));
    writeFileSync(`/tmp/rv/${path.replace(/\W/g, "_")}.html`, text);
  }
  expect(1).toBe(1);
});
