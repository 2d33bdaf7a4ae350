import { describeWithSharedData } from "../support/shared-data";
import { rawRows, workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved, valueBeside, type SavedWorkbook } from "./support/saved-workbook";

const madeWithin = 100_000;

/** Chooses in the wizard, and makes the plans of all that are chosen. */
async function makeMany(workbench: OpenWorkbench, group: RegExp, count: number): Promise<void> {
  const { pane } = workbench;
  await pressRibbon(workbench, "New plan");
  await pane.getByRole("tab", { name: "Many plans" }).click();
  const choice = pane.getByRole("combobox", { name: "Accounts" });
  const option = choice.locator("option", { hasText: group });
  await option.waitFor({ state: "attached" });
  await choice.selectOption((await option.getAttribute("value")) ?? "");
  await create(workbench, new RegExp(`^Create ${count} plans?$`));
}

/** Makes the index from the ribbon, which shows its sheet. */
async function makeIndex(workbench: OpenWorkbench): Promise<void> {
  await pressRibbon(workbench, "Plan index");
  await workbench.page.locator(".o-sheet", { hasText: "Plan index" }).waitFor();
}

async function pickAccount({ pane }: OpenWorkbench, account: string): Promise<void> {
  const box = pane.getByRole("combobox", { name: "Account" });
  await box.click();
  await box.fill(account);
  await pane.getByRole("option").filter({ hasText: account }).first().click();
  await pane.getByRole("button", { name: `Create a plan for ${account}`, exact: true }).waitFor();
}

async function refreshAll(workbench: OpenWorkbench, count: number): Promise<void> {
  const { pane } = workbench;
  await pressRibbon(workbench, "Refresh plans");
  await pane.getByRole("button", { name: `Refresh ${count} sheets` }).click();
  await pane
    .getByText(new RegExp(`^${count} plans refreshed: `))
    .first()
    .waitFor({ timeout: madeWithin });
}

interface Deal {
  readonly id: string;
  readonly account: string;
  readonly stage: string;
  readonly value: number;
}

/** The cells of the pipeline, as its export has them. */
const columns = { stage: "E", value: "H" } as const;

function readDeals(): Deal[] {
  return rawRows("b2b/maven_crm/sales_pipeline.csv").map((row) => ({
    id: row["opportunity_id"] ?? "",
    account: row["account"] ?? "",
    stage: row["deal_stage"] ?? "",
    value: Number(row["close_value"]),
  }));
}

/** What a plan says of the deals of its account, worked out here. */
function figuresOf(deals: readonly Deal[], account: string) {
  const own = deals.filter((deal) => deal.account === account);
  const of = (stage: string) => own.filter((deal) => deal.stage === stage);
  const sum = (some: readonly Deal[]) => some.reduce((total, { value }) => total + value, 0);
  const [won, lost] = [of("Won"), of("Lost")];
  return {
    "Won so far": sum(won),
    "Lost so far": sum(lost),
    "Opportunities decided": won.length + lost.length,
    "Open opportunities": own.length - won.length - lost.length,
    "Win rate (decided)": won.length / (won.length + lost.length),
  };
}

function told(saved: SavedWorkbook, account: string): ReturnType<typeof figuresOf> {
  const labels = Object.keys(figuresOf([], account));
  return Object.fromEntries(
    labels.map((label) => [label, Number(valueBeside(saved, `Plan ${account}`, label))]),
  ) as ReturnType<typeof figuresOf>;
}

describeWithSharedData("plans of the ten best of a CRM export, kept over two months", () => {
  const deals = readDeals();
  const typed: { readonly account: string; readonly words: string }[] = [];
  let bytes: Uint8Array;
  let best: readonly string[];

  test("in one go: each has its plan, with what the raw deals say, and a row of the index", async () => {
    bytes = await inWorkbench(await workbookOf("b2b/maven_crm"), async (workbench) => {
      await pressRibbon(workbench, "Score accounts");
      await create(workbench, /^Create 'Scoring matrix' for 85 accounts/);
      await showSheet(workbench, "Scoring matrix");
      await typeIntoCell(workbench, "B6", "10");
      await makeMany(workbench, /^Key accounts of the matrix \(10\)$/, 10);
      await makeIndex(workbench);
    });
    const saved = await readSaved(bytes);
    best = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"])
      .filter((row) => Number(row["Rank"]) <= 10)
      .map((row) => String(row["Account"]));
    expect(best).toHaveLength(10);
    for (const account of best) {
      expect([account, told(saved, account)]).toEqual([account, figuresOf(deals, account)]);
      expect(valueBeside(saved, `Plan ${account}`, "Open opportunities")).toBe(
        figuresOf(deals, account)["Open opportunities"],
      );
    }
    const index = listBelow(saved.sheet("Plan index"), ["Account", "Completeness"]);
    expect(new Set(index.map((row) => row["Account"]))).toEqual(new Set(best));
    // Filled from lists alone, nobody has thought about any of them yet.
    expect(index.map((row) => row["Completeness"])).toEqual(best.map(() => 0));
  });

  test.each([1, 2])(
    "month %i: pipelines change, plans are refreshed in one step, and no typed word is lost",
    async (month) => {
      const before = await readSaved(bytes);
      // Of three accounts the first open deal is won or lost; the export names them by its rows.
      const changes = best.slice(3 * month, 3 * month + 3).map((account, index) => {
        const at = deals.findIndex(
          (deal) => deal.account === account && !["Won", "Lost"].includes(deal.stage),
        );
        const stage = index === 2 ? "Lost" : "Won";
        return { at, account, stage, value: stage === "Won" ? 1000 * month + index : 0 };
      });
      for (const { at, stage, value } of changes) {
        const deal = deals[at];
        if (deal) deals[at] = { ...deal, stage, value };
      }
      const account = best[month] ?? "";
      const sheet = `Plan ${account}`;
      const competitor = before.sheet(sheet).rows.findIndex((row) => row[0] === "Competitor");
      const words = `- Rival of month ${month}`;
      typed.push({ account, words });
      bytes = await inWorkbench(bytes, async (workbench) => {
        await showSheet(workbench, "sales_pipeline");
        for (const { at, stage, value } of changes) {
          await typeIntoCell(workbench, `${columns.stage}${at + 2}`, stage);
          await typeIntoCell(workbench, `${columns.value}${at + 2}`, String(value));
        }
        await showSheet(workbench, sheet);
        await typeIntoCell(workbench, `A${competitor + 2}`, words);
        await refreshAll(workbench, 10);
      });
      const saved = await readSaved(bytes);
      expect(saved.sheetNames).toEqual(before.sheetNames);
      for (const one of best) {
        expect([one, told(saved, one)]).toEqual([one, figuresOf(deals, one)]);
      }
      for (const one of typed) {
        const cells = saved.sheet(`Plan ${one.account}`).rows.flat();
        expect(cells.filter((cell) => cell === one.words)).toHaveLength(1);
      }
      // A deal that was decided is on the plan once: no longer open.
      for (const change of changes) {
        const row = saved
          .sheet(`Plan ${change.account}`)
          .rows.find((cells) => cells.includes(change.stage) && cells.includes(change.value));
        expect(row?.includes("open")).not.toBe(true);
      }
      const index = listBelow(saved.sheet("Plan index"), ["Account", "Completeness"]);
      expect(index).toHaveLength(10);
    },
  );
});

