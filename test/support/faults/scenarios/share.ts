import { actions } from "../../../../src/actions";
import { shareCopy } from "../../../../src/actions/share-copy";
import type { Scenario } from "./scenario";
import { lists, score, writeTable } from "./workbook";

/** The sheet that goes along: formulas of every fate. */
async function offer(): Promise<void> {
  await lists();
  await score();
  await actions.createAccountPlan("Acme");
  await writeTable("Offer", [
    ["Account", "Fit", "Reach"],
    ["Acme", 8, 6],
    ["Bolt", 5, 9],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Offer");
    sheet.getRange("E1:G1").formulas = [["=KAM.SCORE(B2:C2,B3:C3)", "=Deals!D2*2", "=SUM(B2:C2)"]];
    const rule = sheet.getRange("B2").dataValidation;
    rule.rule = { list: { inCellDropDown: true, source: "=Deals!$A$2:$A$4" } };
    await context.sync();
  });
}

const approach: Scenario["approach"] = async () => (options) =>
  shareCopy({ sheets: ["Offer"], program: "any" }, options);

export const shareScenarios: readonly Scenario[] = [{ name: "share", prepare: offer, approach }];
