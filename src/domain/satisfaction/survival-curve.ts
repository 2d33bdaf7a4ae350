/** One step of a survival curve: just after `time`, the share `survival` is still waiting. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
}

/**
 * How long does it take, when some are still waiting? The product-limit estimate of Kaplan & Meier
 * (1958), equation 2b: S(t) = product over event times t_i <= t of 1 - d_i / n_i, with d_i events
 * among n_i still at risk. One who is censored at a time of events counts as still at risk there.
 *
 * Assumption: who is still waiting is no different from the others (censoring says nothing about
 * the time to come).
 *
 * @param durations Time to the event, or how long it was watched.
 * @param happened Whether the event came; 0 means censored.
 * @param sameTime Durations that differ by no more happened at one time.
 * @returns The steps in order of time; before the first one the survival is 1.
 */
export function survivalCurve(
  durations: Float64Array,
  happened: Uint8Array,
  sameTime = 0,
): SurvivalStep[] {
  const order = Uint32Array.from(durations.keys()).sort(
    (first, second) => (durations[first] as number) - (durations[second] as number),
  );
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let next = 0; next < order.length;) {
    const time = durations[order[next] as number] as number;
    const atRisk = order.length - next;
    let events = 0;
    for (
      ;
      next < order.length && (durations[order[next] as number] as number) - time <= sameTime;
      next++
    ) {
      events += happened[order[next] as number] as number;
    }
    if (events === 0) continue;
    survival *= (atRisk - events) / atRisk;
    steps.push({ time, survival });
  }
  return steps;
}

/** The share still waiting after a time. */
export function survivalAt(curve: readonly SurvivalStep[], time: number): number {
  let survival = 1;
  for (const step of curve) {
    if (step.time > time) break;
    survival = step.survival;
  }
  return survival;
}

/** A product of fractions such as 3/4 x 2/3 may miss one half by a rounding. */
const ROUNDING = 1e-12;

/** The earliest time by which a share of all is through; null when the curve ends before. */
export function timeByWhich(curve: readonly SurvivalStep[], share: number): number | null {
  return curve.find((step) => step.survival <= 1 - share + ROUNDING)?.time ?? null;
}
