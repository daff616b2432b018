import { consentVersion } from "#contract/support-request.ts";
import { inRole } from "./desks.ts";
import { type Fields, hiddenField, type Visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** Somebody without e-mail, as a relay in Tinghir types it. */
const came: Fields = {
  problem: "Les femmes du douar tissent et ne trouvent pas à vendre",
  province: "MA-TIN",
  needs: ["market-access"],
  name: "Itto Aït Baha",
  phone: "06 61 22 33 44",
  language: "ar",
  disclosure: "go-ahead",
  consentWay: "read-aloud",
  consent: consentVersion,
};

/** Opens the form of a relay, and answers the mark that it carries. */
const openRelayForm = async (relay: Visitor): Promise<string> =>
  hiddenField(await (await relay.get("/fr/relay/file")).text(), "form");

/** Files for somebody, as the relay of the local roles; answers the request's id. */
export async function filedByRelay(wasl: Wasl, fields: Fields = {}, now?: string): Promise<string> {
  const relay = await inRole(wasl, "relay", now);
  const answer = await relay.post("/fr/relay/file", { ...came, ...fields, form: await openRelayForm(relay) });
  const [, id] = /relay\/requests\/([0-9a-f]+)/.exec(await answer.text()) ?? [];
  if (id === undefined) throw new Error(`filing answered ${answer.status}`);
  return id;
}
