import { isoDay } from "../formula-text";
import { look } from "../look";
import { amount, counted, overruled, share } from "../programme/programme-words";
import type { FieldPlace, ListColumn, SheetTemplate, StartRow } from "../template/template";

const yesNo = ["Yes", "No"] as const;
const beside: readonly FieldPlace[] = [{ label: 0, value: 3 }];

const revenue = "{accounts.revenue}";
/** Who got more back than was bought brought nothing; a blank stays unknown. */
function noCredits(values: string): string {
  return `IF(ISNUMBER(${values}),IF(${values}<0,0,${values}),"")`;
}

/** What the sums leave out, since a share of it says nothing. */
const withoutCredits = `IF(COUNTIF(${revenue},"<0")=0,"",", without "&${counted(`COUNTIF(${revenue},"<0")`, "customer")}&" of together "&${amount(`SUMIF(${revenue},"<0")`)})`;
const period = `"in the 12 months to "&${isoDay("{figures.lastDay}")}`;
const isYesOrNo = 'OR({own}="Yes",{own}="No")';
const isRating = "IF(ISNUMBER({own}),AND({own}>=1,{own}<=10),FALSE)";

/** The two columns that people overrule an answer with, and what counts then. */
function overruling(own: Pick<ListColumn, "format" | "input">): readonly ListColumn[] {
  return [
    { key: "own", label: "Your answer", ...own },
    { key: "reason", label: "Your reason" },
  ];
}

const questions: readonly StartRow[] = [
  {
    cells: {
      question: "Do a few customers bring half of the revenue?",
      answer: '=IF({figures.reach}="","Not known",IF({figures.reach}<={settings.few},"Yes","No"))',
      evidence: `=IF({figures.reach}="","No list tells the revenue of the customers.",${counted("{figures.reach}", "customer")}&IF({figures.reach}=1," brings "," bring ")&${share("{settings.half}")}&" of "&${amount("{figures.total}")}&${withoutCredits}&", the largest "&${share("{figures.topShare}")}&", "&${period}&" ("&{figures.source}&").")`,
      n: '=IF({figures.customers}=0,"",{figures.customers})',
    },
  },
  {
    cells: {
      question: "Does it take half a year or more to sell?",
      answer:
        '=IF({figures.months}="","Not known",IF({figures.months}>={settings.longMonths},"Yes","No"))',
      evidence:
        '=IF({figures.months}="",SUM({figures.deals})&" won deals tell when they were opened and won: at least "&{settings.fewest}&" are needed.","Half of the won deals of "&{figures.dealList}&" took longer than "&TEXT({figures.months},"0.0")&" months from opened to won.")',
      n: '=IF(SUM({figures.deals})=0,"",{figures.deals})',
    },
  },
  {
    cells: {
      question: "Does losing customers hurt more than new ones help?",
      answer:
        '=IF({figures.gained}="","Not known",IF({figures.atStake}>{figures.gained},"Yes","No"))',
      evidence: `=IF({figures.gained}="","Which customers are new is told for too few of them.",IF({figures.lost}="","The largest customer brings "&${amount("{figures.atStake}")},"The "&MIN({settings.few},COUNT({accounts.before}))&" largest of the year before brought "&${amount("{figures.lost}")}&" less")&"; "&${counted("{figures.newCount}", "new customer")}&" brought "&${amount("{figures.gained}")}&" "&${period}&".")`,
      n: '=IF({figures.gained}="","",COUNT({accounts.gained}))',
    },
  },
];

const rating = (value: string, known: string): string =>
  `=IF(${known},ROUND(1+9*MAX(0,MIN(1,${value})),1),"")`;

