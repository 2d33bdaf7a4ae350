import { readFileSync } from "node:fs";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { crmAccounts, crmWorkbook } from "./support/crm-workbook";
import { pasteAt } from "./support/grid-hands";
import { inWorkbench } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { listBelow, readSaved, type SavedWorkbook } from "./support/saved-workbook";

const book = (path: string): Uint8Array => new Uint8Array(readFileSync(sharedData(path)));
const accounts = ["Alder", "Birch", "Cedar", "Doum", "Elm"];

/** A list of accounts beside the weights, as one copies it from elsewhere, with a column a criterion. */
async function addAccounts(workbench: OpenWorkbench, criteria: readonly string[]): Promise<void> {
  await workbench.page.locator(".o-add-sheet").click();
  await pasteAt(workbench, "A1", [
    ["Account", ...criteria],
    ...accounts.map((account, row) => [
      account,
      ...criteria.map((_, column) => String(10 + ((7 * row + 3 * column) % 11))),
    ]),
  ]);
}

async function lookForWeights({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Other ways" }).click();
  await pane.getByRole("button", { name: "Look for weights in this workbook" }).click();
}

/** Takes what is offered first and waits until the weights sheet has it. */
async function takeFirst({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Take", exact: true }).first().click();
  await pane.getByText("Moving a slider lets go of it").waitFor({ timeout: 60_000 });
}

/** The shares of the criteria on the matrix, by name. */
function sharesOn(saved: SavedWorkbook): Readonly<Record<string, number>> {
  const { rows } = saved.sheet("Scoring matrix");
  const heading = rows.findIndex((row) => row.includes("Criterion") && row.includes("Weight %"));
  const [name, share] = ["Criterion", "Weight %"].map((one) => rows[heading]?.indexOf(one) ?? -1);
  const below = rows.slice(heading + 1);
  const end = below.findIndex((row) => (row[name ?? -1] ?? "") === "");
  return Object.fromEntries(
    below.slice(0, end).map((row) => [String(row[name ?? -1]), Number(row[share ?? -1])]),
  );
}

/** The principal eigenvector of a square of comparisons, by repeated multiplication. */
function eigenvector(square: readonly (readonly number[])[]): readonly number[] {
  let vector = square.map(() => 1 / square.length);
  for (let round = 0; round < 200; round += 1) {
    const next = square.map((row) => row.reduce((sum, one, at) => sum + one * vector[at]!, 0));
    const total = next.reduce((sum, one) => sum + one, 0);
    vector = next.map((one) => one / total);
  }
  return vector;
}

describeWithSharedData("weights that stand in workbooks of others", () => {
  test("comparisons in pairs would give another matrix than their eigenvector, or hide how consistent they are", async () => {
    const criteria = ["C1", "C2", "C3"];
    const bytes = await inWorkbench(book("workbooks/ahp_spk_id.xlsx"), async (workbench) => {
      const { pane } = workbench;
      await addAccounts(workbench, criteria);
      await pressRibbon(workbench, "Score accounts");
      await lookForWeights(workbench);
      const found = pane.getByRole("listitem").filter({ hasText: "'SPK-AHP'!E7" });
      // Its own weights are the means of the shares of the columns.
      await found.getByText("M7:M9 holds the means of the columns' shares").waitFor();
      // (3.0385 - 3) / 2 / .58
      await found.getByText("Consistent so far: ratio 0.03").waitFor();
      await pane.getByText("as column J divides by 1.533, and column E sums to 1.833").waitFor();
      await takeFirst(workbench);
      await create(workbench, /^Create .* for 5 accounts/);
    });
    const shares = sharesOn(await readSaved(bytes));
    const expected = eigenvector([
      [1, 3, 5],
      [1 / 3, 1, 3],
      [1 / 5, 1 / 3, 1],
    ]);
    criteria.forEach((name, at) => expect(shares[name]).toBeCloseTo(expected[at]!, 6));
  });

  test("of four experts who compare everything as equal one would be lost, or a criterion weigh more", async () => {
    const criteria = ["Coste", "T. Entrega", "Garantia", "Calidad"];
    await inWorkbench(book("workbooks/ahp_supplier_selection_es.xlsx"), async (workbench) => {
      const { pane } = workbench;
      await addAccounts(workbench, criteria);
      await pressRibbon(workbench, "Score accounts");
      await lookForWeights(workbench);
      for (const expert of [1, 2, 3, 4]) {
        await pane.getByText(`Comparisons: Experto ${expert},`).first().waitFor();
      }
      await takeFirst(workbench);
      await pane.getByText("Comparisons in pairs ✓ answered").waitFor();
    });
  });

  test("a list of criteria and weights would not become the weights of a list with columns of those names", async () => {
    const criteria = ["uncertainty", "risk", "simulation"];
    await inWorkbench(book("workbooks/criteria_weights.xlsx"), async (workbench) => {
      await addAccounts(workbench, criteria);
      await pressRibbon(workbench, "Score accounts");
      await workbench.pane.getByText("300 points together").waitFor();
      await lookForWeights(workbench);
      await workbench.pane.getByText("Weights of weight, Sheet1!B2").waitFor();
    });
  });

  test("the row of weights of a matrix of projects would be another rater than it is, or not weigh the next matrix", async () => {
    const path = "matrices/prioritization_weights_row_en.xlsx";
    const bytes = await inWorkbench(book(path), async (workbench) => {
      await pressRibbon(workbench, "Score accounts");
      await lookForWeights(workbench);
      await workbench.pane.getByText("Weights of Weighting (1-10):").waitFor();
      await takeFirst(workbench);
      await create(workbench, /^Create .* for 12 accounts/);
    });
    const shares = sharesOn(await readSaved(bytes));
    // 8, 5, 6, 6, 4 and 4 of 33.
    const points = { ROI: 8, Duration: 5, Cost: 6, Resoruce: 6, Difficulty: 4, Complexity: 4 };
    for (const [name, share] of Object.entries(points)) {
      expect(shares[name]).toBeCloseTo(share / 33, 9);
    }
  });

  test("of a workbook with six scenarios the ratings would be offered as weights", async () => {
    await inWorkbench(book("matrices/nutzwert_szenarien_de.xlsx"), async (workbench) => {
      const { pane } = workbench;
      await pressRibbon(workbench, "Score accounts");
      await lookForWeights(workbench);
      const offered = pane.getByRole("button", { name: "Take", exact: true });
      await offered.first().waitFor();
      expect(await offered.count()).toBe(6);
      await pane.getByText("Hybrid-/Multi-Cloud-Fähigkeit is missing there").first().waitFor();
      await takeFirst(workbench);
    });
  });
});

/** What three people say of the account in this place of the list: Bob gives all 5, Cara leaves every third out. */
function saidBy(place: number): readonly (number | "")[] {
  return [1 + ((7 * place) % 10), 5, place % 3 === 0 ? "" : 1 + ((3 * place) % 8)];
}

function mergedOf(place: number): number {
  const given = saidBy(place).filter((one) => typeof one === "number");
  return given.reduce((sum, one) => sum + one, 0) / given.length;
}

async function makeRatings(workbench: OpenWorkbench): Promise<void> {
  await pressRibbon(workbench, "Programme sheets");
  await create(workbench, /^Make or refresh the ratings/u);
}

async function updateMatrix(workbench: OpenWorkbench): Promise<void> {
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Update 'Scoring matrix'/u);
}

/** The first cell below a heading of the sheet of ratings, in the row that has another one too. */
function below(saved: SavedWorkbook, heading: string, beside: string): string {
  const { rows } = saved.sheet("Ratings");
  const row = rows.findIndex((cells) => cells.includes(heading) && cells.includes(beside));
  const column = rows[row]?.indexOf(heading) ?? -1;
  return `${String.fromCharCode(65 + column)}${row + 2}`;
}

function expectFollowed(saved: SavedWorkbook): void {
  const rows = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Trust by hand"]);
  const shares = Object.entries(sharesOn(saved));
  const ratings = listBelow(saved.sheet("Ratings"), ["Account", "Criterion", "Merged"]);
  const names = crmAccounts().map(({ account }) => account);
  expect(ratings).toHaveLength(names.length);
  names.forEach((name, place) => {
    const rated = ratings.find((row) => row["Account"] === name);
    expect(rated?.["Merged"]).toBeCloseTo(mergedOf(place), 9);
    const scored = rows.find((row) => row["Account"] === name);
    expect(scored?.["Trust by hand"]).toBeCloseTo(mergedOf(place), 9);
    const score = shares.reduce(
      (sum, [criterion, share]) => sum + share * Number(scored?.[`${criterion} rated`]),
      0,
    );
    expect(scored?.["Score"]).toBeCloseTo(score, 6);
  });
}

describeWithSharedData("a CRM export rated by three people", () => {
  test("their ratings would be merged or followed otherwise, who is missing not be told, or reopening lose any", async () => {
    const first = await inWorkbench(await crmWorkbook(), async (workbench) => {
      const { pane } = workbench;
      await pressRibbon(workbench, "Score accounts");
      await pane.getByRole("button", { name: /^Criteria/u }).click();
      await pane.getByRole("button", { name: "Standard criteria" }).click();
      await pane.getByRole("textbox", { name: "One of your own" }).fill("Trust");
      await pane.getByRole("button", { name: "Add your own criterion" }).click();
      await create(workbench, /^Create .* for 85 accounts/u);
      await makeRatings(workbench);
      const made = await readSaved(await workbench.save());
      await pasteAt(workbench, below(made, "Name", "State"), [["Ann"], ["Bob"], ["Cara"]]);
      const typed = crmAccounts().map((_, place) => saidBy(place).map(String));
      await pasteAt(workbench, below(made, "Rater 1", "Criterion"), typed);
      await updateMatrix(workbench);
    });
    const saved = await readSaved(first);
    expectFollowed(saved);
    const raters = listBelow(saved.sheet("Ratings"), ["Name", "Column", "Rated", "State"]);
    expect(raters.slice(0, 3).map((row) => [row["Name"], row["Rated"], row["State"]])).toEqual([
      ["Ann", 85, "✓ answered"],
      ["Bob", 85, "○ rates everything 5"],
      ["Cara", 56, "▲ 29 of 85 not rated"],
    ]);
    const again = await inWorkbench(first, async (workbench) => {
      await makeRatings(workbench);
      await updateMatrix(workbench);
    });
    expectFollowed(await readSaved(again));
  });
});
