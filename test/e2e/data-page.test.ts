import { eventually } from "./support/eventually";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { describeWithSharedData } from "../support/shared-data";
import { rawRows, workbookOf } from "./support/export-workbook";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create } from "./support/pane-walk";
import { listBelow, readSaved } from "./support/saved-workbook";

/** Opens a file, does something with it, and answers what Save as .xlsx stores. */
async function withWorkbook(
  bytes: Uint8Array,
  work: (workbench: OpenWorkbench) => Promise<void>,
): Promise<Uint8Array> {
  const place = mkdtempSync(join(tmpdir(), "kam-"));
  let workbench: OpenWorkbench | undefined;
  try {
    writeFileSync(join(place, "export.xlsx"), bytes);
    workbench = await openWorkbench({ workbookFile: join(place, "export.xlsx") });
    await work(workbench);
    expect(workbench.consoleErrors).toEqual([]);
    return await workbench.save();
  } finally {
    await workbench?.close();
    rmSync(place, { recursive: true, force: true });
  }
}

async function openData({ page, pane }: OpenWorkbench): Promise<void> {
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await pane.getByRole("button", { name: "Look again" }).waitFor();
}

function fold({ pane }: OpenWorkbench, title: string): Locator {
  return pane.getByRole("button", { name: new RegExp(`^${title}`) });
}

async function answerOf(workbench: OpenWorkbench, title: string): Promise<string> {
  return (await fold(workbench, title).innerText()).split("\n").slice(1).join(" ");
}

/** "5,000 rows", counted here in the file. */
function counted(count: number): string {
  return `${count.toLocaleString("en")} rows`;
}

describeWithSharedData("the page Data on raw exports", () => {
  test("subscriptions, tickets and churn events are tied as counted in the files; a column said to be something else stays so over saving, and four measures of three lists make a shortlist", async () => {
    const folder = "b2b/ravenstack";
    const ids = new Set(
      rawRows(`${folder}/ravenstack_accounts.csv`).map((row) => row["account_id"]),
    );
    const seats = (workbench: OpenWorkbench): Locator =>
      workbench.pane.getByRole("combobox", { name: "What seats is", exact: true });
    const corrected = await withWorkbook(await workbookOf(folder), async (workbench) => {
      await openData(workbench);
      expect(await answerOf(workbench, "ravenstack_accounts")).toBe(
        `Accounts, ${counted(ids.size)}`,
      );
      for (const [name, kind] of [
        ["ravenstack_subscriptions", "Subscriptions"],
        ["ravenstack_supports_ticket", "Tickets"],
        ["ravenstack_churn_events", "Cancellations"],
      ] as const) {
        const rows = rawRows(`${folder}/${name}.csv`);
        const matched = rows.filter((row) => ids.has(row["account_id"])).length;
        expect(await answerOf(workbench, name)).toBe(
          `${kind}, ${counted(rows.length)}. By account_id: ${matched.toLocaleString("en")} of ${counted(rows.length)}.`,
        );
      }
      await fold(workbench, "ravenstack_subscriptions").click();
      await seats(workbench).selectOption("Nothing");
      await workbench.pane.getByText("seats is Nothing", { exact: true }).waitFor();
      await fold(workbench, "Numbers per account").click();
      await workbench.pane.getByText("MRR now", { exact: true }).waitFor();
      expect(await workbench.pane.getByText("Seats now", { exact: true }).count()).toBe(0);
    });
    const saved = await withWorkbook(corrected, async (workbench) => {
      await openData(workbench);
      await fold(workbench, "ravenstack_subscriptions").click();
      await eventually(async () => expect(await seats(workbench).inputValue()).toBe(""));
      await workbench.pane.getByRole("button", { name: "As found: seats is Nothing" }).click();
      await workbench.pane
        .getByText("seats is Nothing", { exact: true })
        .waitFor({ state: "detached" });
      await eventually(async () => expect(await seats(workbench).inputValue()).toBe("seats"));
      await workbench.pane.getByRole("button", { name: /^Score 500 accounts/ }).click();
      await create(workbench, /^Create .* for 500 accounts/);
    });
    const matrix = (await readSaved(saved)).sheet("Scoring matrix");
    const best = listBelow(matrix, ["Account", "Score", "Rank", "Remark"]).find(
      (row) => row["Rank"] === 1,
    )?.["Account"];
    const id = rawRows(`${folder}/ravenstack_accounts.csv`).find(
      (row) => row["account_name"] === best,
    )?.["account_id"];
    const of = (name: string) =>
      rawRows(`${folder}/${name}.csv`).filter((row) => row["account_id"] === id);
    const head = matrix.rows.find((row) => row.includes("Reviews below the cut"));
    const at = matrix.rows.indexOf(head ?? []);
    const own = matrix.rows.slice(at + 1).find((row) => row[0] === best);
    const value = (heading: string): unknown => own?.[head?.indexOf(heading) ?? -1];
    expect(value("MRR now")).toBe(
      of("ravenstack_subscriptions")
        .filter((row) => row["end_date"] === "")
        .reduce((sum, row) => sum + Number(row["mrr_amount"]), 0),
    );
    expect(value("Churn events")).toBe(of("ravenstack_churn_events").length);
    expect(head).toEqual(expect.arrayContaining(["Median days to resolve", "Satisfaction"]));
  });

  test("the deals of a pipeline are counted as in the file, those without an account among them", async () => {
    const folder = "b2b/maven_crm";
    const names = new Set(rawRows(`${folder}/accounts.csv`).map((row) => row["account"]));
    const rows = rawRows(`${folder}/sales_pipeline.csv`);
    const blank = rows.filter((row) => row["account"] === "").length;
    const matched = rows.filter((row) => names.has(row["account"])).length;
    await withWorkbook(await workbookOf(folder), async (workbench) => {
      await openData(workbench);
      expect(await answerOf(workbench, "accounts")).toBe(`Accounts, ${counted(names.size)}`);
      expect(await answerOf(workbench, "sales_pipeline")).toBe(
        `Opportunities, ${counted(rows.length)}. By account: ${matched.toLocaleString("en")} of ${counted(rows.length)}. ${counted(blank)} have no account.`,
      );
      await fold(workbench, "For plans and reviews").click();
      await workbench.pane
        .getByText(`sales_pipeline, ${counted(matched)}`)
        .first()
        .waitFor();
    });
  });
});
