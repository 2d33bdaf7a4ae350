import { look } from "../look";
import { counted } from "../programme/programme-words";
import type { SheetTemplate, StartRow } from "../template/template";

interface Principle {
  readonly name: string;
  /** What it is when it is there. */
  readonly means: string;
  /** A next step where nobody has typed one. */
  readonly helps: string;
}

/** Fifteen principles after McDonald and Rogers, then the four questions, in our own sentences. */
export const principles: readonly Principle[] = [
  {
    name: "Customer-centric focus",
    means: "We begin with the account's goals, not with our products.",
    helps:
      "Write the three goals of each key account in its own words, and have the account confirm them.",
  },
  {
    name: "Strategic alignment",
    means: "The programme serves our strategy, and the board says so.",
    helps:
      "Let the board name which of its goals the key accounts serve, and review it once a year.",
  },
  {
    name: "Segmentation and prioritisation",
    means: "Key accounts are chosen by written criteria.",
    helps: "Score all accounts by the same criteria, and decide on the list twice a year.",
  },
  {
    name: "Cross-functional collaboration",
    means: "All departments work for an account as one team.",
    helps: "Name one person of each department for each key account, and let them meet monthly.",
  },
  {
    name: "Customisation and personalisation",
    means: "Offers and service differ where the account gains from it.",
    helps: "List for each key account what is made for it alone, and what that brings it.",
  },
  {
    name: "Relationship building",
    means: "We know who decides, who influences, who is against us.",
    helps: "Fill the stakeholder lists of the plans, and close the largest gap between levels.",
  },
  {
    name: "Continuous communication",
    means: "Contact is planned, and not only when something is wrong.",
    helps: "Set a rhythm of contact for each stakeholder, and look at who has waited too long.",
  },
  {
    name: "Value creation",
    means: "What the account gains is counted in its own money.",
    helps: "Count with one account what our work saved or earned it last year.",
  },
  {
    name: "Joint business planning",
    means: "The account takes part in its plan and promises something.",
    helps: "Plan the next year together with one account that is willing.",
  },
  {
    name: "Risk management",
    means: "What could go wrong is written down and has an owner.",
    helps: "Write the three largest risks of each key account, with a trigger and an owner.",
  },
  {
    name: "Measurable metrics",
    means: "Each account has a few numbers with a target.",
    helps: "Agree on five numbers a key account, with a target for the year.",
  },
  {
    name: "Adaptability and flexibility",
    means: "Plans change within weeks when the account changes.",
    helps: "Ask in every review what has changed at the account since the last.",
  },
  {
    name: "Continuous improvement",
    means: "What did not work is told, and something is done about it.",
    helps: "End every review with one thing to do otherwise, and begin the next with it.",
  },
  {
    name: "Knowledge sharing",
    means: "What one account team learns, the others use.",
    helps: "Let one team a month show the others what worked.",
  },
  {
    name: "Long-term focus",
    means: "Managers are judged by years, not by the quarter.",
    helps: "Measure account managers by retention and growth over two years.",
  },
  {
    name: "The list is the right one",
    means: "Growing and strategic accounts are on it beside the large.",
    helps: "Hold the list against the scoring matrix, and look for small accounts that grow.",
  },
  {
    name: "Nobody is the only one who knows",
    means: "If a manager leaves for a competitor, another takes over.",
    helps: "Name a backup for each key account, and let both meet the customer.",
  },
  {
    name: "They are well looked after",
    means: "Numbers of the accounts say so, not our impression.",
    helps: "Choose two numbers that a key account itself would judge us by, and follow them.",
  },
  {
    name: "We know what to better next",
    means: "One of those above is worked on, with an owner and a day.",
    helps: "Take the lowest of this page, with an owner and a day.",
  },
];

const rows: readonly StartRow[] = principles.map(({ name, means, helps }) => ({
  cells: { principle: name, means, helps },
}));

const rated = "COUNT({principles.counts})";
const lowest = (column: string): string =>
  `=IF(${rated}=0,"",INDEX(SORTBY(FILTER(${column},ISNUMBER({principles.counts})),FILTER({principles.counts},ISNUMBER({principles.counts})),1),SEQUENCE(MIN(3,${rated}))))`;
const without = 'SUMPRODUCT(--ISNUMBER({principles.rating}),--({principles.evidence}=""))';
const ownerless =
  'SUMPRODUCT(--ISNUMBER({principles.counts}),--({principles.counts}<4),--({principles.owner}=""))';

