import { whenCallIsGivenUp } from "../present-call";
import { startWorker } from "./calculation-worker";
import { createCalculator } from "./calculator";

const TIME_LIMIT_SECONDS = 60;

/** Known only while the script is first run; a worker is made from the same address. */
const script = typeof document === "undefined" ? null : document.currentScript;
const scriptUrl = script && "src" in script ? script.src || null : null;

/** For the shells of calculations that may take long; see `Calculate`. */
export const calculateLong = createCalculator({
  startWorker: () => startWorker(scriptUrl),
  timeLimitSeconds: TIME_LIMIT_SECONDS,
  whenGivenUp: whenCallIsGivenUp,
});
