import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { EntryQuery, ListQuery } from "#contract/lists.ts";
import { Beyond, MatchAnswer } from "#contract/match-answer.ts";
import { MatchRequest } from "#contract/match-request.ts";
import { BodyDetail, BodyPage, OfferDetail, OfferPage } from "#contract/offer.ts";
import { Problem } from "#contract/problem.ts";
import { Territories, Vocabulary } from "#contract/registers.ts";

type Route = {
  method: "get" | "post";
  path: string;
  summary: string;
  answer: v.GenericSchema;
  query?: v.StrictObjectSchema<v.ObjectEntries, undefined>;
  body?: v.GenericSchema;
};

/** Every route of the API, with the schemas that check it. */
const routes: readonly Route[] = [
  {
    method: "post",
    path: "/matches",
    summary: "Rank the offers that fit a request, with every reason",
    body: MatchRequest,
    answer: MatchAnswer,
  },
  {
    method: "post",
    path: "/matches/beyond",
    summary: "What helps where nothing local fits: the same needs elsewhere in the region, and its investment centre",
    body: MatchRequest,
    answer: Beyond,
  },
  {
    method: "get",
    path: "/offers",
    summary: "Offers, by territory, need, kind of body and words",
    query: ListQuery,
    answer: OfferPage,
  },
  { method: "get", path: "/offers/{id}", summary: "One offer, whole", query: EntryQuery, answer: OfferDetail },
  {
    method: "get",
    path: "/bodies",
    summary: "Support bodies, by territory, need, kind and words",
    query: ListQuery,
    answer: BodyPage,
  },
  {
    method: "get",
    path: "/bodies/{id}",
    summary: "One support body, with its offers",
    query: EntryQuery,
    answer: BodyDetail,
  },
  { method: "get", path: "/territories", summary: "The country, its 12 regions and 75 provinces", answer: Territories },
  { method: "get", path: "/vocabulary", summary: "The closed lists of codes, with their labels", answer: Vocabulary },
];

/** OpenAPI 3.1 of the API, made of the schemas that its routes parse and answer with. */
export const openapi = (): Record<string, unknown> => ({
  openapi: "3.1.0",
  info: {
    title: "Wasl",
    version: "1",
    description:
      "Support offers for social innovators in Morocco, matched by territory and need, each match explained.",
  },
  servers: [{ url: "/api/v1" }],
  paths: Object.fromEntries(routes.map((route) => [route.path, { [route.method]: operationOf(route) }] as const)),
});

function operationOf({ path, summary, answer, query, body }: Route) {
  return {
    operationId: (body ? "post" : "get") + path.replace(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } },
    }),
    responses: {
      200: { description: "OK", content: { "application/json": { schema: schemaOf(answer, "output") } } },
      default: {
        description: "A refusal",
        content: { "application/problem+json": { schema: schemaOf(Problem, "output") } },
      },
    },
  };
}

const pathParameters = (path: string) =>
  path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : [];

const queryParameters = (query: Route["query"]) =>
  Object.entries(query?.entries ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(schema as v.GenericSchema, "input"),
  }));

/** Checks that JSON Schema has no word for (control characters, none twice) are left to the answer 422. */
function schemaOf(schema: v.GenericSchema, typeMode: "input" | "output") {
  const { $schema, ...described } = toJsonSchema(schema, { typeMode, errorMode: "ignore" });
  return described;
}
