import { readFileSync } from "node:fs";
import { actions } from "../../src/actions";
import { checkTemplate } from "../../src/actions/mark-template";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { faultsOf } from "../support/validate-xlsx";
import {
  aMonthLater,
  cellsOf,
  enter,
  listOf,
  makePlans,
  maven,
  open,
  partOf,
  won,
} from "./forms-of-others";
import { session } from "./session";
import { writeSheet } from "./start-host";

jest.setTimeout(180_000);

installWorkbench();
quietEngine();

/** Said of the cells alone, or of what is shown of them. */
const notOfTheForm = new Set([
  "dimension",
  "sheetViews",
  "sheetData",
  "sheetProtection",
  "sheetPr",
]);

/** A plan on which no row was put in is its template in all that its cells do not say. */
async function expectTheForm(
  bytes: Uint8Array,
  template: string,
  plan: string,
  /** Cells of no number format of their own, which get the one of their value. */
  formatted: readonly string[],
): Promise<void> {
  const [form, filled] = [await partOf(bytes, template), await partOf(bytes, plan)];
  const said = (part: typeof form) => part.pieces.filter(({ name }) => !notOfTheForm.has(name));
  expect(said(filled)).toEqual(said(form));
  expect(filled.pictures).toEqual(form.pictures);
  const changed = [...filled.looks].filter(([cell, look]) => form.looks.get(cell) !== look);
  expect(changed.map(([cell]) => cell)).toEqual(formatted);
}

