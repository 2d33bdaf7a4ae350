import { serialDay } from "../support/serial-day";
import { describeWithSharedData } from "../support/shared-data";
import { rawRows } from "./support/export-workbook";
import { formWithLists } from "./support/form-with-lists";
import { inWorkbench, showSheet } from "./support/in-workbench";
import { pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

type Rows = ReturnType<typeof rawRows>;

const made = 100_000;

/** Days of this export are written 16-10-2024. */
function dayIn(text: string | undefined): number {
  const [day, month, year] = (text ?? "").split("-");
  return serialDay(`${year}-${month}-${day}`);
}

describeWithSharedData("a company's own form as the review of a subscription business", () => {
  test("its review is filled with other numbers than the export's, or loses what was typed", async () => {
    const all = (name: string): Rows => rawRows(`b2b/ravenstack/ravenstack_${name}.csv`);
    const accounts = all("accounts").slice(0, 40);
    const ids = new Set(accounts.map((row) => row["account_id"]));
    const lists = ["subscriptions", "supports_ticket", "churn_events"].map((name) => ({
      name,
      rows: all(name).filter((row) => ids.has(row["account_id"])),
    }));
    const book = await formWithLists("forms/scorecard_en.xlsx", [
      { name: "accounts", rows: accounts },
      ...lists,
    ]);
    let bytes = await inWorkbench(book, async (workbench) => {
      const { pane } = workbench;
      await showSheet(workbench, "Scorecard");
      await typeIntoCell(workbench, "C7", "{{account.name}}");
      await typeIntoCell(workbench, "C12", "{{#each kpis}}{{kpi.name}}");
      await typeIntoCell(workbench, "D12", "{{kpi.actual}}");
      await typeIntoCell(workbench, "E12", "{{kpi.rests}}");
      await typeIntoCell(workbench, "R12", "{{/each}}");
      await pressRibbon(workbench, "Own templates");
      await pane.getByRole("button", { name: "Use as a template" }).click();
      await pane.getByRole("button", { name: "No longer a template" }).waitFor();
      await pressRibbon(workbench, "New review");
      await pane.getByRole("combobox", { name: "Cadence" }).selectOption("monthly");
      await pane.getByRole("combobox", { name: "Period" }).selectOption({ label: "November 2024" });
      await pane.getByRole("combobox", { name: "Template" }).selectOption({ label: "Scorecard" });
      await pane.getByRole("button", { name: /^Create a review of .*, November 2024/ }).click();
      await pane
        .getByText(/^Review of .* for November 2024\.$/)
        .first()
        .waitFor({ timeout: made });
    });
    const review = "Review Company_0 November 2024";
    const told = async (): Promise<ReadonlyMap<unknown, readonly unknown[]>> => {
      const { rows } = (await readSaved(bytes)).sheet(review);
      return new Map(rows.slice(11).map((row) => [row[2], row.slice(3, 6)]));
    };
    const id = accounts[0]?.["account_id"];
    const [november, after] = [serialDay("2024-11-01"), serialDay("2024-12-01")];
    const running = lists[0]?.rows.filter(
      (row) =>
        row["account_id"] === id &&
        dayIn(row["start_date"]) < after &&
        (!row["end_date"] || dayIn(row["end_date"]) >= after),
    );
    const recurring = running?.reduce((sum, row) => sum + Number(row["mrr_amount"]), 0) ?? 0;
    const churned = lists[2]?.rows.filter((row) => {
      const day = dayIn(row["churn_date"]);
      return row["account_id"] === id && day >= november && day < after;
    });
    const first = await told();
    expect(first.get("Recurring, a month")).toEqual([recurring, 1, null]);
    expect(first.get("Churn events")?.[0]).toBe(churned?.length);

    const subscriptions = lists[0]?.rows ?? [];
    const changed = subscriptions.findIndex((row) => row === running?.[0]);
    const row = 12 + [...first.keys()].indexOf("Recurring, a month");
    bytes = await inWorkbench(bytes, async (workbench) => {
      const { pane } = workbench;
      await showSheet(workbench, review);
      await typeIntoCell(workbench, `F${row}`, "our word");
      await showSheet(workbench, "subscriptions");
      await typeIntoCell(workbench, `G${changed + 2}`, "10000");
      await pressRibbon(workbench, "Refresh plans");
      await pane.getByRole("button", { name: /^Refresh / }).click();
      await pane
        .getByText(/refreshed: /)
        .first()
        .waitFor({ timeout: made });
    });
    const more = 10_000 - Number(running?.[0]?.["mrr_amount"]);
    expect((await told()).get("Recurring, a month")).toEqual([recurring + more, 1, "our word"]);
  }, 600_000);
});
