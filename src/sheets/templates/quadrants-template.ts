import { criterionSides, quadrants, type Quadrant } from "../../domain/selection/quadrant";
import { look } from "../look";
import { criterionPlaceName, matrixNames, ratingsName } from "../matrix/matrix-names";
import { counted } from "../programme/programme-words";
import { ofMatrix } from "../matrix/of-matrix";
import {
  explainedOpinions,
  opinionColumns,
  partColumns,
  rankingColumns,
} from "../quadrants/second-opinion";
import type { Field, SheetTemplate, SpillColumn } from "../template/template";

/** So many bubbles, those of the largest accounts: more could not be read. */
export const shownBubbles = 60;
/** Beside the page all begins where the chart does, so that tall headings stretch nothing else. */
const besideChart = 8;
/** So many names stand beside the chart, as long as it is; all of them in the list. */
const besideNames = 22;
/** Ratings run from 1 to 10: with the middle as the cut no bubble is farther from it. */
const reach = 5;
/** An account without revenue still has a bubble: the smallest that can be seen. */
const leastBubble = 400;

/** What each quadrant asks for, after Cheverton; a company rewrites it. */
const strategies: Readonly<Record<Quadrant, string>> = {
  Strategic: "Invest: a plan, a team and the best people; grow together",
  Star: "Win: find out what they need and build our position",
  Status: "Keep well at a fair cost; defend what we have",
  Streamline: "Serve simply: standard offers, inside sales, the web shop",
};

const attractiveness = "{list.attractiveness}#";
const strength = "{list.strength}#";
const quadrant = "{list.quadrant}#";
const accounts = "ROWS({list.account}#)";
const rows = "{workings.order}#";
const shown = `SEQUENCE(MIN(${shownBubbles},${accounts}))`;
const isPlaced = `ISNUMBER(INDEX(${attractiveness},${shown}))*ISNUMBER(INDEX(${strength},${shown}))`;

/** How many criteria the matrix has, and where its sizes are; the sheet follows both. */
export interface QuadrantsShape {
  readonly criteria: number;
  readonly matrix: string;
  /** How many accounts the matrix has: so many rows are printed. */
  readonly accounts: number;
  /** The name of the matrix's column of revenue; null where it has none. */
  readonly sizes: string | null;
}

/** The rated mean of the criteria of a side; nothing where none of them is known, 1 where one is not. */
function sideColumn(side: "attractiveness" | "strength", { criteria, matrix }: QuadrantsShape) {
  const letter = side.slice(0, 1);
  const each = Array.from({ length: criteria }, (_, index) => index + 1);
  const sum = (value: (ratings: string) => string): string =>
    each
      .map((number) => `{facts.${letter}${number}}*${value(ofMatrix(matrix, ratingsName(number)))}`)
      .join("+");
  const known = sum((ratings) => `ISNUMBER(${ratings})`);
  const rated = sum((ratings) => `IF(ISNUMBER(${ratings}),${ratings},1)`);
  const total = each.map((number) => `{facts.${letter}${number}}`).join("+");
  return {
    key: side,
    label: side === "strength" ? "Strength" : "Attractiveness",
    formula: `=IF((${total})*(${known})*{workings.isThere}#>0,ROUND((${rated})/(${total}),9),"")`,
  };
}

