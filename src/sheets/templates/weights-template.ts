import { mergeRules } from "../../domain/weighting/merge-raters";
import { weighingMethods } from "../../domain/weighting/weighing";
import { look } from "../look";
import type { SheetTemplate } from "../template/template";

/**
 * Who gives which criterion how much: what all say together on top, then every rater with answers and
 * weights, then the comparisons and trade-offs behind them. Columns `forEach: "criteria"` stand once for
 * each criterion.
 */

const answers = "CHOOSE({[[criteria|,|@]]},[[criteria|,|{answer@}]])";
const counted = "COUNT([[criteria|,|{answer@}]])";
const total = "SUM([[criteria|,|{answer@}]])";
/** The comparisons of the row's rater as a square: blank where a pair was not compared this way round. */
const square =
  "MMULT(TRANSPOSE(({comparisons.criterion}=TRANSPOSE({criteria.name}))*({comparisons.rater}={rater})*IF(ISNUMBER({comparisons.times}),{comparisons.times},0)),--({comparisons.than}=TRANSPOSE({criteria.name})))";
const compared = `IF(${square}=0,"",${square})`;
const needsAnchors = 'OR({method}="swing",{method}="trade-offs")';
const isOutOfDate = `AND(${needsAnchors},OR(SUM({criteria.isChanged})>0,IF(ISNUMBER({answeredOn}),{answeredOn}<MAX({criteria.since}),FALSE)))`;
const has = (state: string): string => `COUNTIF({raters.state},"${state}*")`;
const named = 'COUNTIF({raters.rater},"?*")';
const weighed = "COUNT({raters.weight1})";
const who = (state: string): string =>
  `TEXTJOIN(", ",TRUE,IF(LEFT({raters.state},${state.length})="${state}",{raters.rater},""))`;
/** The criterion on which the weights of the raters lie farthest apart. */
const farthest = "MATCH(MAX({criteria.apart}),{criteria.apart},0)";
const percent = (share: string): string => `ROUND(100*${share},0)&" %"`;

/** What stands over the weights of the row's criterion. */
function ofCriterion(above: string): string {
  return `=CHOOSE(ROW()-ROW({criteria.headings}),[[criteria|,|{raters.${above}_weight@}]])`;
}

function sumOf(above: string): string {
  return `SUM([[criteria|,|{raters.${above}_weight@}]])`;
}

