import { look } from "../look";

/**
 * The words, settings and rules of the scoring matrix. Formulas may hold `{matrix.…}` places; the
 * list of them stands in `matrix/matrix-addresses.ts`.
 */
export interface MatrixTemplate {
  readonly tabColor: string;
  readonly labels: {
    readonly madeFrom: string;
    readonly asOf: string;
    readonly slots: string;
    readonly keyAccounts: string;
    readonly inShort: string;
    readonly keyColumns: readonly [string, string, string, string, string, string, string];
    readonly criteria: string;
    readonly criteriaColumns: readonly string[];
    readonly settings: string;
    readonly tiers: string;
    readonly tierColumns: readonly [string, string];
    readonly checks: string;
    readonly accounts: string;
    readonly note: string;
    readonly weightRow: string;
    readonly account: string;
    readonly status: string;
    readonly reviewsBelow: string;
    readonly computed: readonly [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    readonly headroom: string;
    readonly workings: string;
    readonly workingsColumns: readonly [string, string, string];
    readonly low: string;
    readonly high: string;
    readonly order: string;
    readonly rounded: string;
    readonly scoreStanding: string;
    readonly revenueStanding: string;
    readonly correlations: string;
    readonly cut: string;
    readonly revenueCorrelation: string;
    readonly effectiveCriteria: string;
    readonly pairsAlike: string;
    readonly contradictions: string;
    readonly unscored: string;
  };
  readonly keyAccountsSentence: string;
  readonly accountsNote: string;
  readonly settings: {
    readonly band: { readonly label: string; readonly value: number };
    readonly concentration: { readonly label: string; readonly value: number };
    readonly ratingNoise: { readonly label: string; readonly value: number };
    readonly draws: { readonly label: string; readonly value: number };
  };
  /** Random rankings are the dearest cells: no more than so many accounts x draws. */
  readonly drawBudget: number;
  readonly tierLimits: readonly number[];
  readonly tierLabels: readonly string[];
  /** A formula is a sentence; the label before it says what it is about. */
  readonly checks: readonly { readonly label: string; readonly formula: string }[];
  /** What stands under "Status now" for a key account. */
  readonly statusKey: string;
  readonly chart: { readonly title: string; readonly axis: string; readonly accounts: number };
  readonly columns: {
    readonly revenueWords: readonly string[];
    readonly potentialWords: readonly string[];
    /** A heading with one of these is neither. */
    readonly otherWords: readonly string[];
    readonly statusHeadings: readonly string[];
    readonly keyAnswers: readonly string[];
  };
}

export const scoringMatrixTemplate: MatrixTemplate = {
  tabColor: look.accent,
  labels: {
    madeFrom: "Made from",
    asOf: "As of",
    slots: "Key account slots",
    keyAccounts: "Key accounts",
    inShort: "In short",
    keyColumns: ["Account", "Score", "Over the cut", "Probability", "Tier", "Status now", "Action"],
    criteria: "Criteria",
    criteriaColumns: [
      "Criterion",
      "Source column",
      "Direction",
      "From (worst)",
      "To (best)",
      "Weight",
      "Weight %",
      "1 means",
      "5 means",
      "10 means",
    ],
    settings: "Settings",
    tiers: "Tiers",
    tierColumns: ["Tier", "From score"],
    checks: "What to know",
    accounts: "Accounts",
    note: "How to read it",
    weightRow: "Weight",
    account: "Account",
    status: "Status now",
    reviewsBelow: "Reviews below the cut",
    computed: [
      "Score",
      "Rank",
      "Weight covered",
      "Tier",
      "Probability of a slot",
      "Expected rank",
      "Rank at best (5 %)",
      "Rank at worst (95 %)",
      "Action",
      "Reason",
    ],
    headroom: "Headroom",
    workings: "Workings, computed: the chart and the checks read them",
    workingsColumns: ["Place", "Row", "Account"],
    low: "Lowest",
    high: "Highest",
    order: "Order",
    rounded: "Score to six decimals",
    scoreStanding: "Standing by score",
    revenueStanding: "Standing by revenue",
    correlations: "How alike the ratings are (correlation)",
    cut: "Score at the cut",
    revenueCorrelation: "Score rank against revenue rank",
    effectiveCriteria: "Effective number of criteria",
    pairsAlike: "Pairs alike",
    contradictions: "Directions against the ends",
    unscored: "Accounts without a score",
  },
  keyAccountsSentence:
    '=IF(COUNT({matrix.order})=0,IF({matrix.isWaiting},"Waiting for the scores.","No account has a score yet."),' +
    '"The "&MIN({matrix.slots},COUNT({matrix.order}))&" best of "&COUNT({matrix.order})&" scored accounts. The cut stands at "&ROUND({matrix.cut},2)&"; "&' +
    '(COUNTIF({matrix.order},">="&ROUND({matrix.cut}-{matrix.band}-0.0000005,7))-COUNTIF({matrix.order},">="&ROUND({matrix.cut}-0.0000005,7)))&" more within "&{matrix.band}&" of it.")',
  accountsNote:
    "Ratings run from 1 (worst) to 10 (best). Type Key under Status now for today's key accounts; nobody is demoted by a formula.",
  settings: {
    band: { label: "Band around the cut", value: 0.5 },
    concentration: { label: "Firmness of the weights (20 = rough)", value: 20 },
    ratingNoise: { label: "Noise of one rating (points)", value: 0 },
    draws: { label: "Random rankings drawn", value: 10000 },
  },
  drawBudget: 2_000_000,
  tierLimits: [8, 6.5, 5],
  tierLabels: ["A", "B", "C", "D"],
  checks: [
    {
      label: "Number of criteria",
      formula:
        '=IF({matrix.count}<3,"▲ "&{matrix.count}&IF({matrix.count}=1," criterion: "," criteria: ")&"the ranking hangs on very little. 3 to 5 are recommended.",IF({matrix.count}>5,"▲ "&{matrix.count}&" criteria: each one counts for little. 3 to 5 are recommended.","✓ "&{matrix.count}&" criteria; 3 to 5 are recommended."))',
    },
    {
      label: "Weights",
      formula:
        '=IF(MAX({matrix.weightShares})>0.5,"▲ "&INDEX({matrix.criteria},MATCH(MAX({matrix.weightShares}),{matrix.weightShares},0))&" carries "&ROUND(100*MAX({matrix.weightShares}),0)&" % of the weight: the others can hardly change the ranking.","✓ No criterion carries more than half of the weight.")',
    },
    {
      label: "Criteria alike",
      formula:
        '=IF({matrix.isWaiting},"○ Waiting for the scores.",IF(COUNT({matrix.order})<{matrix.fewestToCompare},"○ Too few scored accounts to tell whether criteria say the same.",IF(SUMPRODUCT(--ISERROR({matrix.ratings}))>0,"▲ Some ratings show an error; whether criteria say the same cannot be told before they are mended.",IF({matrix.alikePairs}>0,"▲ These criteria say almost the same (correlation over {matrix.alikeFrom}): {matrix.alikeNames}together they count like "&ROUND({matrix.effective},1)&" criteria, not "&{matrix.count}&".","✓ The criteria say different things; they count like "&ROUND({matrix.effective},1)&" of "&{matrix.count}&"."))))',
    },
    {
      label: "Score and revenue",
      formula:
        '=IF({matrix.isWaiting},"○ Waiting for the scores.",IF({matrix.revenueCorrelation}="","○ No revenue column was found to compare the score with.",IF({matrix.revenueCorrelation}>0.95,"▲ The ranking is revenue again (rank correlation "&ROUND({matrix.revenueCorrelation},2)&"): the criteria add nothing to it.","✓ The ranking is not just revenue (rank correlation "&ROUND({matrix.revenueCorrelation},2)&").")))',
    },
    {
      label: "Directions",
      formula:
        '=IF({matrix.contradictions}>0,"▲ "&{matrix.contradictions}&IF({matrix.contradictions}=1," criterion has"," criteria have")&" from and to the wrong way round for the direction; the direction counts.","✓ From and to agree with every direction.")',
    },
    {
      label: "Accounts without a score",
      formula:
        '=IF({matrix.isWaiting},"○ Waiting for the scores.",IF({matrix.unscored}>0,"▲ "&{matrix.unscored}&IF({matrix.unscored}=1," account has"," accounts have")&" no score: a value is missing or is not a number. See the column Score.","✓ Every account has a score."))',
    },
  ],
  statusKey: "Key",
  chart: {
    title: "What the best scores are made of",
    axis: "Score (1 to 10), stacked by criterion",
    accounts: 20,
  },
  columns: {
    revenueWords: [
      "revenue",
      "sales",
      "turnover",
      "billings",
      "spend",
      "umsatz",
      "erlös",
      "chiffre d'affaires",
      "ventas",
      "fatturato",
    ],
    potentialWords: ["potential", "wallet", "addressable", "potenzial", "potentiel", "potencial"],
    otherWords: ["growth", "change", "rate", "share", "%", "target", "rank", "margin", "cycle"],
    statusHeadings: ["status", "status now", "account status", "key account", "key account?"],
    keyAnswers: ["key", "key account", "yes", "true"],
  },
};
