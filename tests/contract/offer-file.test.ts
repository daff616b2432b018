import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnNames, lineOf, offerColumns } from "#contract/offer-columns.ts";
import { offerTyped } from "#contract/offer-form.ts";
import { offerLines, type Row } from "#contract/offer-lines.ts";
import { contentOf, readOfferLine } from "#contract/read-offer-line.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { cellText, safeCell } from "#domain/text/safe-cell.ts";
import { csvOf, rowsOf, separatorOf } from "#worker/http/csv.ts";
import { checkedText, uploadedText } from "#worker/http/uploaded-text.ts";

/** Cells as people, spreadsheets and attackers write them. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "＝",
      "＋",
      "－",
      "＠",
      "'",
      '"',
      ";",
      ",",
      "\n",
      "\t",
      " ",
      "a",
      "é",
      "ع",
    ),
  }),
  fc.constantFrom("=1+1", "'=1+1", "''", "-5", "+212 5", "@SUM(A1)", '=HYPERLINK("http://x";"y")', "ورشة", "L'atelier"),
);
const readable = (text: string) => !text.includes("\0") && !/\r|\ufeff/.test(text);

describe("a cell", () => {
  it("comes back as it was, whatever it says", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(cellText(safeCell(text))).toBe(text);
      }),
    );
  });

  it("never leaves as something that a spreadsheet runs", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(safeCell(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "  =1", "'=1", "''=1"])("%j gets an apostrophe", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it.each(["L'atelier", "'atelier", "''", "a=b", "1-2", "", "12 000"])("%j stays as it is", (text) => {
    expect([safeCell(text), cellText(text)]).toEqual([text, text]);
  });
});

describe("rows", () => {
  const table = fc.array(fc.array(cell.filter(readable), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  /** As it is written: what a program could take for a formula gets a mark, and is no blank any more. */
  const isBlank = (cells: readonly string[]) => cells.every((text) => safeCell(text).trim() === "");

  it("come back from a file as they were, whatever they say, through any reading and writing again", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = csvOf(rows.map((cells) => cells.map(safeCell)));
        const text = checkedText(`\ufeff${written}`);
        const read = "text" in text ? rowsOf(text.text, ";") : [];
        expect(read.map(({ cells }) => cells.map(cellText))).toEqual(rows.filter((cells) => !isBlank(cells)));
        expect(read.every(({ broken }) => broken === null)).toBe(true);
      }),
    );
  });

  it("know the line of the file that they begin at, where cells hold several", () => {
    const text = 'a;b\n"one\ntwo\nthree";x\n\n;;\n"four";"five\n"\nsix;y';
    expect(rowsOf(text, ";").map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "a"],
      [2, "one\ntwo\nthree"],
      [7, "four"],
      [9, "six"],
    ]);
  });

  it("tell where a quote is not closed, and where one closes too early", () => {
    const broken = (text: string) => rowsOf(text, ";").flatMap((row) => (row.broken ? [[row.line, row.broken]] : []));
    expect(broken('a;b;c\n1;2;3\n1;"two;3\n4;5;6\n')).toEqual([[3, { cell: 1, code: "unclosed_quote" }]]);
    expect(broken('a;b;c\n"1";"2";"th"ree"\n4;5;6')).toEqual([[2, { cell: 2, code: "stray_quote" }]]);
  });

  it.each([
    [";", "id;state;title_fr"],
    [",", "id,state,title_fr"],
    ["\t", "id\tstate\ttitle_fr"],
    [";", '"id";"state";"title_fr, and more"'],
  ])("are parted by %j where the first row says so", (separator, header) => {
    expect(separatorOf(`${header}\nx,y;z`)).toBe(separator);
  });

  it.each(["", "nothing of ours", "name;phone\nA;B", '{"id": 1}'])("are none in %j", (text) => {
    expect(separatorOf(text)).toBeNull();
  });
});

describe("the bytes of a file", () => {
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      [...`\ufeff${text}`].flatMap((sign) => {
        const [high, low] = [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 0xff];
        return little ? [low, high] : [high, low];
      }),
    );
  const bytes = (...codes: readonly (number | string)[]) =>
    Uint8Array.from(
      codes.flatMap((code) => (typeof code === "number" ? [code] : [...code].map((sign) => sign.charCodeAt(0)))),
    );

  it.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode("été ; ورشة"), "été ; ورشة"],
    ["UTF-8 with its mark", new TextEncoder().encode("\ufeffid;state"), "id;state"],
    ["UTF-16, as spreadsheets save text", utf16("id\tورشة", true), "id\tورشة"],
    ["UTF-16, the other way round", utf16("id\tورشة", false), "id\tورشة"],
    // École d'été à Fès : l’œuvre, 5 €
    [
      "Windows-1252, the French one",
      bytes(0xc9, "cole d'", 0xe9, "t", 0xe9, " ", 0xe0, " F", 0xe8, "s : l", 0x92, 0x9c, "uvre, 5 ", 0x80),
      "École d'été à Fès : l’œuvre, 5 €",
    ],
    ["Windows-1252 with capitals", bytes("CR", 0xc9, 0xc9, "E ", 0xc0, " F", 0xc8, "S"), "CRÉÉE À FÈS"],
    // ورشة الحرف ; été
    [
      "Windows-1256, the Arabic one, with French beside",
      bytes(0xe6, 0xd1, 0xd4, 0xc9, " ", 0xc7, 0xe1, 0xcd, 0xd1, 0xdd, ";", 0xe9, "t", 0xe9),
      "ورشة الحرف;été",
    ],
  ])("are read as %s", (_, given, text) => {
    expect(uploadedText(given)).toEqual({ text });
  });

  it("end their lines in one way", () => {
    expect(uploadedText(bytes("a\r\nb\rc\nd"))).toEqual({ text: "a\nb\nc\nd" });
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", bytes(), "empty_file"],
    ["blanks", bytes(" \r\n\t"), "empty_file"],
    ["a workbook", bytes("PK", 3, 4, 20, 0, 6, 0), "not_csv"],
    ["more than a file may hold", new Uint8Array(700_001).fill(97), "too_large"],
    ["more than that as UTF-8", new Uint8Array(400_000).fill(0xe9), "too_large"],
  ])("that are %s answer a code", (_, given, code) => {
    expect(uploadedText(given)).toEqual({ code });
  });
});

