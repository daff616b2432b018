import { describe, expect, it } from "vitest";
import { internationalNumber } from "#domain/text/international-number.ts";

describe("a phone number as it is reached from anywhere", () => {
  it.each([
    ["0612345678", "212612345678"],
    ["0524880011", "212524880011"],
    ["612345678", "212612345678"],
    ["+212612345678", "212612345678"],
    ["00212612345678", "212612345678"],
    ["212612345678", "212612345678"],
    ["+2120612345678", "212612345678"],
    ["2120612345678", "212612345678"],
    ["+33612345678", "33612345678"],
    ["0034612345678", "34612345678"],
  ])("%s is %s", (typed, reached) => expect(internationalNumber(typed)).toBe(reached));

  it.each(["", "12345678", "0123456789", "061234567", "06123456789", "+0612345678", "33612345678"])(
    "%s does not say of which country it is",
    (typed) => expect(internationalNumber(typed)).toBe(null),
  );
});