/** How far the programme has come, principle by principle, with evidence. */
export const maturityTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Maturity",
  orientation: "Landscape",
  isOnePage: true,
  // Wide enough that nothing wraps but what people type: so all of it is on one page in letters of 8 points.
  columnWidths: [
    34,
    62,
    7,
    24,
    12,
    24,
    8,
    10,
    150,
    110,
    4,
    ...Array.from({ length: 22 }, () => 13),
  ],
  lastColumn: 6,
  listColumns: 10,
  printedColumns: 7,
  frozenRows: 2,
  stacks: { history: { row: 0, column: 11, columns: 22 } },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "MaturityTitle",
      subtitle: "How far our key account management has come, and what to better next",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 1, 3, 5],
      fields: [
        {
          key: "mean",
          label: "Maturity, 1 to 5",
          format: "rating",
          formula: `=IF(${rated}=0,"",AVERAGE({principles.counts}))`,
        },
        {
          key: "known",
          label: "Rated with evidence",
          formula: `=${rated}&" of "&SUMPRODUCT(--({principles.principle}<>""))`,
        },
        {
          key: "lowest",
          label: "Lowest",
          formula: `=IF(${rated}=0,"Not known",INDEX({lowest.principle}#,1))`,
        },
        {
          key: "since",
          label: "Since it was last kept",
          format: "rating",
          formula:
            '=IF(OR({verdict.mean}="",COUNT({principles.before})=0),"",{verdict.mean}-AVERAGE({principles.before}))',
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF(${rated}=0,"○ Not known: rate the principles below from 1 to 5, each with its evidence.","○ "&TEXT({verdict.mean},"0.0")&" of 5 from "&{verdict.known}&" with evidence"&IF({verdict.since}="",".",IF(ABS({verdict.since})<0.05,", as when it was last kept.",IF({verdict.since}>0,", "&TEXT({verdict.since},"0.0")&" more than when it was last kept.",", "&TEXT(-{verdict.since},"0.0")&" less than when it was last kept."))))`,
        `=IF(${without}>0,"▲ A rating without evidence does not count: "&${counted(without, "rating")}&IF(${without}=1," has"," have")&" none.",IF(${rated}=0,"○ No rating has evidence yet.","✓ Every rating has its evidence."))`,
        `=IF(${rated}=0,"○ Nobody is asked for a next step yet.",IF(${ownerless}>0,"▲ Rated 3 or less and without an owner: "&${ownerless}&".","✓ Whatever is rated 3 or less has an owner."))`,
      ],
    },
    {
      kind: "spills",
      key: "lowest",
      heading: "The three lowest, and what to do next",
      note: "The next step that somebody typed; where nobody did, one that helps.",
      rows: 3,
      columns: [
        { key: "principle", label: "Principle", formula: lowest("{principles.principle}") },
        { key: "step", label: "Next step", formula: lowest("{principles.step}") },
        {
          key: "rating",
          label: "Rating",
          format: "rating",
          alignment: "Center",
          formula: lowest("{principles.counts}"),
        },
        { key: "owner", label: "Owner", formula: lowest('{principles.owner}&""') },
      ],
    },
    {
      kind: "list",
      key: "principles",
      heading: "Principles and questions",
      note: "1: not there. 2: begun by some. 3: usual for some accounts. 4: usual for all. 5: measured and bettered. A rating counts with its evidence.",
      name: "Principles",
      spareRows: 0,
      minimumRows: rows.length,
      headingPoints: 18,
      startRows: rows,
      columns: [
        { key: "principle", label: "Principle", isPlain: true },
        { key: "means", label: "What it is when it is there", isPlain: true },
        {
          key: "rating",
          label: "Rating",
          format: "whole",
          input: { kind: "number", from: 1, to: 5, whole: true },
        },
        { key: "evidence", label: "Evidence" },
        { key: "owner", label: "Owner" },
        { key: "next", label: "Next step" },
        {
          key: "counts",
          label: "Counts",
          format: "whole",
          isBold: true,
          hasBar: true,
          formula:
            '=IF(AND(ISNUMBER({rating}),{evidence}<>""),IF(AND({rating}>=1,{rating}<=5),{rating},""),"")',
        },
        { key: "before", label: "Last time", format: "whole", isPlain: true },
        { key: "helps", label: "What helps", isPlain: true },
        { key: "step", label: "Step shown", formula: '=IF({next}<>"",{next},{helps})' },
      ],
    },
    {
      kind: "chart",
      key: "spider",
      stack: "history",
      chart: "Radar",
      title: "Ratings that count, 5 at the edge; at the centre: not rated",
      list: "principles",
      category: "principle",
      series: ["counts", "before"],
      valueAxis: { from: 0, to: 5 },
      lastColumn: 18,
      rows: 26,
    },
    {
      kind: "list",
      key: "history",
      stack: "history",
      heading: "Kept over time",
      note: "Every refresh keeps the ratings of its day.",
      name: "History",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "day", label: "Day", format: "date", isPlain: true },
        { key: "mean", label: "Maturity", format: "rating", isPlain: true },
        { key: "rated", label: "Rated", format: "whole", isPlain: true },
        ...principles.map(({ name }, index) => ({
          key: `kept${index + 1}`,
          label: name,
          format: "whole" as const,
          isPlain: true,
        })),
      ],
    },
  ],
};
