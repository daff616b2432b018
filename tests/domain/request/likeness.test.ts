import { describe, expect, it } from "vitest";
import { likenessOf, spellingsOf } from "#domain/request/likeness.ts";

const beekeeper = {
  phone: "0612345678",
  email: "rkia@bees.example",
  problem: "Les abeilles meurent et la coopérative n'a pas de ruches",
  place: "Douar Ouled Sidi",
  province: "MA-JRA",
  needs: ["financing", "training"],
};
const weaver = {
  phone: "0699999999",
  email: "",
  problem: "Un atelier de tapis sans machines",
  place: "",
  province: "MA-FES",
  needs: ["equipment"],
};

describe("what two requests have in common", () => {
  it("is nothing, of two that are two; what neither says is not in common", () => {
    expect(likenessOf(beekeeper, weaver)).toEqual([]);
    expect(likenessOf({ ...weaver, phone: "" }, { ...beekeeper, phone: "", email: "", place: "" })).toEqual([]);
  });

  it("is the phone, however it is written, and the address", () => {
    expect(likenessOf(beekeeper, { ...weaver, phone: "+212612345678" })).toEqual(["phone"]);
    expect(likenessOf(beekeeper, { ...weaver, phone: "00212612345678" })).toEqual(["phone"]);
    expect(likenessOf(beekeeper, { ...weaver, email: "rkia@bees.example" })).toEqual(["email"]);
  });

  it("is the words, when most of the shorter text stands in the other", () => {
    const longer = `${beekeeper.problem}. Nous cherchons aussi un local et une formatrice pour douze femmes.`;
    expect(likenessOf(beekeeper, { ...weaver, problem: longer })).toEqual(["words"]);
    expect(likenessOf(beekeeper, { ...weaver, problem: "La coopérative cherche un camion pour le souk" })).toEqual([]);
  });

  it("is the place, with the same needs in any order, and not the place alone", () => {
    const neighbour = { ...weaver, place: " douar ouled sidi", province: "MA-JRA" };
    expect(likenessOf(beekeeper, neighbour)).toEqual([]);
    expect(likenessOf(beekeeper, { ...neighbour, needs: ["training", "financing"] })).toEqual(["place"]);
  });
});

describe("the spellings of a number", () => {
  it("are those in which it may have been given; of none, none", () => {
    expect(spellingsOf("0612345678")).toEqual(
      expect.arrayContaining(["0612345678", "+212612345678", "00212612345678"]),
    );
    expect(spellingsOf("+212612345678")).toContain("0612345678");
    expect(spellingsOf("+33612345678")).not.toContain("0612345678");
    expect(spellingsOf("")).toEqual([]);
  });
});
