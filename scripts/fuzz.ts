import "../test/functions/support/silent-worker";
import { putUnderFire } from "../test/functions/support/under-fire";

/** A call that takes longer than this holds up grid and pane. */
const mostMilliseconds = 1000;

/** `npm run fuzz` makes a million hostile calls; `npm run fuzz -- 5000 7` 5,000 of seed 7. */
function main([calls = "1000000", seed = String(Date.now() % 1_000_000)]: readonly string[]): void {
  console.log(`${calls} calls, seed ${seed}`);
  const { faults, slowest, handedOver } = putUnderFire(Number(calls), Number(seed));
  for (const { formula, call, problem } of faults) console.log(`${call} ${formula}\n  ${problem}`);
  const isQuick = slowest.milliseconds <= mostMilliseconds;
  console.log(
    `${faults.length} faults; ${handedOver} calls went to the worker; the slowest of the others took ` +
      `${Math.round(slowest.milliseconds)} ms${isQuick ? "" : `: ${slowest.formula}`}`,
  );
  process.exit(faults.length === 0 && isQuick ? 0 : 1);
}

main(process.argv.slice(2));
