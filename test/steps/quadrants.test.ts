import { createRandom } from "../../src/domain/numerics/random";
import { largestDifferences, secondOpinions } from "../../src/domain/selection/second-opinion";
import { describeWithSharedData } from "../support/shared-data";
import { faultsOf } from "../support/validate-xlsx";
import { partText } from "../workbench/xlsx/independent-reader";
import { closeAfterEach, openBytes, openLists, type Result } from "./support/programme-run";

closeAfterEach();

const headings = ["Account", "Revenue", "Growth potential", "Profitability", "Product fit"];
// Ratings as they are: attractiveness is the mean of growth and profitability, strength is the fit.
const accounts = [
  ["Alder", 100, 9, 7, 8],
  ["Birch", 400, 8, 6, 2],
  ["Cedar", 300, 2, 4, 9],
  ["Doum", 200, 1, 3, 1],
  ["Elm", "", "", "", 5],
];
const rated = { worst: 1, best: 10, scale: "rated" };
const criteria = [
  { column: "Growth potential", weight: 30, ...rated },
  { column: "Profitability", weight: 30, ...rated },
  { column: "Product fit", weight: 40, ...rated },
];

const percent = (share: number) => `${Math.round(100 * share)}%`;

const named = (made: Result): Readonly<Record<string, Result>> =>
  Object.fromEntries((made["accounts"] as Result[]).map((one) => [one["account"], one]));

async function openScored() {
  const opened = await openLists({ Accounts: [headings, ...accounts] });
  await opened.run({ do: "score", list: "Accounts", criteria, slots: 2 });
  return opened;
}

test("an account would stand in another quadrant than its ratings say, or somewhere though nobody rated it", async () => {
  const opened = await openScored();
  const made = await opened.run({ do: "quadrants" });
  expect(made["accounts"]).toEqual([
    expect.objectContaining({ account: "Birch", attractiveness: 7, strength: 2, quadrant: "Star" }),
    expect.objectContaining({
      account: "Cedar",
      attractiveness: 3,
      strength: 9,
      quadrant: "Status",
    }),
    expect.objectContaining({
      account: "Doum",
      attractiveness: 2,
      strength: 1,
      quadrant: "Streamline",
    }),
    expect.objectContaining({
      account: "Alder",
      attractiveness: 8,
      strength: 8,
      quadrant: "Strategic",
      revenue: 100,
    }),
    // Neither growth nor profitability is known.
    expect.objectContaining({ account: "Elm", attractiveness: null, quadrant: "Not known" }),
  ]);
  expect(made["words"][0]).toBe("○ Of 5 accounts: 1 Strategic, 1 Star, 1 Status, 1 Streamline.");
  expect(made["words"][1]).toContain("1 account of which one side is not rated");
});

test("what people choose would be lost by making again, or a changed rating, weight and list not followed", async () => {
  const opened = await openScored();
  const { sheet } = await opened.run({ do: "quadrants" });
  const { cells } = await opened.run({ do: "cells", sheet });
  // Profitability counts for nothing, and strong begins at 9.
  await opened.run({ do: "type", sheet, cell: cells["criteria:2:side"], value: "neither" });
  await opened.run({ do: "type", sheet, cell: cells["strength"], value: 9 });
  await opened.run({ do: "type", sheet: "Accounts", cell: "A7", value: "Fir" });
  await opened.run({ do: "type", sheet: "Accounts", cell: "B7", value: 900 });
  await opened.run({ do: "type", sheet: "Accounts", cell: "C7", value: 10 });
  await opened.run({ do: "type", sheet: "Accounts", cell: "E7", value: 10 });
  await opened.run({ do: "update" });
  const made = named(await opened.run({ do: "quadrants" }));
  expect(made["Fir"]).toMatchObject({ attractiveness: 10, strength: 10, quadrant: "Strategic" });
  expect(made["Alder"]).toMatchObject({ attractiveness: 9, strength: 8, quadrant: "Star" });
  expect(made["Cedar"]).toMatchObject({ attractiveness: 2, quadrant: "Status" });
  const again = await openBytes(await opened.save());
  const later = named(await again.run({ do: "quadrants" }));
  expect(later["Alder"]).toMatchObject({ attractiveness: 9, strength: 8, quadrant: "Star" });
  const bytes = await again.save();
  const charts = [1, 2].map((number) => partText(bytes, `xl/charts/chart${number}.xml`));
  const bubbles = charts.find((chart) => chart.includes("<c:bubbleChart>")) ?? "";
  // A number for each of the sixty that there may be.
  expect(bubbles.match(/<c:dLbl>/gu)).toHaveLength(60);
  expect(bubbles).toContain("<c:bubbleSize>");
});

describeWithSharedData("Microsoft's schemas", () => {
  test("quadrants would be saved with a fault by ECMA-376", async () => {
    const opened = await openScored();
    await opened.run({ do: "quadrants" });
    expect(faultsOf({ "quadrants.xlsx": await opened.save() })).toEqual([]);
  });
});

test("TOPSIS would be told to rank otherwise than it does, or for another reason", async () => {
  const uniform = createRandom(7);
  const rating = () => 1 + Math.round(90 * uniform()) / 10;
  const rows = Array.from({ length: 12 }, (_, row) => [
    `Account ${row + 1}`,
    100 - row,
    rating(),
    rating(),
    rating(),
  ]);
  const opened = await openLists({ Accounts: [headings, ...rows] });
  await opened.run({ do: "score", list: "Accounts", criteria, slots: 2 });
  const made = await opened.run({ do: "quadrants" });
  const ratings = rows.map((row) => Float64Array.from(row.slice(2) as number[]));
  const expected = largestDifferences(secondOpinions(ratings, Float64Array.from([30, 30, 40])), 10);
  expect(expected.length).toBeGreaterThan(3);
  const said = made["secondOpinion"] as Result[];
  expect(said).toHaveLength(expected.length);
  const found = Object.fromEntries(said.map((one) => [one["account"], one]));
  for (const one of expected) {
    const { rankByScore, rankByIdeal } = one;
    const row = found[`Account ${one.account + 1}`]!;
    expect(row).toMatchObject({ rankByScore, rankByIdeal });
    expect(row["why"]).toContain(
      `: ${criteria[one.criterion]?.column} makes ${percent(one.shareOfDistance)} of its distance`,
    );
  }
});
