import fc from "fast-check";
import { sheetNameFor } from "../../src/sheets/sheet-name";

describe("a sheet's name", () => {
  test.each([
    ["Alder & Co", "Plan Alder & Co"],
    ['=HYPERLINK("http://x")', 'Plan =HYPERLINK("http x")'],
    ["a[b]/c\\d?e*f:g", "Plan a b c d e f g"],
    ["'quoted'", "Plan 'quoted"],
    ["***", "Plan"],
    [`${"x".repeat(38)}[/*`, `Plan ${"x".repeat(25)}…`],
  ])("would be refused by Excel for the account %s", (account, name) => {
    expect(sheetNameFor("plan", account)).toBe(name);
  });

  test("would lose the period when the account's name is long", () => {
    expect(sheetNameFor("review", "International Widgets Holding", "Q3 2026")).toBe(
      "Review International W… Q3 2026",
    );
    expect(sheetNameFor("review", "A", "week 43, 2026")).toBe("Review A week 43, 2026");
    expect(sheetNameFor("review", "Ostermark Marine", "2026-07-01 to 2026-09-15")).toBe(
      "Review Osterm… 2026-07-01–09-15",
    );
    expect(sheetNameFor("review", "Ostermark Marine", "2023-12-01 to 2024-02-29")).toBe(
      "Review Ost… 2023-12-01–24-02-29",
    );
  });

  test("would be illegal for some account: any text gives a name Excel takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (account) => {
        for (const name of [
          sheetNameFor("plan", account),
          sheetNameFor("review", account, "September 2026"),
        ]) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|\p{Cc}/u);
          expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      }),
    );
  });
});

test.each([
  ["Key accounts 2027", "Key accounts 2027"],
  ["Accounts [2026] / north: a name of forty characters", "Accounts 2026 north a name of…"],
  ["[/*", "Scoring matrix"],
  ["", "Scoring matrix"],
])("a matrix called %j would lose its name or be refused by Excel", (title, name) => {
  expect(sheetNameFor("matrix", title)).toBe(name);
});
