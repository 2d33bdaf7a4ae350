import { writeSheets } from "../excel/write/write-sheets";
import { changeWorkbook } from "./change-workbook";
import { ActionError, type CreatedSheet, type RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { sampleSheetPlan, sampleWorkbookFrom, type SampleWorkbook } from "./sample-workbook";

const notThere =
  "The sample data could not be loaded from the add-in's own site: check the network, then try " +
  "again.";

async function loadSample(): Promise<SampleWorkbook> {
  const response = await fetch("sample-data.json").catch(() => null);
  const json: unknown = response?.ok === true ? await response.json().catch(() => null) : null;
  const sample = sampleWorkbookFrom(json);
  if (!sample) {
    throw new ActionError("connectionLost", notThere);
  }
  return sample;
}

/** Writes the fictional supplier's lists, each as a table on a new sheet. */
export function insertSampleData(options: RunOptions = {}): Promise<CreatedSheet> {
  return changeWorkbook("Sample data", async () => {
    options.onProgress?.({ share: 0, step: "Loading the sample" });
    const sample = await loadSample();
    const written = await writeSheets(sample.sheets.map(sampleSheetPlan), {
      ...options,
      task: "Sample data",
    });
    const accounts = sample.sheets[0]?.rows.length ?? 0;
    return createdSheet(
      written,
      `Sample data of ${sample.supplier}: ${accounts} accounts on ${written.sheets.length} sheets.`,
    );
  });
}
