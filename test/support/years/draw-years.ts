import { seededDraw } from "../faults/run-faults";
import type { Draw } from "./hands";

/** `YEARS=100 YEARS_SEED=7 npx jest test/years` makes a hundred, each of twelve months. */
const asked = Number(process.env["YEARS"] ?? 0);
const seed = Number(process.env["YEARS_SEED"] ?? 1);
const inEveryRun = [[6, seed]] as const;

/** How many months, drawn from which seed. */
export function years(): readonly (readonly [months: number, seed: number])[] {
  if (asked === 0) return inEveryRun;
  return Array.from({ length: asked }, (_, index) => [12, seed + index]);
}

export function drawFrom(from: number): Draw {
  const draw = seededDraw(from);
  return (below) => Math.floor(draw() * below);
}
