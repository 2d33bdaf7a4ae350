import "./support/silent-worker";
import { putUnderFire } from "./support/under-fire";

const calls = 100_000;
const seed = Number(process.env["FAST_CHECK_SEED"] ?? 20261126);

test(`one of ${calls} hostile calls (seed ${seed}) is answered with what no cell can show`, () => {
  expect(putUnderFire(calls, seed).faults).toEqual([]);
}, 600_000);
