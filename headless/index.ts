// npm run --silent headless -- in.xlsx out.xlsx steps.json: carries out steps on a workbook without a
// display and prints one JSON line a step. docs/headless.md tells what the steps are.
import { runHeadless } from "./run-headless";

void runHeadless(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
