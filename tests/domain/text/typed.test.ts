import { describe, expect, it } from "vitest";
import { foldDigits, typedNumber, withoutMarks } from "#domain/text/typed.ts";

describe("numbers as people type them", () => {
  it.each([
    ["80", 80],
    ["80 000", 80_000],
    ["80\u202f000", 80_000],
    ["80,000", 80_000],
    ["80.000", 80_000],
    ["٨٠٬٠٠٠", 80_000],
    ["1.234.567", 1_234_567],
    ["1 500,50", 1500.5],
    ["1,500.50", 1500.5],
    ["30,5", 30.5],
    ["٣٤", 34],
    ["-5", -5],
    ["\u202a80 000\u202c", 80_000],
  ])("%s is %d", (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });

  it.each(["", "trente", "1e5", "80 00", "1.234,567,8", "0x10", "NaN", "--5", "5-"])("%s is none", (typed) => {
    expect(typedNumber(typed)).toBeNull();
  });

  it("reads Arabic and Persian digits, and drops the invisible marks of direction", () => {
    expect(foldDigits("٠١٢٣٤٥٦٧٨٩ ۰۹")).toBe("0123456789 09");
    expect(withoutMarks("\u202aAB\u200e12\u202c")).toBe("AB12");
  });
});
