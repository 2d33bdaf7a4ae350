import type { Frame } from "playwright-core";
import { describeWithSharedData } from "../support/shared-data";
import { crmWorkbook } from "./support/crm-workbook";
import { inWorkbench } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

const howToWeigh = "How to weigh";

async function chooseWay({ pane }: OpenWorkbench, way: string): Promise<void> {
  await pane.getByRole("combobox", { name: howToWeigh }).selectOption({ label: way });
}

async function keepAs(pane: Frame, rater: string): Promise<void> {
  await pane.getByRole("textbox", { name: "Whose answers" }).fill(rater);
  await pane.getByRole("button", { name: "Keep on the weights sheet" }).click();
  // The row of the rater on the sheet is there, and the questions begin anew.
  await pane.getByRole("listitem").filter({ hasText: rater }).waitFor({ timeout: 100_000 });
  await pane.getByRole("combobox", { name: howToWeigh }).waitFor();
}

/** Always the account on the left, until the slots are settled. */
async function answerTradeOffs(pane: Frame): Promise<number> {
  const progress = pane
    .getByRole("status")
    .filter({ hasText: /^(?:Question|Settled|\d+ account)/u });
  for (let answered = 0; ; answered++) {
    const said = await progress.first().textContent();
    if (!said?.startsWith("Question")) return answered;
    await pane
      .getByRole("button", { name: /^Rather / })
      .first()
      .click();
    await progress.filter({ hasNotText: said }).first().waitFor();
  }
}

describeWithSharedData("a CRM export weighed by three people", () => {
  test("ranking, swings and trade-offs of three people stand on one sheet, and the matrix follows their mean", async () => {
    const bytes = await inWorkbench(await crmWorkbook(), async (workbench) => {
      const { pane } = workbench;
      await pressRibbon(workbench, "Score accounts");
      await pane.getByRole("button", { name: "Other ways" }).click();
      await chooseWay(workbench, "Ranking");
      await pane.getByRole("button", { name: "Move employees up" }).click();
      await keepAs(pane, "Ann");

      await chooseWay(workbench, "Swings");
      await pane.getByRole("button", { name: /^revenue: from/u }).click();
      for (let question = 2; question <= 4; question++) {
        await pane.getByText(`Question ${question} of 4`).waitFor();
        await pane.getByRole("button", { name: "Next" }).click();
      }
      await pane.getByText("All questions are answered").waitFor();
      await keepAs(pane, "Bob");

      await chooseWay(workbench, "Trade-off questions");
      await pane.getByText(/^Question 1,/u).waitFor();
      expect(await answerTradeOffs(pane)).toBeLessThanOrEqual(30);
      await keepAs(pane, "Eva");
      await create(workbench, /^Create .* for 85 accounts/);
    });
    const saved = await readSaved(bytes);
    const sheet = saved.sheet("Weights of Scoring matrix");
    const heading = sheet.rows.findIndex((row) => row.includes("Rater") && row.includes("State"));
    const names = sheet.rows[heading] ?? [];
    const first = names.indexOf("State") + 1;
    const raters = sheet.rows.slice(heading + 1, heading + 4);
    expect(raters.map((row) => [row[0], row[names.indexOf("State")]])).toEqual([
      ["Ann", "✓ answered"],
      ["Bob", "✓ answered"],
      ["Eva", "✓ answered"],
    ]);
    const answers = raters.map((row) => row.slice(first, first + 4).map(Number));
    // Rank-order centroids of four; swings of 100 and 50 each; what the trade-offs came to.
    const centroids = [25 / 48, 13 / 48, 7 / 48, 3 / 48];
    const shares = [
      answers[0]!.map((rank) => centroids[rank - 1]!),
      answers[1]!.map((swing) => swing / 250),
      answers[2]!.map((weight) => weight / answers[2]!.reduce((sum, one) => sum + one, 0)),
    ];
    const merged = [0, 1, 2, 3].map((at) => shares.reduce((sum, one) => sum + one[at]!, 0) / 3);
    const matrix = saved.sheet("Scoring matrix");
    const criteria = matrix.rows.findIndex((row) => row.includes("Weight %"));
    const share = matrix.rows[criteria]!.indexOf("Weight %");
    merged.forEach((weight, at) =>
      expect(Number(matrix.rows[criteria + 1 + at]![share])).toBeCloseTo(weight, 9),
    );
  });
});
