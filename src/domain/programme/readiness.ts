import { Failure } from "../failure";

export type Readiness = "Start" | "Not yet";

/** What speaks for a key account programme; null is no answer. */
export interface ReadinessAnswers {
  /** Few accounts make most of the revenue. */
  readonly concentrated: boolean | null;
  /** Selling takes long and many people. */
  readonly longCycle: boolean | null;
  /** Losing one large account hurts the whole year. */
  readonly churnHurts: boolean | null;
}

const ENOUGH = 2;

/**
 * Is it time to start a key account programme? Two yeses of three say `Start`, two noes `Not yet`,
 * whatever the third answer would be.
 *
 * @throws Failure while the answers that are there leave it open
 */
export function assessReadiness(answers: ReadinessAnswers): Readiness {
  const given = [answers.concentrated, answers.longCycle, answers.churnHurts];
  if (given.filter((answer) => answer === true).length >= ENOUGH) return "Start";
  if (given.filter((answer) => answer === false).length >= ENOUGH) return "Not yet";
  throw new Failure("unavailable", "the answers given do not decide it; answer one more question");
}
