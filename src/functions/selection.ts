import { measureConcentration } from "../domain/selection/concentration";
import { analysePareto } from "../domain/selection/pareto";
import { quadrantOf } from "../domain/selection/quadrant";
import { createTiers } from "../domain/selection/tier";
import {
  calculateRows,
  readLabels,
  readNumberOr,
  readNumbers,
  readNumbersOrBlanks,
  readOption,
  readVector,
  readWholeNumberOr,
  requireLength,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";
import { labelCell } from "./label-cells";

/**
 * Ranks accounts by value and sorts them into the classes A, B and C.
 * @customfunction PARETO PARETO
 * @category Selection
 * @question Which few accounts make most of the business?
 * @words ABC analysis, 80/20, classes, segment, segmentation, largest, top, key accounts, ranking,
 *   revenue share, important
 * @param values One value for each account, such as its revenue.
 * @param [a_limit] The share of the whole at which class A ends. Default 0.8.
 * @param [b_limit] The share of the whole at which class B ends. Default 0.95.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns Rank, share, cumulative share and class of each account, in the order of the list; a blank stays blank.
 * @intable The whole list is read for each row, which a list of some hundred accounts allows; 4 is the column of the class
 * =INDEX(KAM.PARETO([Revenue]), ROW()-ROW(Accounts[#Headers]), 4)
 * @failure #VALUE! in the row of a value that is not a number.
 * @failure #VALUE! when the limits are no shares from 0 to 1, a_limit first.
 * @example Four accounts
 * =KAM.PARETO({10;80;6;4}, , , TRUE)
 * {"Rank","Share","Cumulative share","Class";2,0.1,0.9,"B";1,0.8,0.8,"A";3,0.06,0.96,"B";4,0.04,1,"C"}
 * @method From the greatest value down the shares are added up. The account that crosses a limit belongs to the better class, and so does every account with exactly its value. Equal values share the better rank (RANK.EQ) and are added up in the order of the list. A value of 0 or below has a rank, the share 0 and class C.
 * @source Dickie (1951), ABC inventory analysis shoots for dollars, not pennies, Factory Management and Maintenance 109(7).
 */
function pareto(values: any[][], a_limit: any, b_limit: any, headers: any): any[][] {
  const accounts = readVector(values, "values");
  const { ranks, shares, cumulativeShares, classes } = analysePareto(accounts.values, {
    a: readNumberOr(a_limit, "a_limit", 0.8),
    b: readNumberOr(b_limit, "b_limit", 0.95),
  });
  const rows: ResultCell[][] = new Array(ranks.length);
  for (let row = 0; row < ranks.length; row++) {
    const rank = ranks[row] as number;
    const unranked = rank === 0 ? (accounts.refusals.get(row) ?? "") : "";
    rows[row] =
      rank === 0
        ? [unranked, unranked, unranked, unranked]
        : [rank, shares[row] as number, cumulativeShares[row] as number, classes[row] ?? ""];
  }
  return withHeadings(headers, ["Rank", "Share", "Cumulative share", "Class"], rows);
}

/**
 * How concentration is measured.
 * @customenum {string}
 */
enum ConcentrationMeasureOption {
  /** Herfindahl-Hirschman index, 0 to 10000 */
  hhi = "hhi",
  /** How many accounts of equal size would be as concentrated */
  effective = "effective",
  /** The share of the first accounts together */
  top = "top",
  /** Gini coefficient, 0 (all equal) to 1 */
  gini = "gini",
  /** How many accounts make 80 % */
  reach = "reach",
}

/**
 * Measures how much the business hangs on few accounts.
 * @customfunction CONCENTRATION CONCENTRATION
 * @category Selection
 * @question How dependent are we on our largest accounts?
 * @words dependence, risk, dependency, Herfindahl, HHI, Gini, 80/20, cluster risk, largest, top
 *   share of revenue
 * @param values One value for each account, such as its revenue.
 * @param [measure] "hhi" (default), "effective", "top", "gini" or "reach".
 * @param [top] How many accounts the measure "top" adds up. Default 1.
 * @returns One number: hhi 0 to 10000, top and gini 0 to 1, effective and reach as numbers of accounts.
 * @failure #N/A when all values are blank; #DIV/0! when none is above 0.
 * @failure #VALUE! when a value is not a number, or top is not a whole number from 1.
 * @example Four accounts with 30, 30, 20 and 20 % of the revenue
 * =KAM.CONCENTRATION({30;30;20;20})
 * 2600
 * @example The share of the two largest
 * =KAM.CONCENTRATION({30;30;20;20}, "top", 2)
 * 0.6
 * @example As concentrated as how many accounts of equal size?
 * =KAM.CONCENTRATION({50;5;5;5;5;5;5;5;5;5;5}, "effective")
 * 3.636
 * @method hhi is the sum of squared shares in per cent, effective is 10000/hhi, gini is half the mean difference relative to the mean (without the correction for small samples), reach counts the accounts, greatest first, that make 80 %. A value of 0 or below has no share and counts as an account for gini only.
 * @source Hirschman (1964), The paternity of an index, American Economic Review 54(5); Gini (1912), Variabilita e mutabilita.
 * @differences Some tools give hhi as a fraction: theirs times 10000 is ours.
 */
function concentration(values: any[][], measure: ConcentrationMeasureOption, top: any): any {
  return measureConcentration(
    readNumbersOrBlanks(values, "values"),
    readOption(measure, "measure", Object.values(ConcentrationMeasureOption), "hhi"),
    readWholeNumberOr(top, "top", 1),
  );
}

/**
 * Puts accounts into tiers by their score.
 * @customfunction TIER TIER
 * @category Selection
 * @question Which level of service does a score entitle an account to?
 * @words segment, segmentation, gold, silver, bronze, levels, classes, classify, groups, A B C
 * @param scores One score for each account.
 * @param limits The lowest score of each tier but the last, best tier first.
 * @param labels The names of the tiers, one more than limits.
 * @returns The name of the tier of each account; a blank stays blank.
 * @intable One account a row
 * =KAM.TIER([@Score], {8;6}, {"Gold";"Silver";"Bronze"})
 * @failure #VALUE! in the row of a score that is not a number.
 * @failure #VALUE! when the limits do not descend, or labels are not one more than limits.
 * @example A score equal to a limit belongs to the better tier
 * =KAM.TIER({9.1;8;7.9;3}, {8;6}, {"Gold";"Silver";"Bronze"})
 * {"Gold";"Gold";"Silver";"Bronze"}
 * @method Half-open bands without a gap. Equal means equal to 12 digits, so that a computed 7.999999999999999 counts as 8.
 */
export function tier(scores: any[][], limits: any[][], labels: any[][]): any[][] {
  const accounts = readVector(scores, "scores");
  const names = readLabels(labels, "labels");
  for (const refusal of names.refusals.values()) throw refusal;
  const tierOf = createTiers(readNumbers(limits, "limits"), names.values.length);
  return Array.from(accounts.values, (score, row) => [
    Number.isNaN(score) ? (accounts.refusals.get(row) ?? "") : labelCell(names, tierOf(score)),
  ]);
}

/**
 * Names the quadrant of each account: Strategic, Star, Status or Streamline.
 * @customfunction QUADRANT QUADRANT
 * @category Selection
 * @question Which accounts to invest in, win over, maintain or serve at low cost?
 * @words portfolio, matrix, segment, segmentation, strategy, invest, maintain, four boxes,
 *   classification
 * @param attractiveness How attractive each account is, 1 to 10.
 * @param strength How strong our position is with each account, 1 to 10.
 * @param [attractiveness_cut] Where high attractiveness begins. Default 5.5.
 * @param [strength_cut] Where a strong position begins. Default 5.5.
 * @returns Strategic (attractive, strong), Star (attractive, weak), Status (unattractive, strong) or Streamline; blank where a rating is blank.
 * @intable One account a row
 * =KAM.QUADRANT([@Attractiveness], [@Strength])
 * @failure #VALUE! in the row of a rating that is not a number.
 * @failure #VALUE! when the two lists differ in length.
 * @example The four corners; at the cut is high
 * =KAM.QUADRANT({8;8;3;5.4}, {7;2;5.5;1})
 * {"Strategic";"Star";"Status";"Streamline"}
 * @method Each rating is high from its cut on. The quadrants are those of the key account portfolio matrix.
 * @source Cheverton (2015), Key Account Management, after the directional policy matrix of Shell.
 */
function quadrant(
  attractiveness: any[][],
  strength: any[][],
  attractiveness_cut: any,
  strength_cut: any,
): any[][] {
  const appeal = readVector(attractiveness, "attractiveness");
  const position = readVector(strength, "strength");
  requireLength(position, appeal.values.length, "attractiveness");
  const cuts = {
    attractiveness: readNumberOr(attractiveness_cut, "attractiveness_cut", 5.5),
    strength: readNumberOr(strength_cut, "strength_cut", 5.5),
  };
  return calculateRows([{ optional: appeal }, { optional: position }], ([first, second]) =>
    Number.isNaN(first) || Number.isNaN(second)
      ? ""
      : quadrantOf(first as number, second as number, cuts),
  );
}

export const selectionFunctions = {
  PARETO: pareto,
  CONCENTRATION: concentration,
  TIER: tier,
  QUADRANT: quadrant,
};
