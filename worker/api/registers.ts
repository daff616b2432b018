import { Hono } from "hono";
import * as v from "valibot";
import { territories, vocabulary } from "#contract/registers.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { queryOf } from "#worker/http/validated.ts";

const Nothing = v.strictObject({});

/** The closed lists, whole: they change only with the product. */
export const registers = new Hono<AppEnv>()
  .get("/territories", (c) => {
    queryOf(c, Nothing);
    return c.json(territories());
  })
  .get("/vocabulary", (c) => {
    queryOf(c, Nothing);
    return c.json(vocabulary());
  });
