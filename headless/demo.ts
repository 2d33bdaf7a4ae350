// npm run demo -- in.xlsx out.xlsx: scores the accounts of a workbook and makes a plan and a review of
// the best one, with the steps of demo-steps.json.
import { join } from "node:path";
import { runHeadless } from "./run-headless";

void runHeadless([...process.argv.slice(2), join(__dirname, "demo-steps.json")]).then((code) => {
  process.exitCode = code;
});
