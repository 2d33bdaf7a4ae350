// The functions come first: they look whether they are in a page, and the engine makes one.
import "../src/functions/catalogue";
import { understandWorkbook } from "../src/actions/understand-workbook";
import { Model } from "../workbench/engine";
import { quietEngine } from "../workbench/headless/quiet-engine";
import { startHeadlessHost } from "../workbench/headless/start-headless-host";
import { installWorkbench } from "../workbench/object-model/install";
import { csvWorkbook } from "../workbench/xlsx/csv-workbook";
import { openTextFiles } from "../workbench/xlsx/workbook-file";
import { WorkbookFileError } from "../workbench/xlsx/workbook-file-error";
import { makeLists } from "./crm-lists";
import { measure, type BenchTable } from "./harness";

const GOAL_READ = 5_000;
const GOAL_REFUSED = 10_000;
const TOO_MANY_ROWS = 1_000_000;

const once = { iterations: 2, time: 0 } as const;

/** What it takes to read lists out of Excel, and to refuse what is too large to be read. */
export default async function benchReading(): Promise<readonly BenchTable[]> {
  return [await readFromExcel(), await refuseTooLarge()];
}

async function readFromExcel(): Promise<BenchTable> {
  installWorkbench();
  quietEngine();
  const lists = makeLists(1);
  const rows = lists.reduce((sum, { cells }) => sum + cells.length - 1, 0);
  const opened = openTextFiles(
    lists.map(({ sheet, cells }) => ({
      fileName: `${sheet}.csv`,
      bytes: new TextEncoder().encode(cells.map((row) => row.join(",")).join("\n")),
    })),
  );
  const model = new Model(opened.data);
  opened.connect(model);
  const host = await startHeadlessHost({ exposeGlobals: true, model });
  // Understanding waits for Excel's answers, which a benchmark of functions would not.
  const begun = performance.now();
  await understandWorkbook();
  const taken = performance.now() - begun;
  host.close();
  return {
    title: `Reading ${lists.length} lists with ${rows.toLocaleString("en")} rows from the embedded host`,
    measurements: [{ name: "read, understood and measured, once", medianMilliseconds: taken }],
    remarks: [`goal: in under ${GOAL_READ} ms: ${taken.toFixed(0)} ms`],
  };
}

async function refuseTooLarge(): Promise<BenchTable> {
  const bytes = new TextEncoder().encode(
    `Account,Revenue,Fit\n${"Alder,1000,5\n".repeat(TOO_MANY_ROWS)}`,
  );
  let said = "";
  const measurements = await measure(
    [
      {
        name: `.csv of ${TOO_MANY_ROWS.toLocaleString("en")} rows`,
        run: () => {
          try {
            csvWorkbook(bytes, "large.csv");
          } catch (problem) {
            if (!(problem instanceof WorkbookFileError)) throw problem;
            said = problem.message;
          }
        },
      },
    ],
    once,
  );
  return {
    title: "Refusing a text file that is too large",
    measurements,
    remarks: [
      `says: ${said}`,
      `goal: in under ${GOAL_REFUSED} ms: ${(measurements[0]?.medianMilliseconds ?? NaN).toFixed(0)} ms`,
    ],
  };
}
