import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Beyond, MatchAnswer } from "#contract/match-answer.ts";
import { BodyDetail, BodyPage, OfferDetail, OfferPage } from "#contract/offer.ts";
import { Problem } from "#contract/problem.ts";
import { Territories, Vocabulary } from "#contract/registers.ts";
import { provinceCodes } from "#domain/territory/provinces.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { postJson } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const answerOf = async (path: string): Promise<unknown> => (await wasl.fetch(`/api/v1${path}`)).json();
/** The answer has the shape that the contract says, and nothing beside. */
const expectShape = (schema: v.GenericSchema, answer: unknown) => expect(v.parse(schema, answer)).toEqual(answer);

describe("the answers of the API keep its contract", () => {
  it.each([
    ["/offers?limit=100", OfferPage],
    ["/bodies?limit=100&locale=ar", BodyPage],
    ["/territories", Territories],
    ["/vocabulary", Vocabulary],
    ["/offers?limit=0", Problem],
    ["/offers/none-such", Problem],
  ] as const)("%s", async (path, schema) => expectShape(schema, await answerOf(path)));

  it("for every offer and every body, in every language", async () => {
    for (const [list, schema] of [
      ["offers", OfferDetail],
      ["bodies", BodyDetail],
    ] as const) {
      const { items } = (await answerOf(`/${list}?limit=100`)) as { items: { id: string }[] };
      for (const { id } of items) {
        for (const locale of ["fr", "ar", "en"]) expectShape(schema, await answerOf(`/${list}/${id}?locale=${locale}`));
      }
    }
  });

  it("for matches in every province", async () => {
    for (const province of provinceCodes) {
      const facts = {
        province,
        needs,
        stage: "idea",
        legalForm: "association",
        groups: ["youth"],
        age: 25,
        amountMad: 5000,
        text: "formation",
      };
      expectShape(MatchAnswer, await (await postJson(wasl, "/api/v1/matches", { ...facts, limit: 100 })).json());
    }
  });

  it("gives the closed lists whole, with what explains a need or a stage", async () => {
    const vocabulary = v.parse(Vocabulary, await answerOf("/vocabulary"));
    const sizes = Object.fromEntries(Object.entries(vocabulary).map(([list, codes]) => [list, codes.length]));
    expect(sizes).toEqual({
      needs: 12,
      stages: 4,
      sectors: 12,
      legalForms: 7,
      bodyKinds: 15,
      fundingInstruments: 7,
      groups: 13,
      outcomes: 7,
      declineReasons: 7,
    });
  });

  it("says what helps where nothing local fits: the same needs in other provinces of the region, and the CRI", async () => {
    const beyond = v.parse(
      Beyond,
      await (await postJson(wasl, "/api/v1/matches/beyond", { province: "MA-OUJ", needs: ["legal"] })).json(),
    );
    expect(beyond.elsewhere.map(({ id }) => id).toSorted()).toEqual(["nachaa-jerada", "tajmii-jerada"]);
    expect(beyond.cri?.id).toBe("cri-oriental");
    const atHome = v.parse(
      Beyond,
      await (await postJson(wasl, "/api/v1/matches/beyond", { province: "MA-JRA", needs: ["legal"] })).json(),
    );
    expect(atHome.elsewhere).toEqual([]);
  });

  it("says null, absent and an empty list alike: not said", async () => {
    const facts = { province: "MA-JRA", needs: ["financing"] };
    const unsaid = { stage: null, sectors: [], legalForm: null, age: null, groups: null, amountMad: null, text: "" };
    const answers = await Promise.all(
      [facts, { ...facts, ...unsaid }].map((body) => postJson(wasl, "/api/v1/matches", body)),
    );
    const [short, long] = await Promise.all(answers.map((answer) => answer.json()));
    expect(long).toEqual(short);
  });

  it("gives at most as many matches as asked, ten unless told, and counts them all", async () => {
    const facts = { province: "MA-JRA", needs };
    const counted = async (limit?: number) => {
      const answer = v.parse(MatchAnswer, await (await postJson(wasl, "/api/v1/matches", { ...facts, limit })).json());
      return [answer.matches.length, answer.total];
    };
    expect(await counted(1)).toEqual([1, 13]);
    expect(await counted()).toEqual([10, 13]);
    expect(await counted(100)).toEqual([13, 13]);
  });
});

describe("the description of the API", () => {
  it("is OpenAPI 3.1 of every route, each with its answers and its refusal", async () => {
    const described = (await answerOf("/openapi.json")) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
    };
    expect(described.openapi).toBe("3.1.0");
    expect(Object.keys(described.paths)).toEqual([
      "/matches",
      "/matches/beyond",
      "/offers",
      "/offers/{id}",
      "/bodies",
      "/bodies/{id}",
      "/territories",
      "/vocabulary",
    ]);
    const operations = Object.values(described.paths).flatMap((path) => Object.values(path));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { responses } of operations) expect(Object.keys(responses)).toEqual(["200", "default"]);
    expect(JSON.stringify(described)).toContain("MA-JRA");
  });

  it("lets pages of other sites read it", async () => {
    const answer = await wasl.fetch("/api/v1/offers", { headers: { origin: "https://elsewhere.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });
});
