import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../../src/actions";
import { Model } from "../../../workbench/engine";
import { quietEngine } from "../../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { openWorkbookFile, saveWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { describeWithSharedData } from "../../support/shared-data";
import { faultsOf } from "../../support/validate-xlsx";
import { startHost } from "../../actions/start-host";

const sample = join(__dirname, "..", "..", "..", "assets", "sample-workbook.xlsx");

describeWithSharedData("after the add-in's own actions", () => {
  test("the sample with a matrix, a plan and a review is saved as a valid workbook", async () => {
    installWorkbench();
    quietEngine();
    const opened = await openWorkbookFile(new Uint8Array(readFileSync(sample)), "sample.xlsx");
    const model = new Model(opened.data, {});
    const origin = opened.connect(model);
    const host = await startHost({ model });
    try {
      const [source] = await actions.listAccountSources();
      const read = await actions.readAccounts(source!);
      await actions.createScoringMatrix(read, read.proposal);
      const [account] = await actions.listAccounts();
      await actions.createAccountPlan(account!.account);
      const [period] = await actions.listReviewPeriods();
      await actions.createReview(account!.account, period!);
      await host.settle();
      const bytes = await saveWorkbookFile(model, origin);
      expect(faultsOf({ "sample.xlsx": bytes })).toEqual([]);
    } finally {
      host.close();
    }
  }, 240_000);
});