const fit: readonly StartRow[] = [
  {
    cells: {
      point: "Selling is no quick transaction",
      answer: rating("{figures.months}/{settings.longestMonths}", '{figures.months}<>""'),
      evidence:
        '=IF({figures.months}="","Not known: see the question about how long it takes to sell.","Median "&TEXT({figures.months},"0.0")&" months from opened to won; "&{settings.longestMonths}&" months rate 10.")',
      n: '=IF({figures.months}="","",{figures.deals})',
      weight: 25,
    },
  },
  {
    cells: {
      point: "Upsell and cross-sell",
      answer: rating("1-{figures.ownedShare}", '{figures.ownedShare}<>""'),
      evidence: `=IF({figures.ownedShare}="","No list tells which offerings the customers bought.","The customers have "&${share("{figures.ownedShare}")}&" of the "&{figures.offerings}&" offerings on average; the rest is open.")`,
      n: '=IF({figures.ownedShare}="","",COUNT({accounts.offerings}))',
      weight: 20,
    },
  },
  {
    cells: {
      point: "Land and expand",
      answer: rating("{figures.expanded}", '{figures.expanded}<>""'),
      evidence: `=IF({figures.expanded}="","The year before is not told, or fewer than "&{settings.fewest}&" customers bought in it.",${share("{figures.expanded}")}&" of the customers of the year before buy more now. From "&{settings.land}&" on this makes up for little upsell.")`,
      n: '=IF({figures.expanded}="","",COUNTIF({accounts.before},">0"))',
      weight: 20,
    },
  },
  {
    cells: {
      point: "Competitors who cannot offer it",
      answer: '=""',
      evidence: `=IF({figures.winRate}="","No list tells; rate it: 10 where being a key account would win a race against one rival.","No list tells; deals that are decided are won in "&${share("{figures.winRate}")}&". Rate it: 10 where being a key account would win a race against one rival.")`,
      n: '=IF({figures.winRate}="","",{figures.decided})',
      weight: 15,
    },
  },
  {
    cells: {
      point: "People who can carry it",
      answer: rating(
        "{figures.managers}*{settings.perManager}/{figures.reach}",
        'AND({figures.managers}>0,{figures.reach}<>"")',
      ),
      evidence: `=IF({figures.managers}=0,"No list tells who looks after accounts.",IF({figures.reach}="","How many customers make half of the revenue is not known.",${counted("{figures.managers}", "account manager")}&" can carry "&{figures.managers}*{settings.perManager}&" accounts; "&{figures.reach}&" make half of the revenue. Whether they may is for you to say."))`,
      n: '=IF({figures.managers}=0,"",{figures.managers})',
      weight: 20,
    },
  },
];

const gates: readonly StartRow[] = [
  { cells: { gate: "An executive sponsor stands behind it" } },
  { cells: { gate: "Account managers carry no sales quota beside it" } },
  { cells: { gate: "There is money for 12 months or more before it pays" } },
];

const isNo = 'COUNTIF({gates.met},"No")';
const unanswered = 'SUMPRODUCT(--({gates.gate}<>""),--({gates.met}<>"Yes"),--({gates.met}<>"No"))';
const firstGate = (met: string): string =>
  `LOWER(INDEX({gates.gate},MATCH(1,--({gates.met}="${met}")*({gates.gate}<>""),0)))`;
const answered = (answer: string): string => `COUNTIF({questions.counts},"${answer}")`;
const notYet = 'COUNTIF({questions.counts},"Not known")';
const unreasoned = (list: string): string =>
  `SUMPRODUCT(--({${list}.own}<>""),--({${list}.reason}=""))`;
const unfit =
  'SUMPRODUCT(--({fit.own}<>""),1-ISNUMBER({fit.own}))+SUMPRODUCT(--ISNUMBER({fit.own}),--({fit.own}<1)+({fit.own}>10))';

