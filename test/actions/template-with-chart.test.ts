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
  chartsOf,
  enter,
  makePlans,
  maven,
  open,
  partOf,
} from "./forms-of-others";
import { session } from "./session";
import { profile } from "./start-host";

jest.setTimeout(180_000);

installWorkbench();
quietEngine();

describeWithSharedData(
  "another company's template with a chart, filled from an export of others",
  () => {
    test("a sales template with a logo, a chart over its rows and twenty fields shows the rows of each account", async () => {
      let bytes = await session(
        readFileSync(sharedData("workbooks/office_sales_template.xlsx")),
        async (host) => {
          await maven(host);
          await host.Excel.run(async (context) => {
            context.workbook.tables.getItem("SalesTable").convertToRange();
            const sheet = context.workbook.worksheets.getItem("Template");
            // One row below those that repeat, so that the chart grows with them in every Excel.
            const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C5:C6"), "Columns");
            chart.name = "Deals";
            chart.series.getItemAt(0).setXAxisValues(sheet.getRange("B5:B6"));
            sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "{{account.name}}, &P";
            await context.sync();
          });
          await enter("Template", {
            B2: "{{account.name}}",
            B9: "{{account.industry}}",
            C9: "{{account.annualRevenue}}",
            D9: "{{revenue.lastPeriod}}",
            E9: "{{plan.asOf}}",
            B3: "{{pipeline.count}} open, {{won.count}} won, {{lost.count}} lost",
            C3: "{{account.region}}",
            D3: "{{pipeline.open}}",
            E3: "{{account.tier}}",
            B5: "{{#each opportunities where stage = open}}{{opportunity.id}}",
            C5: "{{opportunity.opened | number}}",
            D5: "{{opportunity.product}}",
            E5: "{{opportunity.owner}}",
            F5: "{{opportunity.stageName}}{{/each}}",
            B6: "",
            C6: "",
            D6: "",
            E6: "",
            F6: "",
            B8: "'=COUNTA({{opportunities.id}})",
            C8: "{{won.amount}}",
            D8: "{{people.count}}",
            E8: "{{revenue.total}}",
            F8: "{{account.manager}}",
          });
          const check = await checkTemplate("Template");
          expect(check.remarks.map(({ sentence }) => sentence)).toEqual(
            profile === "2021" ? [expect.stringContaining("Deals: this Excel does not tell")] : [],
          );
          await makePlans("Template", ["Cancity", "dambase", "Betasoloin"]);
          expect(await cellsOf("Plan Cancity", "B5:B14")).toEqual([
            ...open.map(([id]) => [id]),
            [""],
            [expect.anything()],
          ]);
          await enter("Plan Cancity", { F6: "half a record" });
        },
      );
      const shown = (part: string) => chartsOf(bytes, part);
      const last = (row: number) => (profile === "2021" ? row + 1 : row);
      expect(await shown("Template")).toEqual(["Template!$B$5:$B$6", "Template!$C$5:$C$6"]);
      expect(await shown("Plan Cancity")).toEqual([
        `'Plan Cancity'!$B$5:$B$${last(12)}`,
        `'Plan Cancity'!$C$5:$C$${last(12)}`,
      ]);
      const [form, filled] = [await partOf(bytes, "Template"), await partOf(bytes, "Plan Cancity")];
      expect(filled.pictures.filter((one) => one.includes("media"))).toEqual(
        form.pictures.filter((one) => one.includes("media")),
      );
      const wordsOf = (part: typeof form) =>
        part.pieces.find(({ name }) => name === "headerFooter")?.xml ?? "";
      expect(wordsOf(filled)).toContain("Cancity, &amp;P");
      const kinds = ["cols", "pageMargins", "pageSetup", "dataValidations"];
      const same = (part: typeof form) => part.pieces.filter(({ name }) => kinds.includes(name));
      expect(same(filled)).toEqual(same(form));
      bytes = await session(bytes, async (host) => {
        await aMonthLater(host);
        await actions.refreshPlans({});
        expect(await cellsOf("Plan Cancity", "B13:F13")).toEqual([
          ["NEW00001", "", "GTK 500", "=Ann", "Engaging"],
        ]);
        expect(await cellsOf("Plan Cancity", "F6:F6")).toEqual([["half a record"]]);
      });
      expect(await shown("Plan Cancity")).toEqual([
        `'Plan Cancity'!$B$5:$B$${last(13)}`,
        `'Plan Cancity'!$C$5:$C$${last(13)}`,
      ]);
      expect(faultsOf({ "book.xlsx": bytes })).toEqual([]);
    });
  },
);
