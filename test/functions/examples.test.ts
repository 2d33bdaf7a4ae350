import { readFunctionHelp } from "../../scripts/functions/read-function-help";
import { functionSources } from "../../scripts/functions/sources";
import { catalogue } from "../../src/functions/catalogue";
import { callShell } from "./support/custom-functions";
import { parseFormula } from "./support/excel-formula";
import { expectAsWritten } from "./support/expect-as-written";

const examples = functionSources()
  .flatMap(readFunctionHelp)
  .flatMap((help) => help.examples.map((example) => ({ id: help.id, ...example })));

test.each(examples)("the help page of $id does not lie: $formula", ({ formula, result }) => {
  const { id, functionArguments } = parseFormula(formula);
  const shell = catalogue[id];
  if (!shell) throw new Error(`${id} is not registered`);
  expectAsWritten(callShell(id, shell, ...functionArguments), result);
});
