import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
});

afterAll(() => workbench.close());

/** The first column of a sheet as it is saved. */
async function linesOf(sheetName: string): Promise<readonly string[]> {
  const saved = await readSaved(await workbench.save());
  return saved.sheet(sheetName).rows.map(([first]) => String(first ?? ""));
}

test("the matrix as SQL: statement, difference query, dbt model and twenty scores of the matrix on a sheet", async () => {
  const { pane } = workbench;
  await pane.getByRole("button", { name: /Use this model in your warehouse/ }).click();
  await pane.getByLabel("Table of accounts").fill("sales.accounts");
  await pane.getByRole("button", { name: "Write the SQL on a sheet" }).click();
  await pane.getByRole("button", { name: "Copy the SQL" }).waitFor();
  const saved = await readSaved(await workbench.save());
  const name = saved.sheetNames.find((one) => /DuckDB/.test(one)) ?? "";
  const rows = saved.sheet(name).rows;
  const lines = rows.map(([first]) => String(first ?? ""));
  expect(lines).toEqual(
    expect.arrayContaining([
      "1 Scores",
      '  FROM "sales"."accounts" AS list',
      "2 Difference query",
      "3 dbt: models/kam_scores.sql",
      "Proof",
    ]),
  );
  const onMatrix = new Map(
    listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]).map((row) => [
      row["Account"],
      row["Score"],
    ]),
  );
  const proof = rows.slice(lines.indexOf("Proof") + 3).filter(([account]) => account);
  expect(proof).toHaveLength(20);
  for (const [account, score] of proof) {
    expect(Number(score)).toBeCloseTo(Number(onMatrix.get(String(account))), 9);
  }
});

test("the statement that is copied is the one on the sheet, or the button says where it stands", async () => {
  const { page, pane } = workbench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane.getByRole("button", { name: "Copy the SQL" }).click();
  const told = pane.getByRole("button", { name: /^Copied$|^Not allowed here/ });
  await told.waitFor();
  if ((await told.textContent()) !== "Copied") return;
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const saved = await readSaved(await workbench.save());
  const lines = await linesOf(saved.sheetNames.find((one) => /DuckDB/.test(one)) ?? "");
  const statement = copied.replaceAll("\r", "").split("\n");
  const begin = lines.indexOf("1 Scores") + 2;
  expect(lines.slice(begin, begin + statement.length)).toEqual(statement);
});

test("a fit in cells as SQL; one that is not identified is refused in a sentence", async () => {
  const { pane } = workbench;
  const fit = [
    ["r", "0.243"],
    ["alpha", "4.414"],
    ["a", "0.793"],
    ["b", "2.426"],
  ] as const;
  for (const [row, [name, value]] of fit.entries()) {
    await typeIntoCell(workbench, `H${row + 1}`, name);
    await typeIntoCell(workbench, `I${row + 1}`, value);
  }
  const before = (await readSaved(await workbench.save())).sheetNames;
  const there = before.find((one) => /DuckDB/.test(one)) ?? "";
  await pane.getByLabel("Model", { exact: true }).selectOption("fit");
  await pane.getByLabel("Cells of the fit").fill(`'${there}'!H1:I3`);
  await pane.getByRole("button", { name: "Write the SQL on a sheet" }).click();
  await pane.getByText(/has no b: give the cells in which KAM\.CLV\.FIT/).waitFor();
  await pane.getByLabel("Cells of the fit").fill(`'${there}'!H1:I4`);
  await pane.getByLabel("Table of purchases").fill("sales.orders");
  await pane.getByRole("button", { name: "Write the SQL on a sheet" }).click();
  await pane.getByRole("button", { name: "Copy the SQL" }).waitFor();
  const after = (await readSaved(await workbench.save())).sheetNames;
  const [made = ""] = after.filter((one) => !before.includes(one));
  expect(await linesOf(made)).toEqual(
    expect.arrayContaining([
      "1 What each account is worth",
      '  FROM "sales"."orders" AS list',
      "3 dbt: models/kam_values.sql",
      "5 Count the purchases for the next fit",
    ]),
  );
});
