// npm run record-functions: writes down what this version tells Excel of its functions.
import { recordFunctions } from "./functions/functions-record";

recordFunctions().then(
  (sentence) => console.log(sentence),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