const names: readonly string[] = columnNames;
const header: Row = { line: 1, cells: names, broken: null };
const row = (line: number, cells: readonly string[]): Row => ({ line, cells, broken: null });
const blank = columnNames.map(() => "");

describe("the first row", () => {
  const problemsOf = (cells: readonly string[]) => offerLines([{ ...header, cells }, row(2, blank)]).problems;

  it("may name the columns in any order, case and spelling", () => {
    const cells = columnNames.toReversed().map((name) => ` ${name.replace("_", " ").toUpperCase()} `);
    expect(problemsOf([...cells.with(0, "LÏNK"), "", ""])).toEqual([]);
  });

  it("names each column once, and no other", () => {
    expect(problemsOf(names.with(5, "colour").with(8, "needs"))).toEqual([
      { line: 1, column: "colour", code: "unknown_column" },
      { line: 1, column: "needs", code: "twice_column" },
      { line: 1, column: "text_ar", code: "missing_column" },
      { line: 1, column: "towns", code: "missing_column" },
    ]);
  });
});

describe("a line", () => {
  const cellsOf = (said: Partial<Record<keyof typeof offerColumns, string>>) =>
    (Object.keys(offerColumns) as (keyof typeof offerColumns)[]).map((column) => said[column] ?? "");
  const good = { titleFr: "Ateliers", textFr: "Pour apprendre.", needs: "training", territories: "MA-02" };
  const read = (said: Partial<Record<keyof typeof offerColumns, string>>) => {
    const { lines } = offerLines([header, row(2, cellsOf({ ...good, ...said }))]);
    return readOfferLine(lines[0] ?? { line: 0, values: {} });
  };

  it("says codes, or what people call them in one of our languages, in any spelling", () => {
    const { offer, state } = read({
      needs: "FINANCEMENT | التكوين|Legal status and formalities|financing",
      territories: "ORIÉNTAL|ma-saf|الرباط",
      instrument: "prêt d’honneur",
      interestFree: "Oui",
      state: "Ouverte",
    });
    expect(offer?.form).toMatchObject({
      needs: ["financing", "training", "legal"],
      territories: ["MA-02", "MA-SAF", "MA-RAB"],
      instrument: "honour-loan",
      interestFree: "yes",
    });
    expect(state).toBe("open");
  });

  it("says numbers and days as people write them", () => {
    const { offer } = read({ minMad: "80 000", maxMad: "120.000", opensOn: "1/2/2027", closesOn: "2027-03-31" });
    expect(offer?.form).toMatchObject({ minMad: 80000, maxMad: 120000, opensOn: "2027-02-01", closesOn: "2027-03-31" });
  });

  it("says its own words where a spreadsheet would have run them", () => {
    expect(read({ titleFr: "'=1+1" }).offer?.form.titleFr).toBe("=1+1");
  });

  it("comes back from the file as the form typed it, whatever it says", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 }).filter((typed) => !/\p{Cc}|\ufffd/u.test(typed));
    fc.assert(
      fc.property(text, text, text, (titleFr, textAr, cost) => {
        const values = {
          titleFr: [titleFr],
          textAr: [textAr],
          costFr: [cost],
          needs: ["legal", "impact"],
          ageMin: ["18"],
        };
        const { lines } = offerLines([header, row(2, lineOf(values))]);
        expect(contentOf(lines[0]?.values ?? {})).toBe(contentOf(values));
      }),
    );
  });

  it("of an offer of the directory says that offer, and the form reads it as the same", () => {
    for (const entry of directoryOffers()) {
      const typed = offerTyped(entry);
      const rows = rowsOf(csvOf([columnNames, lineOf(typed)]).replaceAll("\r\n", "\n"), ";");
      const read = offerLines(rows).lines.map(readOfferLine);
      expect(read.map(({ written }) => written)).toEqual([contentOf(typed)]);
      for (const { offer } of read) if (offer) expect([entry.id, offer.meant]).toEqual([entry.id, contentOf(typed)]);
    }
  });
});
