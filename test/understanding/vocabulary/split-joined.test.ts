import { splitJoined } from "../../../src/understanding/vocabulary/split-joined";

describe("splitJoined", () => {
  const words = new Set(["order", "date", "deal", "deals", "stage", "tage", "auftrag", "nummer"]);

  test("a word of which a part is unknown is split all the same", () => {
    expect(splitJoined("orderxdate", words)).toBeNull();
    expect(splitJoined("order", words)).toBeNull();
  });

  test("the letters that join German words are in the way", () => {
    expect(splitJoined("auftragsnummer", words)).toEqual(["auftrags", "nummer"]);
  });

  test("the first part takes letters that belong to the last", () => {
    expect(splitJoined("dealstage", words)).toEqual(["deal", "stage"]);
  });

  test("a token that nearly splits in very many ways never ends", () => {
    expect(splitJoined("deals".repeat(9) + "x", words)).toBeNull();
  });
});