function workingColumns(shape: QuadrantsShape): readonly SpillColumn[] {
  const { matrix, sizes } = shape;
  const names = ofMatrix(matrix, matrixNames.accounts);
  const scores = ofMatrix(matrix, matrixNames.scores);
  const revenue = sizes === null ? null : ofMatrix(matrix, sizes);
  const size = "{workings.size}#";
  return [
    {
      key: "isThere",
      label: "Whether the account is scored",
      // A function that has not answered is no reason to leave an account out.
      formula: `=(${names}<>"")*IFERROR(${scores}&""<>"",TRUE)`,
    },
    sideColumn("attractiveness", shape),
    sideColumn("strength", shape),
    {
      key: "size",
      label: "Size",
      formula:
        revenue === null
          ? `=1*(${names}<>"")`
          : `=IF(ISNUMBER(${revenue}),IF(${revenue}>0,${revenue},0),0)`,
    },
    {
      key: "order",
      label: "Rows by size, those that stand nowhere last",
      formula: `=INDEX(SORTBY(SEQUENCE(ROWS(${names})),IF({workings.isThere}#=0,-2,IF(ISNUMBER({workings.attractiveness}#)*ISNUMBER({workings.strength}#),${size},-1)),-1),SEQUENCE(MAX(1,SUM({workings.isThere}#))))`,
    },
  ];
}

function listColumns({ matrix, sizes }: QuadrantsShape): readonly SpillColumn[] {
  const of = (name: string): string => `INDEX(${ofMatrix(matrix, name)},${rows})`;
  const worked = (key: string): string => `=INDEX({workings.${key}}#,${rows})`;
  return [
    {
      key: "number",
      label: "No.",
      format: "whole",
      alignment: "Center",
      isBold: true,
      formula: `=SEQUENCE(ROWS(${rows}))`,
    },
    { key: "account", label: "Account", formula: `=${of(matrixNames.accounts)}&""` },
    {
      key: "attractiveness",
      label: "Attractive- ness",
      format: "score",
      formula: worked("attractiveness"),
    },
    { key: "strength", label: "Our strength", format: "score", formula: worked("strength") },
    {
      key: "quadrant",
      label: "Quadrant",
      isBold: true,
      formula: `=IF(ISNUMBER(${attractiveness})*ISNUMBER(${strength}),KAM.QUADRANT(${attractiveness},${strength},{settings.attractiveness},{settings.strength}),"Not known")`,
    },
    {
      key: "revenue",
      label: "Revenue",
      format: "money",
      formula:
        sizes === null ? `=IF({list.number}#,"")` : `=IF(ISNUMBER(${of(sizes)}),${of(sizes)},"")`,
    },
    {
      key: "status",
      label: "Status now",
      alignment: "Center",
      formula: `=${of(matrixNames.status)}&""`,
    },
    {
      key: "what",
      label: "What to do",
      formula: `=IFERROR(INDEX({strategies.what},MATCH(${quadrant},{strategies.quadrant},0))&"","")`,
    },
  ];
}

/** What a criterion weighs on each side, by the number of its ratings. */
function sideFacts({ criteria, matrix }: QuadrantsShape): readonly Field[] {
  return Array.from({ length: criteria }, (_, index) => index + 1).flatMap((number) =>
    criterionSides.map((side): Field => ({
      key: `${side.slice(0, 1)}${number}`,
      label: `Weight of rating ${number} for ${side}`,
      format: "general",
      isPlain: true,
      formula: `=IFERROR(SUMIFS({criteria.weight},{criteria.name},INDEX(${ofMatrix(matrix, matrixNames.criteria)},${ofMatrix(matrix, criterionPlaceName(number))}),{criteria.side},"${side}"),0)`,
    })),
  );
}

function weightOf(side: string): string {
  return `SUMIF({criteria.side},"${side}",{criteria.weight})`;
}

function inQuadrant(name: Quadrant): string {
  return `COUNTIF(${quadrant},"${name}")&" ${name}"`;
}

