import type { Cadence } from "./review-period";

export interface CadenceSituation {
  /** Where the account stands in the scoring matrix, when it stands there. */
  readonly rank: number | null;
  readonly outOf: number | null;
  /** Risks and complaints that are open now. */
  readonly openRisks: number;
  /** People of ours who work for the account. */
  readonly teamSize: number;
}

export interface RecommendedCadence {
  readonly cadence: Cadence;
  /** Why, in words. */
  readonly reason: string;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function valuePoints({ rank, outOf }: CadenceSituation): number {
  if (rank === null || outOf === null || outOf <= 0) {
    return 0;
  }
  const place = rank / outOf;
  return place <= 0.1 ? 2 : place <= 1 / 3 ? 1 : 0;
}

/**
 * How often to review an account: the more it is worth, the more that is at risk and the larger
 * the team that must agree, the more often. A house rule of ours, in points: value 0 to 2 (first
 * third, first tenth of the ranking), risks 0 to 2 (one, three), team 0 or 1 (five people);
 * 3 points or more are weekly, 1 or 2 monthly, none quarterly.
 */
export function recommendCadence(situation: CadenceSituation): RecommendedCadence {
  const { rank, outOf, openRisks, teamSize } = situation;
  const riskPoints = openRisks >= 3 ? 2 : openRisks >= 1 ? 1 : 0;
  const points = valuePoints(situation) + riskPoints + (teamSize >= 5 ? 1 : 0);
  const reasons = [
    rank === null || outOf === null ? "not scored yet" : `rank ${rank} of ${outOf}`,
    counted(openRisks, "open risk", "open risks"),
    counted(teamSize, "person in the team", "people in the team"),
  ];
  return {
    cadence: points >= 3 ? "weekly" : points >= 1 ? "monthly" : "quarterly",
    reason: reasons.join(", "),
  };
}
