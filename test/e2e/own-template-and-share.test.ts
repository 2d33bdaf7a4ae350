import { WorkbookPackage } from "../../workbench/xlsx/workbook-package";
import { describeWithSharedData } from "../support/shared-data";
import { rawRows } from "./support/export-workbook";
import { formWithLists } from "./support/form-with-lists";
import { inWorkbench, showSheet } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { create, goToCell, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

const some = ["Cancity", "dambase", "Betasoloin"];

/** Another company's scorecard with its logo, beside the lists of a CRM export. */
function scorecardAndLists(): Promise<Uint8Array> {
  return formWithLists(
    "forms/scorecard_en.xlsx",
    ["accounts", "sales_pipeline"].map((name) => ({
      name,
      rows: rawRows(`b2b/maven_crm/${name}.csv`).filter((row) =>
        some.includes(row["account"] ?? ""),
      ),
    })),
  );
}

describeWithSharedData("a company's own form, from placeholders to the customer", () => {
  test("typed and clicked into the form, filled, made again, and shared without anything else", async () => {
    let bytes = await inWorkbench(await scorecardAndLists(), async (workbench) => {
      const { pane } = workbench;
      await showSheet(workbench, "Scorecard");
      await typeIntoCell(workbench, "C7", "{{account.name}}");
      await typeIntoCell(
        workbench,
        "C12",
        "{{#each opportunities where stage = open}}{{opportunity.id}}",
      );
      await pressRibbon(workbench, "Own templates");
      await pane.getByRole("button", { name: "C12" }).waitFor();
      await goToCell(workbench, "D12");
      await pane.getByRole("button", { name: /^\{\{opportunity\.product\}\}/u }).click();
      await workbench.page
        .locator(".o-topbar-composer", { hasText: "opportunity.product" })
        .waitFor();
      await typeIntoCell(workbench, "R12", "{{/each}}");
      await pane.getByRole("button", { name: "Check again" }).click();
      await pane.getByRole("button", { name: "Use as a template" }).click();
      await pane.getByRole("button", { name: "No longer a template" }).waitFor();
      await pressRibbon(workbench, "New plan");
      const template = pane.getByRole("combobox", { name: "Template" });
      await template.selectOption({ label: "Scorecard" });
      await create(workbench, /^Create a plan for /);
    });
    const made = await readSaved(bytes);
    const plan = made.sheetNames.find((name) => name.startsWith("Plan ")) ?? "";
    const account = plan.slice("Plan ".length);
    const open = rawRows("b2b/maven_crm/sales_pipeline.csv").filter(
      (row) => row["account"] === account && !["Won", "Lost"].includes(row["deal_stage"] ?? ""),
    );
    const told = (cells: readonly (readonly unknown[])[]) =>
      cells.slice(11, 11 + open.length).map((row) => [row[2], row[3]]);
    const expected = open.map((row) => [row["opportunity_id"], row["product"]]);
    expect(told(made.sheet(plan).rows)).toEqual(expected);

    bytes = await inWorkbench(bytes, async (workbench) => {
      const { pane } = workbench;
      await showSheet(workbench, plan);
      await typeIntoCell(workbench, "E12", "our word");
      await pressRibbon(workbench, "Refresh plans");
      await pane.getByRole("button", { name: /^Refresh / }).click();
      await pane
        .getByText(/refreshed: /)
        .first()
        .waitFor();
      await pressRibbon(workbench, "Share a copy");
      await pane.getByRole("button", { name: "I will save it under a new name" }).click();
      await pane.getByText(/^This workbook is still called book/u).waitFor();
    });
    const share = async (workbench: OpenWorkbench): Promise<void> => {
      const { pane } = workbench;
      await pressRibbon(workbench, "Share a copy");
      await pane.getByText(/^This is customer.*, saved from book/u).waitFor();
      await pane.getByRole("checkbox", { name: plan }).check();
      await pane.getByRole("button", { name: "Make this workbook the shared copy" }).click();
      await pane.getByRole("button", { name: "Yes, take everything else out" }).click();
      await pane
        .getByText(/^This workbook is the shared copy now/)
        .first()
        .waitFor();
    };
    bytes = await inWorkbench(bytes, share, "customer.xlsx");
    const shared = await readSaved(bytes);
    expect(shared.sheetNames).toEqual([plan]);
    expect(told(shared.sheet(plan).rows)).toEqual(expected);
    expect(shared.sheet(plan).rows[11]).toContain("our word");
    const parts = await WorkbookPackage.open(bytes);
    const all = parts
      .paths()
      .map((path) => `${path}\n${parts.text(path) ?? ""}`)
      .join("\n");
    expect(parts.paths().filter((path) => /media\//.test(path))).toHaveLength(1);
    for (const internal of [
      "key-account-management",
      "KAM",
      "{{",
      "sales_pipeline",
      ...some.filter((name) => name !== account),
    ]) {
      expect([internal, all.includes(internal)]).toEqual([internal, false]);
    }
  }, 300_000);
});
