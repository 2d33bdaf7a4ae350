import { backTestCriteria, type TestedCriterion } from "../domain/programme/back-test";
import { liftOfChosen } from "../domain/programme/lift-of-chosen";
import {
  readMatrix,
  readNumberOr,
  readNumbersOrBlanks,
  readVector,
  requireLength,
  throwRefusal,
  type ResultCell,
} from "./coercion";
import { Failure } from "../domain/failure";
import { withHeadings } from "./headings";

const orBlank = (value: number | null): ResultCell => value ?? "";

function cellsOf(tested: TestedCriterion): ResultCell[] {
  const { accounts, correlation, low, high, chance, verdict } = tested;
  return [accounts, orBlank(correlation), orBlank(low), orBlank(high), orBlank(chance), verdict];
}

function readOfLength(argument: any[][], name: string, count: number, of: string): Float64Array {
  const vector = readVector(argument, name);
  throwRefusal(vector);
  requireLength(vector, count, of);
  return vector.values;
}

/**
 * Whether accounts with high ratings grew more than others since.
 * @customfunction BACKTEST BACKTEST
 * @category Programme
 * @question Are the accounts that our criteria rated high bringing what we expected?
 * @words back-test, validate criteria, rank correlation, evidence, growth since, did it work, hindsight, Spearman
 * @param ratings Each account's ratings then, one account a row, one criterion a column; blanks are left out.
 * @param before Revenue of each account in a period up to the day of the ratings.
 * @param after Revenue of each account in a period of that length since.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row a criterion: accounts, rank correlation with growth, its 95 % interval, the chance of so much without any relation (over all criteria given), and With growth, Against growth, No evidence or Not testable.
 * @intable One criterion at a time; 2 is the correlation
 * =INDEX(KAM.BACKTEST([Rating], [Before], [After]), 2)
 * @failure #VALUE! when the lists differ in length or a cell is not a number.
 * @example Ten accounts of 100: what was rated higher grew more
 * =KAM.BACKTEST({1;2;3;4;5;6;7;8;9;10}, {100;100;100;100;100;100;100;100;100;100}, {101;103;102;104;105;107;106;108;110;109})
 * {10,0.9636,0.7724,0.9947,0.0000,"With growth"}
 * @example Fewer than ten say nothing
 * =KAM.BACKTEST({1;2;3}, {100;100;100}, {101;102;103})
 * {3,"","","","","Not testable"}
 * @method Spearman's rank correlation of rating and growth, and the same with revenue before held fixed, which takes out regression to the mean; the one nearer to 0 is given, 0 where they disagree. Chance from Student's t, by Holm over the criteria; interval by Fisher's z. Accounts that brought nothing before are new and left out; those that bring nothing now are lost.
 * @source Bonett & Wright (2000), Psychometrika 65(1); Holm (1979), Scandinavian Journal of Statistics 6.
 */
function backTest(ratings: any[][], before: any[][], after: any[][], headers: any): any[][] {
  const rows = readMatrix(ratings, "ratings");
  const count = rows.length;
  const tested = backTestCriteria({
    ratings: Array.from(rows[0] ?? [], (_, criterion) =>
      Float64Array.from(rows, (row) => row[criterion] as number),
    ),
    before: readOfLength(before, "before", count, "ratings"),
    after: readOfLength(after, "after", count, "ratings"),
  });
  return withHeadings(
    headers,
    ["Accounts", "Rank correlation", "From", "To", "Chance", "Verdict"],
    tested.map(cellsOf),
  );
}

/**
 * Whether the chosen accounts grew more than others of their size would have.
 * @customfunction BACKTEST.LIFT BACKTEST.LIFT
 * @category Programme
 * @question Did choosing key accounts pay, or would they have grown anyway?
 * @words lift, uplift, effect of the programme, key accounts, regression to the mean, control group, covariance
 * @param chosen 1 for each account that was chosen, 0 for the others.
 * @param before Revenue of each account in a period up to the choice.
 * @param after Revenue of each account in a period of that length since.
 * @param [confidence] How sure the interval is to hold the true lift, between 0 and 1. Default 0.95.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row: lift, its interval, verdict (More, Less, No evidence, Not testable), mean growth of the chosen and of the others. Growth is the change as a share of the mean of both periods.
 * @intable Put it beside the table
 * =KAM.BACKTEST.LIFT([Chosen], [Before], [After])
 * @failure #VALUE! when the lists differ in length, or chosen is neither 0 nor 1.
 * @example Three of ten were chosen and grew by 10 % of the mean more than the rest
 * =KAM.BACKTEST.LIFT({1;1;1;0;0;0;0;0;0;0}, {100;200;400;100;200;400;100;200;400;100}, {110;221;442;100;201;401;101;199;399;100})
 * {0.0969,0.0891,0.1047,"More",0.0983,0.0014}
 * @method A line of growth over the logarithm of revenue before, with a step for the chosen (analysis of covariance): those with an unusually good year fall back, chosen or not, and that fall is the line. Least squares, Student's t. Not testable below ten accounts or three on a side.
 * @source Cochran (1957), Analysis of covariance, Biometrics 13(3).
 */
function lift(
  chosen: any[][],
  before: any[][],
  after: any[][],
  confidence: any,
  headers: any,
): any[][] {
  const group = readNumbersOrBlanks(chosen, "chosen");
  const odd = group.findIndex((one) => !Number.isNaN(one) && one !== 0 && one !== 1);
  if (odd >= 0) {
    throw new Failure("value", `chosen, row ${odd + 1} is ${group[odd]}; give 1 or 0`);
  }
  const found = liftOfChosen(
    Array.from(group, (one) => one === 1),
    readOfLength(before, "before", group.length, "chosen"),
    readOfLength(after, "after", group.length, "chosen"),
    readNumberOr(confidence, "confidence", 0.95),
  );
  return withHeadings(
    headers,
    ["Lift", "From", "To", "Verdict", "Growth of the chosen", "Growth of the others"],
    [
      [
        orBlank(found.lift),
        orBlank(found.low),
        orBlank(found.high),
        found.verdict,
        orBlank(found.growthOfChosen),
        orBlank(found.growthOfOthers),
      ],
    ],
  );
}

export const backTestFunctions = { BACKTEST: backTest, "BACKTEST.LIFT": lift };