export function weightsTemplate(criteria: number): SheetTemplate {
  return {
    tabColor: look.accent,
    prefix: "Weights",
    orientation: "Landscape",
    columnWidths: [26, 14, 14, 14, 30, ...Array.from({ length: 2 * criteria + 3 }, () => 15)],
    frozenRows: 1,
    lastColumn: Math.max(9, 4 + criteria),
    listColumns: Math.max(10, 5 + 2 * criteria),
    sections: [
      {
        kind: "title",
        key: "title",
        name: "WeightsTitle",
        subtitle: "Who gives which criterion how much, and what all say together",
      },
      {
        kind: "lines",
        key: "answer",
        heading: null,
        name: "Answer",
        lines: [
          `=IF(${weighed}=0,"○ Nobody has answered yet: the matrix keeps its own weights until somebody does.",IF(${has("○ not")}>0,"▲ Not answered yet: "&${who("○ not")}&".",IF(${has("▲ not")}>0,"▲ Does not count yet: "&${who("▲ not")}&", see State.",IF(${named}=1,"✓ One person has answered.","✓ All "&${named}&" have answered."))))`,
          `=IF(${weighed}<2,"○ One person alone disagrees with nobody.",IF(MAX({criteria.apart})<0.1,"✓ They agree: no criterion is more than 10 points apart.","▲ Most apart on "&INDEX({criteria.name},${farthest})&": "&INDEX({criteria.lowestBy},${farthest})&" gives it "&${percent(`INDEX({criteria.lowest},${farthest})`)}&", "&INDEX({criteria.highestBy},${farthest})&" "&${percent(`INDEX({criteria.highest},${farthest})`)}&"."))`,
          `=IF(${has("▲ out")}>0,"▲ Out of date, as the worst or best of a criterion has changed since: "&${who("▲ out")}&". Ask again.","✓ No answer is out of date.")`,
          `=IF(MAX({raters.consistency})>0.1,"▲ Comparisons that contradict each other (ratio above 0.1): "&TEXTJOIN(", ",TRUE,IF(ISNUMBER({raters.consistency}),IF({raters.consistency}>0.1,{raters.rater},""),""))&".","✓ No comparisons contradict each other too much.")`,
        ],
      },
      {
        kind: "fields",
        key: "header",
        heading: null,
        grid: [{ label: 0, value: 1 }],
        fields: [
          { key: "madeFrom", label: "Made from", isPlain: true },
          {
            key: "mergedBy",
            label: "Merged by",
            name: "MergedBy",
            start: "mean",
            input: { kind: "list", options: mergeRules },
          },
          {
            key: "firmness",
            label: "Firmness of weights",
            name: "WeightFirmness",
            format: "number",
            formula: `=IF(${weighed}<2,20,IFERROR(MIN(1000,MAX(1,${sumOf("spread")}/${sumOf("variance")}-1)),1000))`,
          },
        ],
      },
      {
        kind: "list",
        key: "criteria",
        heading: "What all say together",
        note: "Worst and best are those that swing and trade-off answers were given on.",
        name: "Criteria",
        spareRows: 0,
        minimumRows: 1,
        columns: [
          { key: "name", label: "Criterion", name: "WeightedCriteria", isPlain: true },
          {
            key: "weight",
            label: "Weight",
            name: "MergedWeights",
            format: "percentFine",
            isBold: true,
            hasBar: true,
            formula: `=IFERROR(${ofCriterion("middle").slice(1)}/${sumOf("middle")},"")`,
          },
          { key: "lowest", label: "Lowest", format: "percent", formula: ofCriterion("lowest") },
          { key: "lowestBy", label: "by", formula: ofCriterion("lowestBy") },
          { key: "highest", label: "Highest", format: "percent", formula: ofCriterion("highest") },
          { key: "highestBy", label: "from", formula: ofCriterion("highestBy") },
          {
            key: "apart",
            label: "Apart",
            format: "percent",
            formula: "=IFERROR({highest}-{lowest},0)",
          },
          { key: "worst", label: "From (worst)", format: "row", isPlain: true, name: "AskedWorst" },
          { key: "best", label: "To (best)", format: "row", isPlain: true, name: "AskedBest" },
          { key: "worstNow", label: "Worst now", format: "row", isPlain: true },
          { key: "bestNow", label: "Best now", format: "row", isPlain: true },
          { key: "since", label: "Holds since", format: "date", isPlain: true, name: "AskedSince" },
          {
            key: "isChanged",
            label: "Changed",
            format: "whole",
            formula:
              "=IF(OR(ABS(N({worst})-N({worstNow}))>1E-9*ABS(N({worst})),ABS(N({best})-N({bestNow}))>1E-9*ABS(N({best}))),1,0)",
          },
        ],
      },
      {
        kind: "list",
        key: "raters",
        heading: "Raters",
        note: "A row for each person: points, ranks (1 counts most) or swings (100 is the largest). Type a name and answers into the last row, or answer in the pane.",
        name: "Raters",
        spareRows: 2,
        minimumRows: 3,
        hidesAbove: true,
        above: [
          {
            key: "middle",
            label: "Merged",
            format: "percent",
            cells: {
              "weight@":
                '=IF(COUNT({raters.weight@})=0,0,IF({header.mergedBy}="median",MEDIAN({raters.weight@}),IF({header.mergedBy}="geometric mean",IF(MIN({raters.weight@})=0,0,GEOMEAN({raters.weight@})),AVERAGE({raters.weight@}))))',
            },
          },
          {
            key: "lowest",
            label: "Lowest",
            format: "percent",
            cells: { "weight@": '=IF(COUNT({raters.weight@})=0,"",MIN({raters.weight@}))' },
          },
          {
            key: "lowestBy",
            label: "by",
            cells: {
              "weight@":
                '=IFERROR(INDEX({raters.rater},MATCH(MIN({raters.weight@}),{raters.weight@},0))&"","")',
            },
          },
          {
            key: "highest",
            label: "Highest",
            format: "percent",
            cells: { "weight@": '=IF(COUNT({raters.weight@})=0,"",MAX({raters.weight@}))' },
          },
          {
            key: "highestBy",
            label: "by",
            cells: {
              "weight@":
                '=IFERROR(INDEX({raters.rater},MATCH(MAX({raters.weight@}),{raters.weight@},0))&"","")',
            },
          },
          {
            key: "variance",
            label: "Variance",
            format: "fine",
            cells: { "weight@": "=IFERROR(VAR.S({raters.weight@}),0)" },
          },
          {
            key: "spread",
            label: "w (1 - w)",
            format: "fine",
            cells: {
              "weight@": "=IFERROR(AVERAGE({raters.weight@})*(1-AVERAGE({raters.weight@})),0)",
            },
          },
        ],
        columns: [
          { key: "rater", label: "Rater", name: "RaterNames" },
          {
            key: "method",
            label: "Method",
            name: "RaterMethods",
            input: { kind: "list", options: weighingMethods },
          },
          {
            key: "answeredOn",
            label: "Answered on",
            format: "date",
            name: "RaterDays",
            input: { kind: "date" },
          },
          {
            key: "consistency",
            label: "Consistency ratio",
            format: "score",
            formula: `=IF({method}="pairwise",IFERROR(KAM.AHP.CONSISTENCY(${compared}),""),"")`,
          },
          {
            key: "state",
            label: "State",
            name: "RaterStates",
            formula: `=IF({rater}="","",IF({method}="pairwise",IF(ISNUMBER({weight1}),IF(N({consistency})>0.1,"▲ contradicts itself","✓ answered"),IF(COUNTIF({comparisons.rater},{rater})=0,"○ not answered","▲ not all pairs are compared")),IF(${counted}=0,"○ not answered",IF(${counted}<[[criteria|+|1]],"▲ not all criteria have an answer",IF(NOT(ISNUMBER({weight1})),"▲ not usable: answers are 0 or more, ranks from 1",IF(${isOutOfDate},"▲ out of date",IF(AND([[criteria|+|1]]>1,MAX([[criteria|,|{answer@}]])=MIN([[criteria|,|{answer@}]])),"○ gives every criterion the same","✓ answered")))))))`,
          },
          {
            key: "answer@",
            label: "Answer @",
            forEach: "criteria",
            format: "general",
            name: "_KAM.raters.answer@",
            input: { kind: "number", from: 0, to: 1_000_000_000 },
          },
          {
            key: "weight@",
            label: "Weight @",
            forEach: "criteria",
            format: "percent",
            formula: `=IF({rater}="","",IF({method}="pairwise",IFERROR(INDEX(KAM.AHP(${compared}),@),""),IF(${counted}<[[criteria|+|1]],"",IFERROR(IF({method}="ranking",INDEX(KAM.WEIGHTS(${answers},"rank"),1,@),IF(MIN([[criteria|,|{answer@}]])<0,"",{answer@}/${total})),""))))`,
          },
        ],
      },
      {
        kind: "list",
        key: "comparisons",
        heading: "Comparisons in pairs",
        note: "How many times more important the criterion is than the other one: 1 to 9, or a fraction such as =1/3.",
        name: "Comparisons",
        spareRows: 1,
        minimumRows: 2,
        columns: [
          { key: "rater", label: "Rater" },
          { key: "criterion", label: "Criterion" },
          { key: "than", label: "Compared with" },
          {
            key: "times",
            label: "Times",
            format: "score",
            input: { kind: "number", from: 0.0001, to: 10_000 },
          },
        ],
      },
      {
        kind: "list",
        key: "tradeOffs",
        heading: "Trade-off questions",
        note: "Which of two accounts a rater would rather keep. The answers of the rater above are the weights that follow from these.",
        name: "TradeOffs",
        spareRows: 0,
        minimumRows: 1,
        columns: [
          { key: "rater", label: "Rater" },
          { key: "first", label: "Account" },
          { key: "second", label: "Or account" },
          { key: "answer", label: "Rather", isPlain: true },
        ],
      },
    ],
  };
}