describeWithSharedData("forms of others as templates, filled from exports of others", () => {
  test("a protected action plan with icons and prompts keeps them, and what is typed on it", async () => {
    let bytes = await session(
      readFileSync(sharedData("forms/plano_acao_5w2h_pt.xlsx")),
      async (host) => {
        await maven(host);
        await host.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("5W2H").protection.unprotect();
          await context.sync();
        });
        await enter("5W2H", {
          D3: "{{account.name}}",
          B3: "{{plan.asOf | date}}",
          G3: "{{won.count}} won",
          A8: "{{#each opportunities where stage = open}}{{opportunity.id}}",
          B8: "{{opportunity.product}}",
          C8: "{{opportunity.owner}}",
          D8: "{{opportunity.opened | date}}",
          H8: "{{opportunity.amount | currency}}{{/each}}",
        });
        await makePlans("5W2H", ["Cancity", "dambase", "Betasoloin"]);
        expect(await cellsOf("Plan Cancity", "A8:B16")).toEqual([...open, ["", ""]]);
        expect(await cellsOf("Plan Cancity", "D3:G3")).toEqual([
          ["Cancity", "", "Objetivo:", `${won} won`],
        ]);
        await enter("Plan Cancity", { I8: 0.5, C9: "Nadia", G9: "'- because", A16: "Ask legal" });
      },
    );
    await expectTheForm(bytes, "5W2H", "Plan dambase", ["B3"]);
    bytes = await session(bytes, async (host) => {
      await aMonthLater(host);
      const { plans } = await actions.refreshPlans({});
      expect(plans[0]).toMatchObject({ sheetName: "Plan Cancity", kept: 1 });
      // A deal that is no longer open stays; what was typed below the list is pushed down.
      expect(await cellsOf("Plan Cancity", "A8:C17")).toEqual(
        [...open, ["NEW00001", "GTK 500"], ["Ask legal", ""]].map(([id, product], index) => [
          id,
          product,
          index === 1 ? "Nadia" : expect.any(String),
        ]),
      );
      expect(await cellsOf("Plan Cancity", "C16:C16")).toEqual([["=Ann"]]);
      expect(await cellsOf("Plan Cancity", "G3:G3")).toEqual([[`${won + 1} won`]]);
      expect(await cellsOf("Plan Cancity", "I8:I8")).toEqual([[0.5]]);
      expect(await cellsOf("Plan Cancity", "G9:G9")).toEqual([["- because"]]);
    });
    const { pieces, looks } = await partOf(bytes, "Plan Cancity");
    // Nine deals where the form has one row: icons and prompts of its 49 rows reach eight further.
    const rules = pieces.find(({ name }) => name === "conditionalFormatting")?.xml;
    expect(rules).toContain('sqref="K8:K64"');
    expect(rules).toContain('iconSet="3Symbols" showValue="0"');
    expect(pieces.find(({ name }) => name === "dataValidations")?.xml).toContain("H8:H64");
    expect(looks.get("K16")).toBe(looks.get("K8"));
    expect(faultsOf({ "book.xlsx": bytes })).toEqual([]);
  });

  test("a sales template with a logo takes items two rows high", async () => {
    let bytes = await session(
      readFileSync(sharedData("workbooks/office_sales_template.xlsx")),
      async (host) => {
        await maven(host);
        expect((await checkTemplate("Template")).faults).toEqual([
          { cell: null, sentence: expect.stringContaining("no placeholder") as string },
        ]);
        await enter("Template", {
          B2: "{{account.name}}",
          B5: "{{#each opportunities where stage = open}}{{opportunity.id}}",
          C5: "{{opportunity.amount}}",
          D5: "{{opportunity.opened}}",
          E5: "{{opportunity.owner}}",
          F5: "",
          B6: "{{opportunity.product}}",
          F6: "{{/each}}",
          C8: "{{won.amount}}",
          D8: "{{won.count}}",
          E8: "'=COUNTA({{opportunities.id}})/2",
        });
        expect((await checkTemplate("Template")).faults).toEqual([
          { cell: "B5", sentence: expect.stringContaining("Convert to Range") as string },
        ]);
        await host.Excel.run(async (context) => {
          context.workbook.tables.getItem("SalesTable").convertToRange();
          await context.sync();
        });
        await makePlans("Template", ["Cancity", "dambase", "Betasoloin"]);
        const lines = open.flatMap(([id, product]) => [[id], [product]]);
        expect(await cellsOf("Plan Cancity", "B5:B21")).toEqual([...lines, [""]]);
        await enter("Plan Cancity", { F6: "half a record", F7: "of the second" });
      },
    );
    await expectTheForm(bytes, "Template", "Plan dambase", ["C5", "D5", "C8", "D8"]);
    bytes = await session(bytes, async (host) => {
      await aMonthLater(host);
      await actions.refreshPlans({});
      const lines = [...open, ["NEW00001", "GTK 500"]].flatMap(([id, product]) => [
        [id],
        [product],
      ]);
      expect(await cellsOf("Plan Cancity", "B5:B22")).toEqual(lines);
      expect(await cellsOf("Plan Cancity", "F5:F8")).toEqual([
        [""],
        ["half a record"],
        ["of the second"],
        [""],
      ]);
      expect(await cellsOf("Plan Cancity", "D24:E24")).toEqual([[won + 1, 9]]);
    });

    expect((await partOf(bytes, "Plan Cancity")).pictures).toHaveLength(2);
    expect(faultsOf({ "book.xlsx": bytes })).toEqual([]);
  });

  test("a scorecard with a logo is filled from lists tied by id", async () => {
    // By hand from the export: tickets and subscriptions that have no end, of these accounts alone.
    const some = ["Company_0", "Company_1", "Company_2"];
    const accounts = listOf("b2b/ravenstack/ravenstack_accounts.csv");
    const ids = new Set(
      accounts.filter(([, name]) => some.includes(String(name))).map(([id]) => String(id)),
    );
    const bytes = await session(
      readFileSync(sharedData("forms/scorecard_en.xlsx")),
      async (host) => {
        await writeSheet(host, "accounts", accounts);
        for (const name of ["subscriptions", "churn_events", "supports_ticket"]) {
          const path = `b2b/ravenstack/ravenstack_${name}.csv`;
          await writeSheet(
            host,
            name,
            listOf(path, (row) => ids.has(row[1] ?? "")),
          );
        }
        await enter("Scorecard", {
          A1: "{{account.name}} - Scorecard",
          F7: "{{subscription.monthly}}",
          F8: "{{survey.satisfaction}}",
          A24: "Churn events: {{subscription.churn}}, open tickets: {{service.openTickets}}",
        });
        await makePlans("Scorecard", some);
        const monthly = listOf("b2b/ravenstack/ravenstack_subscriptions.csv")
          .filter((row) => row[1] === "A-2e4581" && row[3] === "")
          .reduce((sum, row) => sum + Number(row[6]), 0);
        expect(await cellsOf("Plan Company_0", "F7:F7")).toEqual([[monthly]]);
        expect(await cellsOf("Plan Company_0", "A1:A1")).toEqual([["Company_0 - Scorecard"]]);
      },
    );
    for (const name of some) await expectTheForm(bytes, "Scorecard", `Plan ${name}`, []);
    expect(faultsOf({ "book.xlsx": bytes })).toEqual([]);
  });
});