/** Whether key account management is for the firm: three questions of readiness, five points of fit. */
export const readinessTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Readiness",
  orientation: "Landscape",
  isOnePage: true,
  columnWidths: [44, 13, 56, 6, 12, 22, 10, 8, 4, 30, 15, 15, 14, 14, 14, 12, 4, 30, 12, 12, 12],
  lastColumn: 7,
  listColumns: 8,
  printedColumns: 8,
  frozenRows: 2,
  stacks: {
    workings: { row: 0, column: 9, columns: 7 },
    shares: { row: 0, column: 17, columns: 4 },
  },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "ReadinessTitle",
      subtitle: "Should we begin with key accounts, and does it fit us",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 2, 4, 6],
      fields: [
        {
          key: "readiness",
          label: "Ready",
          formula: `=IFERROR(KAM.READINESS(${[1, 2, 3].map((row) => `IF(OR(INDEX({questions.counts},${row})="Yes",INDEX({questions.counts},${row})="No"),INDEX({questions.counts},${row}),"")`).join(",")}),"Not known")`,
        },
        {
          key: "fit",
          label: "Fit",
          formula: `=IF(${isNo}>0,"Not yet",IF({verdict.score}="","Not known",IF(${unanswered}>0,"Not known",IF({verdict.score}>={settings.fits},"Fits",IF({verdict.score}>={settings.fitsInParts},"Fits in parts","Does not fit")))))`,
        },
        {
          key: "score",
          label: "Fit, 1 to 10",
          format: "rating",
          formula:
            '=IF(OR({figures.rated}=0,{figures.rated}<0.7*SUM({fit.weight})),"",(SUMPRODUCT(--ISNUMBER({fit.counts}),{fit.weight},{fit.counts})+{figures.madeUp})/{figures.rated})',
        },
        {
          key: "known",
          label: "Answered",
          formula: '={figures.known}&" of "&{figures.asked}',
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF({verdict.readiness}="Start","✓ Ready to begin: "&${answered("Yes")}&" of the three questions speak for it.",IF({verdict.readiness}="Not yet","▲ Not yet: "&${answered("No")}&" of the three questions speak against it.","○ Not known: "&${counted(notYet, "question")}&IF(${notYet}=1," is"," are")&" open. Answer under Your answer, with a reason."))`,
        `=IF(${isNo}>0,"▲ Not yet: this is not given: "&${firstGate("No")}&".",IF({verdict.score}="","○ Fit is not known: less than 70 % of the weight is rated.",IF({verdict.score}>={settings.fits},IF(${unanswered}>0,"○ ","✓ "),IF({verdict.score}>={settings.fitsInParts},"○ ","▲ "))&"Fit "&TEXT({verdict.score},"0.0")&" of 10"&IF({figures.madeUp}>0,"; land and expand makes up for little upsell","")&IF(${unanswered}>0,". Not answered: "&${counted(unanswered, "condition")}&" below.",".")))`,
        `=IF(${unreasoned("questions")}+${unreasoned("fit")}>0,"▲ An answer without a reason does not count: write why under Your reason.",IF(${unfit}>0,"▲ A rating is a number from 1 to 10: what is none does not count.",IF(SUMPRODUCT(--({questions.own}<>""))+SUMPRODUCT(--({fit.own}<>""))=0,"○ No answer is your own: all are of your data.","✓ Every answer of your own has a reason.")))`,
      ],
    },
    {
      kind: "list",
      key: "questions",
      heading: "Are we ready?",
      note: "Two of three yes: start. What is not known is no yes.",
      name: "Questions",
      spareRows: 0,
      minimumRows: 3,
      headingPoints: 18,
      rowPoints: 28,
      startRows: questions,
      columns: [
        { key: "question", label: "Question", isPlain: true },
        { key: "answer", label: "Your data say", isBold: true },
        { key: "evidence", label: "Evidence", isPlain: true },
        { key: "n", label: "n", format: "whole", isPlain: true },
        ...overruling({ input: { kind: "list", options: yesNo } }),
        {
          key: "counts",
          label: "Counts",
          isBold: true,
          alignment: "Left",
          formula: overruled(isYesOrNo),
        },
      ],
    },
    {
      kind: "list",
      key: "fit",
      heading: "Does it fit us?",
      note: "1 speaks against it, 10 for it. Ratings of your data are where to begin: overrule them with a reason.",
      name: "Fit",
      spareRows: 0,
      minimumRows: 5,
      headingPoints: 18,
      rowPoints: 28,
      startRows: fit,
      columns: [
        { key: "point", label: "Point", isPlain: true },
        {
          key: "answer",
          label: "Your data say",
          format: "rating",
          isBold: true,
          alignment: "Left",
        },
        { key: "evidence", label: "Evidence", isPlain: true },
        { key: "n", label: "n", format: "whole", isPlain: true },
        ...overruling({ format: "rating", input: { kind: "number", from: 1, to: 10 } }),
        {
          key: "counts",
          label: "Counts",
          format: "rating",
          isBold: true,
          alignment: "Left",
          formula: overruled(isRating),
        },
        {
          key: "weight",
          label: "Weight",
          format: "whole",
          input: { kind: "number", from: 0, to: 100 },
          isStart: true,
        },
      ],
    },
    {
      kind: "list",
      key: "gates",
      heading: "What has to be given first: a no here means not yet, however good the fit",
      name: "Gates",
      spareRows: 0,
      minimumRows: 3,
      headingPoints: 18,
      rowPoints: 16,
      startRows: gates,
      columns: [
        { key: "gate", label: "Condition", isPlain: true },
        { key: "met", label: "Given", input: { kind: "list", options: yesNo } },
        { key: "note", label: "How you know" },
      ],
    },
    {
      kind: "fields",
      key: "settings",
      heading: "What the answers go by",
      grid: [
        { label: 0, value: 1 },
        { label: 2, value: 3 },
        { label: 4, value: 7 },
      ],
      fields: [
        setting("half", "Share of the revenue that counts as half", 0.5, "percent", 0.01, 1),
        setting("few", "A few customers: at most", 10, "whole", 1, 1000),
        setting("longMonths", "A long sale: months", 6, "rating", 0, 120),
        setting("longestMonths", "Months that rate 10", 12, "rating", 1, 120),
        setting("fewest", "Fewer than that say nothing", 5, "whole", 1, 1000),
        setting("perManager", "Accounts a manager can carry", 10, "whole", 1, 100),
        setting("land", "Land and expand makes up for upsell from", 7, "rating", 1, 10),
        setting("fits", "Fits from", 6, "rating", 1, 10),
        setting("fitsInParts", "Fits in parts from", 4, "rating", 1, 10),
      ],
    },
    {
      kind: "fields",
      key: "figures",
      stack: "workings",
      heading: "What the answers rest on",
      note: "The sheet on the left follows these cells and the list below.",
      grid: beside.map(() => ({ label: 0, value: 1 })),
      fields: [
        { key: "source", label: "Revenue is", isPlain: true },
        { key: "lastDay", label: "Twelve months to", format: "date", input: { kind: "date" } },
        figure(
          "begin",
          "They begin after",
          '=IF(ISNUMBER({figures.lastDay}),EDATE({figures.lastDay},-12),"")',
          "date",
        ),
        figure("total", "Revenue of those who bought", `=SUMIF(${revenue},">0")`, "money"),
        figure("customers", "Customers with revenue", `=COUNTIF(${revenue},">0")`, "whole"),
        figure(
          "reach",
          "Customers that make half",
          '=IF({figures.customers}=0,"",IFERROR(SUMPRODUCT(--(INDEX({shares.pareto}#,0,3)<{settings.half}-0.000000001))+1,""))',
          "whole",
        ),
        figure(
          "topShare",
          "Share of the largest",
          `=IF({figures.customers}=0,"",MAX(${revenue})/{figures.total})`,
          "percentFine",
        ),
        { key: "dealList", label: "Deals stand in", isPlain: true },
        { key: "deals", label: "Won deals with both days", format: "whole", isPlain: true },
        {
          key: "medianDays",
          label: "Median days from opened to won",
          format: "rating",
          isPlain: true,
        },
        figure(
          "months",
          "In months",
          '=IF(OR(SUM({figures.deals})<{settings.fewest},NOT(ISNUMBER({figures.medianDays}))),"",{figures.medianDays}/(365.25/12))',
          "rating",
        ),
        figure(
          "threshold",
          "Smallest of the largest, year before",
          '=IF(COUNT({accounts.before})=0,"",LARGE({accounts.before},MIN({settings.few},COUNT({accounts.before}))))',
          "money",
        ),
        figure(
          "lost",
          "What the largest brought less",
          '=IF(COUNT({accounts.lost})=0,"",SUM({accounts.lost}))',
          "money",
        ),
        figure(
          "gained",
          "What new customers brought",
          '=IF(OR({figures.customers}=0,COUNT({accounts.gained})<0.9*{figures.customers}),"",SUM({accounts.gained}))',
          "money",
        ),
        figure("newCount", "New customers", '=COUNTIF({accounts.gained},">0")', "whole"),
        figure(
          "atStake",
          "What is held against it",
          `=IF({figures.lost}="",MAX(${revenue}),{figures.lost})`,
          "money",
        ),
        { key: "offerings", label: "Offerings there are", format: "whole", isPlain: true },
        figure(
          "ownedShare",
          "Share of them a customer has",
          '=IF(OR(SUM({figures.offerings})<2,COUNT({accounts.offerings})<{settings.fewest}),"",AVERAGE({accounts.offerings})/{figures.offerings})',
          "percentFine",
        ),
        figure(
          "expanded",
          "Customers that buy more now",
          `=IF(COUNTIF({accounts.before},">0")<{settings.fewest},"",IFERROR(KAM.UPSELL(${noCredits("{accounts.before}")},${noCredits(revenue)}),""))`,
          "percentFine",
        ),
        { key: "decided", label: "Deals won or lost", format: "whole", isPlain: true },
        { key: "winRate", label: "Share of them won", format: "percentFine", isPlain: true },
        { key: "managers", label: "Account managers", format: "whole", isPlain: true },
        figure(
          "rated",
          "Weight that is rated",
          "=SUMPRODUCT(--ISNUMBER({fit.counts}),{fit.weight})",
          "whole",
        ),
        figure(
          "madeUp",
          "Land and expand adds",
          `=IF(COUNT(${point("Land and expand")},${point("Upsell and cross-sell")})<2,0,IF(${point("Land and expand")}>={settings.land},MAX(0,${point("Land and expand")}-${point("Upsell and cross-sell")})*${point("Upsell and cross-sell", "weight")},0))`,
          "whole",
        ),
        figure(
          "asked",
          "Questions, points, conditions",
          '=SUMPRODUCT(--({questions.question}<>""))+SUMPRODUCT(--({fit.point}<>""))+SUMPRODUCT(--({gates.gate}<>""))',
          "whole",
        ),
        figure(
          "known",
          "Of these answered",
          `=${answered("Yes")}+${answered("No")}+COUNT({fit.counts})+COUNTIF({gates.met},"Yes")+${isNo}`,
          "whole",
        ),
      ],
    },
    {
      kind: "list",
      key: "accounts",
      stack: "workings",
      heading: "Customers",
      note: "Revenue that your list tells in cells is followed live; other values are as of the day of the last refresh.",
      name: "Accounts",
      spareRows: 0,
      minimumRows: 1,
      headingPoints: 18,
      columns: [
        { key: "account", label: "Customer", isPlain: true },
        { key: "revenue", label: "Revenue, 12 months", format: "money" },
        { key: "before", label: "12 months before", format: "money" },
        { key: "since", label: "Customer since", format: "date" },
        { key: "offerings", label: "Offerings bought", format: "whole" },
        {
          key: "lost",
          label: "Brought less",
          format: "money",
          formula:
            '=IF(AND(ISNUMBER({before}),ISNUMBER({figures.threshold})),IF({before}>={figures.threshold},MAX(0,{before}-SUM({revenue})),0),"")',
        },
        {
          key: "gained",
          label: "Brought as new",
          format: "money",
          formula:
            '=IF(AND(ISNUMBER({since}),ISNUMBER({revenue}),ISNUMBER({figures.begin})),IF({since}>{figures.begin},MAX(0,{revenue}),0),"")',
        },
      ],
    },
    {
      kind: "spills",
      key: "shares",
      stack: "shares",
      heading: "Shares",
      rows: 1,
      isWorking: true,
      columns: [
        {
          key: "pareto",
          label: "Rank, share, together, class",
          formula: `=KAM.PARETO(${revenue})`,
          columns: 4,
        },
      ],
    },
  ],
};

function setting(
  key: string,
  label: string,
  start: number,
  format: "percent" | "whole" | "rating",
  from: number,
  to: number,
) {
  return { key, label, start, format, input: { kind: "number" as const, from, to } };
}

function figure(
  key: string,
  label: string,
  formula: string,
  format: "money" | "whole" | "rating" | "percentFine" | "date",
) {
  return { key, label, formula, format, isPlain: true };
}

/** A column of one point of fit, wherever its row was sorted to. */
function point(name: string, column: "counts" | "weight" = "counts"): string {
  return `INDEX({fit.${column}},MATCH("${name}",{fit.point},0))`;
}
