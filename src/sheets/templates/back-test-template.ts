import { look } from "../look";
import { share } from "../programme/programme-words";
import type { SheetTemplate } from "../template/template";

const lift = (column: number): string =>
  `=IF({figures.obstacle}<>"","",IFERROR(INDEX(KAM.BACKTEST.LIFT({accounts.chosen},{accounts.before},{accounts.after},1-{figures.level}),1,${column}),""))`;
const found = (verdict: string): string => `COUNTIF({criteria.verdict},"${verdict}")`;
const names = (verdict: string): string =>
  `TEXTJOIN(", ",TRUE,FILTER({criteria.criterion},{criteria.verdict}="${verdict}"))`;
/** What is proven of the criteria; the score is none. */
const proven =
  '(SUMIF({criteria.verdict},"With growth",{criteria.from})-SUMIFS({criteria.from},{criteria.verdict},"With growth",{criteria.criterion},"Score"))';
const isWeighed = "ISNUMBER({weight})";

/** Whether the accounts that criteria rated high, and those that were chosen, brought more since. */
export const backTestTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "BackTest",
  orientation: "Landscape",
  isOnePage: true,
  columnWidths: [
    34,
    12,
    12,
    14,
    10,
    10,
    14,
    18,
    14,
    4,
    30,
    16,
    16,
    16,
    10,
    4,
    4,
    4,
    4,
    4,
    32,
    9,
    15,
    15,
    ...Array.from({ length: 13 }, () => 12),
  ],
  lastColumn: 8,
  listColumns: 9,
  printedColumns: 9,
  frozenRows: 2,
  stacks: {
    workings: { row: 0, column: 10, columns: 5 },
    ratings: { row: 0, column: 20, columns: 6 },
  },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "BackTestTitle",
      subtitle: "Are the accounts you chose bringing what you expected",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 2, 4, 7],
      fields: [
        {
          key: "chosen",
          label: "The chosen grew",
          formula: '=IF({figures.chosen}="","Not testable",{figures.chosen})',
        },
        {
          key: "lift",
          label: "Than others of their size",
          format: "percentFine",
          formula: lift(1),
        },
        {
          key: "evidence",
          label: "Criteria with evidence",
          format: "whole",
          formula: `=IF({figures.obstacle}<>"","",${found("With growth")}+${found("Against growth")})`,
        },
        {
          key: "accounts",
          label: "Accounts tested",
          format: "whole",
          formula:
            "=SUMPRODUCT(ISNUMBER({accounts.before})*ISNUMBER({accounts.after})*({accounts.before}>0))",
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        '=IF({figures.obstacle}<>"","○ Not testable: "&{figures.obstacle},"○ Ratings of "&{figures.then}&IF({figures.keptAt}="","",", kept on "&TEXT({figures.keptAt},"yyyy-mm-dd"))&", growth of "&{figures.source}&" to "&{figures.now}&".")',
        `=IF({figures.obstacle}<>"","○ Nothing is said of the criteria.",IF(COUNT({criteria.correlation})=0,"○ No criterion is testable: it takes ten accounts with a rating, and with revenue before and after.",IF({verdict.evidence}=0,"○ No evidence: none of the "&COUNT({criteria.correlation})&" ranks with or against the growth since by more than chance would.",IF(${found("With growth")}>0,"✓ Ranks with the growth since: "&${names("With growth")}&".","▲ No criterion ranks with the growth since.")&IF(${found("Against growth")}>0," Against it: "&${names("Against growth")}&".",""))))`,
        `=IF({figures.obstacle}<>"","○ Nothing is said of the choice.",IF({verdict.chosen}="Not testable","○ The choice is not testable: it takes ten accounts, three of them chosen and three not.",IF({verdict.chosen}="More","✓ ",IF({verdict.chosen}="Less","▲ ","○ "))&"The chosen grew by "&${share("{figures.grown}")}&", the others by "&${share("{figures.others}")}&". "&IF({verdict.chosen}="No evidence","Others of their size would have grown alike: no evidence for or against the choice.","That is "&TEXT(ABS({verdict.lift}),"0.0%")&IF({verdict.lift}>0," more"," less")&" than others of their size would have ("&TEXT({figures.from},"0.0%")&" to "&TEXT({figures.to},"0.0%")&").")))`,
        '="○ Accounts with an unusually good year fall back after it, chosen or not: that is allowed for. What ranks with growth need not be its cause."',
      ],
    },
    {
      kind: "list",
      key: "criteria",
      heading: "What each criterion foretold",
      note: "Rank correlation of rating and growth since, with its 95 % interval. Weights are suggested, never set: half as they were, half by what is proven.",
      name: "Criteria",
      spareRows: 0,
      minimumRows: 1,
      rowPoints: 16,
      columns: [
        { key: "criterion", label: "Criterion", isPlain: true },
        { key: "weight", label: "Weight then", format: "percentFine", isPlain: true },
        { key: "accounts", label: "Accounts", format: "whole", isPlain: true },
        {
          key: "correlation",
          label: "Rank correlation",
          format: "score",
          isBold: true,
          isPlain: true,
        },
        { key: "from", label: "From", format: "score", isPlain: true },
        { key: "to", label: "To", format: "score", isPlain: true },
        {
          key: "chance",
          label: "Chance, all criteria",
          format: "percentFine",
          formula:
            '=IF({criterion}="","",INDEX({chances.holm},MATCH({criterion},{chances.criterion},0)))',
        },
        {
          key: "verdict",
          label: "Verdict",
          isBold: true,
          formula:
            '=IF({criterion}="","",IF(ISNUMBER({chance}),IF({chance}>{figures.level},"No evidence",IF({correlation}>0,"With growth","Against growth")),"Not testable"))',
        },
        {
          key: "suggested",
          label: "Suggested weight",
          format: "percentFine",
          formula: `=IF(${isWeighed},IF(${proven}<=0,{weight},0.5*{weight}+0.5*IF({verdict}="With growth",{from},0)/${proven}),"")`,
        },
      ],
    },
    {
      kind: "fields",
      key: "notes",
      heading: "What you make of it",
      grid: [{ label: 0, value: 1, last: 8, lines: 2 }],
      fields: [
        { key: "decision", label: "Decision (who, when, why)" },
        { key: "remark", label: "What the numbers do not know" },
      ],
    },
    {
      kind: "fields",
      key: "figures",
      stack: "workings",
      heading: "What it rests on",
      grid: [{ label: 0, value: 1 }],
      fields: [
        { key: "matrix", label: "Matrix", isPlain: true },
        { key: "then", label: "Ratings of", isPlain: true },
        { key: "keptAt", label: "Snapshot kept on", format: "date", isPlain: true },
        { key: "now", label: "Growth to", isPlain: true },
        { key: "source", label: "Growth of", isPlain: true },
        { key: "day", label: "Day of the ratings", format: "date", isPlain: true },
        { key: "months", label: "Months before and after", format: "whole", isPlain: true },
        { key: "obstacle", label: "What is in the way", isPlain: true },
        {
          key: "from",
          label: "Lift, from",
          format: "percentFine",
          isPlain: true,
          formula: lift(2),
        },
        { key: "to", label: "Lift, to", format: "percentFine", isPlain: true, formula: lift(3) },
        { key: "chosen", label: "Verdict on the choice", isPlain: true, formula: lift(4) },
        {
          key: "grown",
          label: "Growth of the chosen",
          format: "percentFine",
          isPlain: true,
          formula: lift(5),
        },
        {
          key: "others",
          label: "Growth of the others",
          format: "percentFine",
          isPlain: true,
          formula: lift(6),
        },
        {
          key: "level",
          label: "Evidence below a chance of",
          start: 0.05,
          format: "percentFine",
          input: { kind: "number", from: 0.0001, to: 0.5 },
        },
      ],
    },
    {
      kind: "list",
      key: "chances",
      stack: "workings",
      heading: "Chances over all criteria (Holm)",
      note: "The smallest is multiplied by how many criteria there are, the next by one less, and so on.",
      name: "Chances",
      spareRows: 0,
      minimumRows: 1,
      headingPoints: 18,
      columns: [
        { key: "criterion", label: "Criterion", isPlain: true },
        { key: "alone", label: "By itself", format: "fine" },
        {
          key: "smaller",
          label: "Smaller ones",
          format: "whole",
          formula:
            '=IF(ISNUMBER({alone}),SUMPRODUCT(--ISNUMBER({chances.alone}),--({chances.alone}<{alone})),"")',
        },
        {
          key: "step",
          label: "Times those left",
          format: "fine",
          formula: "=IF(ISNUMBER({alone}),(COUNT({chances.alone})-{smaller})*{alone},0)",
        },
        {
          key: "holm",
          label: "Holm",
          format: "fine",
          formula:
            '=IF(ISNUMBER({alone}),MIN(1,MAX(IF(ISNUMBER({chances.alone}),IF({chances.alone}<={alone},{chances.step},0),0))),"")',
        },
      ],
    },
    {
      kind: "list",
      key: "accounts",
      stack: "ratings",
      heading: "Accounts then and since",
      note: "Ratings are of the snapshot. Revenue that your list tells in cells is followed live.",
      name: "Accounts",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "chosen", label: "Chosen", format: "whole", isPlain: true },
        { key: "before", label: "Revenue before", format: "money" },
        { key: "after", label: "Revenue since", format: "money" },
        { key: "rating0", label: "Score", format: "score", isPlain: true },
      ],
    },
  ],
};