describeWithSharedData("a subscription business: the plan of the account with most events", () => {
  const rows = (name: string) => rawRows(`b2b/ravenstack/ravenstack_${name}.csv`);
  const eventsOf = new Map<string, number>();
  for (const row of rows("churn_events")) {
    const id = row["account_id"] ?? "";
    eventsOf.set(id, (eventsOf.get(id) ?? 0) + 1);
  }
  const most = Math.max(...eventsOf.values());
  const accounts = rows("accounts").filter((row) => eventsOf.get(row["account_id"] ?? "") === most);

  test("tickets, satisfaction and churn are the raw rows', and stay so when it is reopened and refreshed", async () => {
    const [account] = accounts;
    const name = account?.["account_name"] ?? "";
    const own = (list: string) =>
      rows(list).filter((row) => row["account_id"] === account?.["account_id"]);
    const tickets = own("supports_ticket");
    const scores = tickets.flatMap(({ satisfaction_score: score = "" }) =>
      score === "" ? [] : [Number(score)],
    );
    const mrr = own("subscriptions")
      .filter((row) => row["end_date"] === "")
      .reduce((sum, row) => sum + Number(row["mrr_amount"]), 0);
    const expected = {
      Tickets: tickets.length,
      "Open tickets": tickets.filter((row) => row["closed_at"] === "").length,
      "Satisfaction, of 5": scores.reduce((sum, score) => sum + score, 0) / scores.length,
      "CSAT (4 and 5)": scores.filter((score) => score >= 4).length / scores.length,
      "Recurring, a month": mrr,
      "Churn events": most,
    };
    const sheet = `Plan ${name}`;
    const values = (saved: SavedWorkbook) =>
      Object.fromEntries(
        Object.keys(expected).map((label) => [label, valueBeside(saved, sheet, label)]),
      );
    const made = await inWorkbench(await workbookOf("b2b/ravenstack"), async (workbench) => {
      await pressRibbon(workbench, "New plan");
      await pickAccount(workbench, name);
      await create(workbench, new RegExp(`^Create a plan for ${name}$`));
    });
    expect(values(await readSaved(made))).toEqual(expected);
    const again = await inWorkbench(made, async (workbench) => {
      await pressRibbon(workbench, "Refresh plans");
      await workbench.pane.getByRole("button", { name: `Refresh ${sheet}` }).click();
      await workbench.pane
        .getByText(`${sheet} refreshed: `, { exact: false })
        .first()
        .waitFor({ timeout: madeWithin });
    });
    expect(values(await readSaved(again))).toEqual(expected);
  });
});

describeWithSharedData("orders are revenue where there is no list of revenue", () => {
  test("a wholesaler's order lines: the plan's months add up to the orders of the account", async () => {
    const customer = "Euro Shopping Channel";
    const lines = rawRows("b2b/sales_data_sample.csv").filter(
      (row) => row["CUSTOMERNAME"] === customer,
    );
    const total = lines.reduce((sum, row) => sum + Number(row["SALES"]), 0);
    const made = await inWorkbench(
      await workbookOf("b2b", /^sales_data_sample/),
      async (workbench) => {
        await pressRibbon(workbench, "New plan");
        await pickAccount(workbench, customer);
        await create(workbench, /^Create a plan for Euro Shopping Channel$/);
      },
    );
    const saved = await readSaved(made);
    const periods = listBelow(saved.sheet(`Plan ${customer}`), ["Period", "Begins", "Revenue"]);
    const shown = periods.reduce((sum, row) => sum + Number(row["Revenue"] ?? 0), 0);
    expect(shown).toBeCloseTo(total, 6);
  });
});