/** Attractive against strong: the accounts of a matrix in four quadrants, with what each asks for. */
export function quadrantsTemplate(shape: QuadrantsShape): SheetTemplate {
  const { matrix, sizes } = shape;
  const names = `INDEX({list.account}#,${shown})`;
  const keysInStreamline = `({list.status}#="Key")*(${quadrant}="Streamline")`;
  return {
    tabColor: look.accent,
    prefix: "Quadrants",
    orientation: "Landscape",
    columnWidths: [
      6, 34, 12, 12, 14, 15, 11, 62, 4, 34, 13, 56, 44, 4, 12, 12, 12, 12, 12, 4, 34, 12, 4, 12, 12,
      12, 34,
    ],
    lastColumn: 7,
    printedColumns: 8,
    frozenRows: 2,
    stacks: {
      names: { row: besideChart, column: 7, columns: 1 },
      settings: { row: besideChart, column: 9, columns: 4 },
      workings: { row: besideChart, column: 14, columns: 5 },
      facts: { row: besideChart, column: 20, columns: 2 },
      points: { row: besideChart, column: 23, columns: 4 },
      opinions: { row: besideChart, column: 28, columns: 5 },
      parts: { row: besideChart, column: 34, columns: 4 * shape.criteria + 3 },
    },
    sections: [
      {
        kind: "title",
        key: "title",
        name: "QuadrantsTitle",
        subtitle: "How attractive the accounts are, and how strong we are there",
      },
      {
        kind: "lines",
        key: "answer",
        heading: null,
        name: "Answer",
        lines: [
          `=IF(ISERROR(ROWS(${ofMatrix(matrix, matrixNames.accounts)})),"▲ The matrix that this sheet follows is gone: make the quadrants again for another one.","○ Of "&${counted(accounts, "account")}&": "&${quadrants.map(inQuadrant).join('&", "&')}&".")`,
          `=IF(${weightOf("attractiveness")}*${weightOf("strength")}=0,"▲ No criterion with a weight counts for "&IF(${weightOf("attractiveness")}=0,"attractiveness","our strength")&": choose one beside under Counts for.",IF(COUNTIF(${quadrant},"Not known")=0,"✓ Each account stands somewhere.","▲ "&${counted(`COUNTIF(${quadrant},"Not known")`, "account")}&" of which one side is not rated at all: no quadrant. A criterion that is not rated counts 1, the worst."))`,
          `=IF(SUMPRODUCT(${keysInStreamline})=0,"✓ No key account is neither attractive nor strong.","▲ Key accounts that are neither attractive nor strong: "&TEXTJOIN(", ",TRUE,IF(${keysInStreamline},{list.account}#,""))&".")`,
          sizes === null
            ? '="○ The matrix has no revenue: all bubbles have one size."'
            : `=IF(SUMPRODUCT(--({workings.size}#=0)*{workings.isThere}#)=0,"○ The bubbles are as large as the revenue.","○ The bubbles are as large as the revenue; "&${counted("SUMPRODUCT(--({workings.size}#=0)*{workings.isThere}#)", "account")}&" without any have the smallest.")`,
          `=IF(${accounts}>${shownBubbles},"○ The chart shows the ${shownBubbles} largest; all stand in the list.","○ The numbers in the chart are those of the list.")`,
        ],
      },
      {
        kind: "chart",
        key: "Quadrants",
        chart: "Bubble",
        title: "Who is attractive, and where are we strong?",
        list: "points",
        category: "x",
        series: ["y"],
        sizes: "size",
        shownRows: shownBubbles,
        reach,
        valueAxisTitle: "Attractiveness: points above or below the cut",
        categoryAxisTitle: "Our strength: points above or below the cut",
        // No wider than what a window shows beside the pane.
        lastColumn: 6,
        rows: 28,
      },
      {
        kind: "spills",
        key: "names",
        stack: "names",
        heading: "Who is who",
        rows: besideNames,
        columns: [
          {
            key: "name",
            label: "The largest",
            formula: `=INDEX({list.number}#&"  "&{list.account}#,SEQUENCE(MIN(${besideNames},${accounts})))`,
          },
        ],
      },
      {
        kind: "spills",
        key: "opinion",
        heading: "A second opinion: whom TOPSIS ranks otherwise than the score",
        note: "The score lets strengths make up for weaknesses; TOPSIS measures the distance to the best there is, where one large weakness counts more than several small ones.",
        rows: explainedOpinions,
        columns: opinionColumns(),
      },
      {
        kind: "spills",
        key: "list",
        heading: "The accounts, the largest first",
        rows: shape.accounts,
        columns: listColumns(shape),
      },
      {
        kind: "list",
        key: "criteria",
        stack: "settings",
        heading: "What tells which side",
        note: "Choose for each criterion what it counts for. Names and weights are those of the matrix.",
        name: "Criteria",
        spareRows: 0,
        minimumRows: 1,
        columns: [
          { key: "name", label: "Criterion", isPlain: true },
          { key: "weight", label: "Weight", format: "percentFine", isPlain: true },
          {
            key: "side",
            label: "Counts for",
            name: "CriterionSides",
            isStart: true,
            input: { kind: "list", options: criterionSides },
          },
        ],
      },
      {
        kind: "fields",
        key: "settings",
        stack: "settings",
        heading: "Where high begins",
        grid: [{ label: 0, value: 1 }],
        fields: [
          { key: "matrix", label: "Follows the matrix", isPlain: true },
          cut("attractiveness", "Attractive from", "AttractivenessCut"),
          cut("strength", "Strong from", "StrengthCut"),
        ],
      },
      {
        kind: "list",
        key: "strategies",
        stack: "settings",
        heading: "What each quadrant asks for",
        name: "Strategies",
        spareRows: 0,
        minimumRows: quadrants.length,
        startRows: quadrants.map((name) => ({
          cells: {
            quadrant: name,
            count: `=COUNTIF({list.quadrant}#,"${name}")`,
            what: strategies[name],
          },
        })),
        columns: [
          { key: "quadrant", label: "Quadrant", isPlain: true },
          { key: "count", label: "Accounts", format: "whole", isPlain: true },
          { key: "what", label: "What to do", isStart: true },
        ],
      },
      {
        kind: "spills",
        key: "workings",
        stack: "workings",
        heading: "Workings, in the order of the matrix",
        rows: 2,
        isWorking: true,
        columns: workingColumns(shape),
      },
      {
        kind: "fields",
        key: "facts",
        stack: "facts",
        heading: "Weights of the sides",
        grid: [{ label: 0, value: 1 }],
        fields: sideFacts(shape),
      },
      {
        kind: "spills",
        key: "points",
        stack: "points",
        heading: "Points of the chart",
        rows: shownBubbles,
        isWorking: true,
        columns: [
          {
            key: "x",
            label: "Strength above the cut",
            format: "score",
            formula: `=IF(${isPlaced},INDEX(${strength},${shown})-{settings.strength},NA())`,
          },
          {
            key: "y",
            label: "Attractiveness above the cut",
            format: "score",
            formula: `=IF(${isPlaced},INDEX(${attractiveness},${shown})-{settings.attractiveness},NA())`,
          },
          {
            key: "size",
            label: "Size",
            format: "general",
            formula: `=IF(INDEX({workings.size}#,INDEX(${rows},${shown}))>MAX({workings.size}#)/${leastBubble},INDEX({workings.size}#,INDEX(${rows},${shown})),MAX(1,MAX({workings.size}#))/${leastBubble})`,
          },
          { key: "name", label: "Account", formula: `=${names}` },
        ],
      },
      {
        kind: "spills",
        key: "opinions",
        stack: "opinions",
        heading: "Ranks, in the order of the list",
        rows: 2,
        isWorking: true,
        columns: rankingColumns(shape),
      },
      {
        kind: "spills",
        key: "parts",
        stack: "parts",
        heading: "What makes the differences",
        rows: explainedOpinions,
        isWorking: true,
        columns: partColumns(shape),
      },
    ],
  };
}

function cut(key: string, label: string, name: string): Field {
  return {
    key,
    label,
    name,
    format: "rating",
    start: 5.5,
    input: { kind: "number", from: 1, to: 10 },
  };
}

/** The form for one criterion: what all of these sheets have in common, whatever matrix they follow. */
export const anyQuadrants = quadrantsTemplate({
  criteria: 1,
  matrix: "",
  accounts: 1,
  sizes: null,
});
