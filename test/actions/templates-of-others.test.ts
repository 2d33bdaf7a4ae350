import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { actions } from "../../src/actions";
import { checkTemplate, useAsTemplate } from "../../src/actions/mark-template";
import { WorkbookPackage } from "../../workbench/xlsx/workbook-package";
import { sharedData } from "../support/shared-data";
import { installWorkbench } from "../../workbench/object-model/install";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { session } from "./session";
import { writeSheet, type Cell } from "./start-host";

jest.setTimeout(180_000);
installWorkbench(); quietEngine();

const csv = (path: string): Cell[][] =>
  Papa.parse<string[]>(readFileSync(sharedData(path), "utf8").replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data.map(
    (row, line) => row.map((cell) => (line > 0 && cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell)),
  );

const sheetXml = async (bytes: Uint8Array, name: string) => {
  const parts = await WorkbookPackage.open(bytes);
  const book = parts.text("xl/workbook.xml") ?? "";
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]*)"`).exec(book)?.[1];
  const path = parts.relationships("xl/workbook.xml").find((one) => one.id === id)?.target ?? "";
  return { xml: parts.text(path) ?? "", parts, path };
};

test.each([
  ["forms/plano_acao_5w2h_pt.xlsx", "5W2H", { B3: "{{plan.asOf | date}}", D3: "{{account.manager}}", G3: "{{account.name}}", A8: "{{#each opportunities where stage = open}}{{opportunity.name}}", C8: "{{opportunity.owner}}", D8: "{{opportunity.opened | date}}", E8: "{{opportunity.closed | date}}", H8: "{{opportunity.amount | currency}}{{/each}}" }],
  ["forms/scorecard_en.xlsx", "Scorecard", { A1: "{{account.name}} - Scorecard", F7: "{{won.amount | currency}}", D7: "{{account.annualRevenue | currency}}", C12: "{{#each opportunities where stage = open}}{{opportunity.name}}", A12: "{{opportunity.amount}}", D12: "{{/each}}", A24: "Owner {{account.manager}}" }],
])("probe %s", async (file, name, placeholders) => {
  const bytes = await session(readFileSync(sharedData(file)), async (host) => {
    console.log("opened");
    await writeSheet(host, "accounts", csv("b2b/maven_crm/accounts.csv"));
    await writeSheet(host, "sales_pipeline", csv("b2b/maven_crm/sales_pipeline.csv"));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      await context.sync(); console.log("unprotected");
      for (const [cell, text] of Object.entries(placeholders)) sheet.getRange(cell).values = [[text]];
      await context.sync();
    });
    const check = await checkTemplate(name);
    console.log(JSON.stringify(check));
    await useAsTemplate(name);
    const own = (await actions.listPlanTemplates()).find((one) => one.name === name);
    const made = await actions.createAccountPlans(["Acme Corporation", "Betasoloin", "Cancity"], { template: own?.id ?? "" });
    console.log(JSON.stringify(made, null, 1).slice(0, 3000));
  });
  const { xml, parts, path } = await sheetXml(bytes, "Plan Acme Corporation");
  console.log(xml.slice(0, 1500), xml.slice(xml.indexOf("</sheetData>")), parts.relationships(path));
  require("node:fs").writeFileSync(`/tmp/${name}.xlsx`, bytes);
});
