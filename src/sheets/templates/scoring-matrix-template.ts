import { ALIKE_FROM, FEWEST_TO_COMPARE } from "../../domain/scoring/correlation";
import { blankPolicies } from "../../domain/scoring/scoring-setup";
import { look } from "../look";
import { ofRow } from "../matrix/of-row";
import { downTo, upTo } from "../matrix/places-of-all";
import { ratingFormula, scaledFormula } from "../matrix/rating-formula";
import { scaleChoices } from "../matrix/scale-words";
import type { FieldsSection, ListColumn, SheetTemplate, SpillColumn } from "../template/template";
import { matrixChecks } from "./scoring-matrix-checks";

/**
 * The scoring matrix: the answer for a board at the left, the criteria with their weights at its
 * right, the accounts below, and far right what others are computed from. Columns `forEach:
 * "criteria"` stand once for each criterion, `[[criteria|,|{rating@}]]` is all of them.
 */

/** The columns at which the stacks beside the page begin. */
const criteriaColumn = 9;
/** As many as the list of criteria has. */
const criteriaColumns = 13;
/** Right of the criteria, off the printed page: few matrices have steps. */
const stepsColumn = criteriaColumn + criteriaColumns + 1;
const stepsColumns = 4;
/** Where the workings begin, beside the header. */
const firstRow = 3;
/** The criteria begin where the answer does. */
const answerRow = 8;

/** What stands under "Status now" for a key account. */
export const statusKey = "Key";

/** What stands under "Type" for an account that cannot become a key account yet. */
const typeAspirant = "aspirant";
const types = ["existing", "emerging", typeAspirant] as const;

/** The ratings of all accounts side by side, and their weights: as many columns as criteria. */
const ratings = "CHOOSE({[[criteria|,|@]]},[[criteria|,|{accounts.rating@}]])";
const weights = "CHOOSE({[[criteria|,|@]]},[[criteria|,|{accounts.weight_rating@}]])";
const ownRatings = "CHOOSE({[[criteria|,|@]]},[[criteria|,|{rating@}]])";
const rounded = "{workings.rounded}#";
const order = "{workings.order}#";
const allRows = "SEQUENCE(ROWS({accounts.account}))";

/** A number of the row; blank where there is none, or its function has not answered yet. */
function numberOfRow(place: string, column = 1): string {
  const found = ofRow(place, column);
  return `=IF(ISNUMBER({score}),IF(ISNUMBER(${found}),${found},""),"")`;
}

/** A word of the row; blank where there is none. */
function wordOfRow(place: string, column = 1): string {
  return `=IFERROR(${ofRow(place, column)}&"","")`;
}

export interface MatrixColumns {
  /** Revenue and potential where the list has them and they are no criteria. */
  readonly extra: readonly ListColumn[];
  /** The keys of the columns of revenue and of potential; null where there are none. */
  readonly revenue: string | null;
  readonly potential: string | null;
  /** The list holds a score of its own, under the key `listedScore`. */
  readonly hasListedScore: boolean;
}

/** The columns of the accounts; those of criteria still stand for each. */
export function accountColumns({
  extra,
  revenue,
  potential,
}: MatrixColumns): readonly ListColumn[] {
  return [
    {
      key: "account",
      label: "Account",
      name: "AccountNames",
      marked: "=AND(ISNUMBER({rank}),{rank}<={header.slots})",
    },
    {
      key: "score",
      label: "Score",
      name: "Scores",
      format: "score",
      isBold: true,
      hasBar: true,
      formula: `=IF(OR({account}="",LEFT({source},12)="No longer in"),"",KAM.SCORE(${ownRatings},${weights},{facts.missing}))`,
    },
    { key: "rank", label: "Rank", name: "Ranks", format: "whole", formula: numberOfRow("rank") },
    {
      key: "probability",
      label: "Probability of a slot",
      name: "SlotProbabilities",
      format: "percent",
      formula: numberOfRow("robust"),
    },
    {
      key: "action",
      label: "Action",
      name: "ShortlistActions",
      formula:
        `=IF({type}="${typeAspirant}","Aspirant",IFERROR(IF(AND({watch}<>"",` +
        `${ofRow("shortlist")}&""="-"),"Watch",${ofRow("shortlist")}&""),""))`,
    },
    {
      key: "tier",
      label: "Tier",
      name: "AccountTiers",
      alignment: "Center",
      formula: wordOfRow("tier"),
    },
    {
      key: "covered",
      label: "Weight covered",
      format: "percent",
      formula: '=IF({account}="","",[[criteria|+|ISNUMBER({rating@})*{accounts.weight_rating@}]])',
    },
    {
      key: "status",
      label: "Status now",
      name: "StatusNow",
      alignment: "Center",
      isStart: true,
      input: { kind: "list", options: [statusKey] },
    },
    {
      key: "reason",
      label: "Reason",
      // What people wrote comes first.
      formula:
        `=IF({type}="${typeAspirant}","Cannot qualify yet, takes no slot"&IF({milestones}="","",": "&{milestones}),` +
        `IF({watch}="","","Watched: "&{watch}&". ")&IFERROR(${ofRow("shortlist", 2)}&"",""))`,
    },
    {
      key: "value@",
      label: "Value @",
      forEach: "criteria",
      name: "_KAM.accounts.value@",
      alignment: "Right",
    },
    ...extra,
    {
      key: "rating@",
      label: "Rating @",
      forEach: "criteria",
      name: "_KAM.accounts.rating@",
      format: "rating",
      input: { kind: "number", from: 1, to: 10 },
      formula: ratingFormula("@", "line"),
    },
    {
      key: "expectedRank",
      label: "Expected rank",
      format: "rating",
      formula: numberOfRow("robust", 2),
    },
    {
      key: "bestRank",
      label: "Rank at best (5 %)",
      format: "rating",
      formula: numberOfRow("robust", 3),
    },
    {
      key: "worstRank",
      label: "Rank at worst (95 %)",
      format: "rating",
      formula: numberOfRow("robust", 4),
    },
    ...(revenue === null || potential === null
      ? []
      : [
          {
            key: "headroom",
            label: "Headroom",
            format: "money" as const,
            formula: `=IF(AND(ISNUMBER({${revenue}}),ISNUMBER({${potential}})),{${potential}}-{${revenue}},"")`,
          },
        ]),
    {
      key: "reviewsBelow",
      label: "Reviews below the cut",
      name: "ReviewsBelow",
      isStart: true,
      input: { kind: "number", from: 0, to: 100, whole: true },
    },
    {
      key: "type",
      label: "Type",
      name: "AccountTypes",
      alignment: "Center",
      input: { kind: "list", options: types },
    },
    { key: "milestones", label: "Milestones", name: "Milestones" },
    { key: "watch", label: "Watchlist (why)", name: "Watchlist" },
    { key: "resources", label: "Resources", name: "Resources" },
    { key: "decision", label: "Decision (who, when, why)", name: "Decisions" },
    { key: "source", label: "Remark" },
  ];
}

/** Spilled over all accounts, in their order. */
function workingColumns({ revenue }: MatrixColumns): readonly SpillColumn[] {
  const standing = (column: string): string =>
    `=IF(ISNUMBER(${rounded})*ISNUMBER({accounts.${revenue ?? ""}}),${downTo(column)}-${upTo(column)},"")`;
  return [
    {
      key: "scaled@",
      label: "Rating @ by another scale",
      forEach: "criteria",
      formula: scaledFormula("@", "line"),
    },
    {
      key: "rounded",
      label: "Score to six decimals",
      // A row without an account has neither; an aspirant has a score and stands in no order.
      formula: `=IF(ISNUMBER({accounts.score})*({accounts.type}<>"${typeAspirant}"),ROUND({accounts.score},6),"")`,
    },
    {
      key: "order",
      label: "Order",
      // A millionth of a millionth for each row puts equal scores in the order of the list.
      formula: `=IF(ISNUMBER(${rounded}),${rounded}-ROW({accounts.score})/1E12,"")`,
    },
    {
      key: "rank",
      label: "Rank",
      formula: `=IF(ISNUMBER(${rounded}),COUNT(${rounded})+1-${upTo(rounded)},"")`,
    },
    {
      key: "worstScore",
      label: "Score where a blank counts as the worst",
      formula:
        '=IF({settings.blanks}="worst","",IF(({accounts.account}="")+({accounts.type}="aspirant"),"",ROUND([[criteria|+|IF(ISNUMBER({accounts.rating@}),{accounts.rating@},1)*{accounts.weight_rating@}]],6)))',
    },
    {
      key: "tier",
      label: "Tier",
      formula:
        '=KAM.TIER(IF(ISNUMBER({accounts.score}),{accounts.score},""),FILTER({tiers.from},ISNUMBER({tiers.from})),FILTER({tiers.tier},{tiers.tier}<>""))',
    },
    {
      key: "robust",
      label: "Probability, expected rank, 5 %, 95 %",
      columns: 4,
      // A blank counts here what it counts in the score.
      formula: `=KAM.ROBUST(IF(ISNUMBER(${rounded}),${ratings},"out"),${weights},{header.slots},{settings.concentration},{settings.noise},{settings.draws},1,FALSE,"draw")`,
    },
    {
      key: "shortlist",
      label: "Action and reason",
      columns: 2,
      // Where less than 70 % of the weight is known, nobody is promoted.
      formula: `=KAM.SHORTLIST(IF(ISNUMBER(${rounded}),{accounts.score},""),{accounts.status},{header.slots},{settings.band},{accounts.reviewsBelow},IF(ISNUMBER({accounts.probability}),IF({accounts.covered}>=0.7,{accounts.probability},""),""))`,
    },
    {
      key: "sorted",
      label: "Rows by score",
      formula: `=SORTBY(${allRows},IF(ISNUMBER(${order}),${order},-1),-1)`,
    },
    {
      key: "keys",
      label: "Rows of the key accounts",
      formula:
        `=IF(COUNTIF({accounts.status},"${statusKey}")=0,` +
        `INDEX({workings.sorted}#,SEQUENCE(MAX(1,MIN({header.slots},COUNT(${order}),{facts.room})))),` +
        `INDEX(SORTBY(${allRows},IF({accounts.status}="${statusKey}",1000,0)+IF(ISNUMBER(${order}),${order},-1),-1),SEQUENCE(MAX(1,MIN(COUNTIF({accounts.status},"${statusKey}"),{facts.room})))))`,
    },
    {
      key: "next",
      label: "Rows of those next",
      formula:
        `=INDEX(SORTBY(${allRows},IF(ISNUMBER(${order}),${order},-1)-IF(ISNUMBER(MATCH(${allRows},{workings.keys}#,0)),1000,0),-1),` +
        `SEQUENCE(MAX(1,MIN({facts.nextRoom},COUNT(${order})-SUMPRODUCT(--ISNUMBER(INDEX({accounts.score},{workings.keys}#)))))))`,
    },
    ...(revenue === null
      ? []
      : [
          { key: "scoreStanding", label: "Standing by score", formula: standing(rounded) },
          {
            key: "revenueStanding",
            label: "Standing by revenue",
            formula: standing(`{accounts.${revenue}}`),
          },
        ]),
  ];
}

/** The columns of a part of the answer, each for the rows of a working. */
function answerColumns(rows: string, whenNone = ""): readonly SpillColumn[] {
  const at = (key: string): string => `INDEX({accounts.${key}},{workings.${rows}}#)`;
  const shown = (value: string): string =>
    whenNone === "" ? `=${value}` : `=IF(${whenNone},"",${value})`;
  const text = (key: string): string => shown(`${at(key)}&""`);
  return [
    { key: "account", label: "Account", isBold: true, formula: text("account") },
    { key: "score", label: "Score", format: "score", hasBar: true, formula: shown(at("score")) },
    { key: "rank", label: "Rank", format: "whole", formula: shown(at("rank")) },
    {
      key: "probability",
      label: "Probability of a slot",
      format: "percent",
      formula: shown(at("probability")),
    },
    { key: "action", label: "Action", formula: text("action") },
    { key: "tier", label: "Tier", alignment: "Center", formula: text("tier") },
    { key: "covered", label: "Weight covered", format: "percent", formula: shown(at("covered")) },
    { key: "status", label: "Status now", alignment: "Center", formula: text("status") },
    { key: "reason", label: "Reason", wraps: true, formula: text("reason") },
  ];
}

/** How alike the ratings of two criteria are, a field for each pair. */
export function pairKey(one: number, other: number): string {
  return `r${one}_${other}`;
}

function pairsOf(criteria: number): readonly (readonly [number, number])[] {
  return Array.from({ length: criteria }, (_, one) =>
    Array.from({ length: criteria - one - 1 }, (__, more) => [one + 1, one + 2 + more] as const),
  ).flat();
}

function alikeSection(criteria: number): FieldsSection {
  return {
    kind: "fields",
    key: "alike",
    stack: "facts",
    heading: "How alike the ratings are (correlation)",
    grid: [{ label: 0, value: 1 }],
    fields: pairsOf(criteria).map(([one, other]) => ({
      key: pairKey(one, other),
      label: `Criteria ${one} and ${other}`,
      format: "score",
      isPlain: true,
      formula: `=IFERROR(CORREL({accounts.rating${one}},{accounts.rating${other}}),0)`,
    })),
  };
}

/** What a scale lacks, in words that follow the name of its criterion; blank where nothing is missing. */
function scaleFault(number: number): string {
  const at = (column: string): string => `INDEX({criteria.${column}},{scale.place${number}})`;
  const [from, to] = [`{accounts.from_rating${number}}`, `{accounts.to_rating${number}}`];
  const five = `{accounts.five_rating${number}}`;
  const isKnown = scaleChoices.map((word) => `${at("scale")}="${word}"`).join(",");
  return (
    `=IFERROR(IF(IF(ISNUMBER(${at("weight")}),${at("weight")}<0,${at("weight")}&""<>""),"has a weight that is no number of 0 or more: type one under Weight",` +
    `IF(AND(${at("direction")}<>"higher",${at("direction")}<>"lower"),"has a direction that is neither higher nor lower, and counts as higher: choose one under Direction",` +
    `IF(NOT(OR(${isKnown})),"has a scale that is none of ${scaleChoices.join(", ")}, and is rated on a line: choose one under Scale",` +
    `IF(AND(${at("scale")}<>"steps",${at("scale")}<>"rank",COUNT(${at("worst")},${at("best")})<2),"has an end that is no number: type one under From (worst) and To (best)",` +
    `IF(AND(${at("scale")}="log",MIN(${from},${to})<=0),"is on a log scale, whose ends must be above 0",` +
    `IF(AND(${at("scale")}="three points",IF(ISNUMBER(${five}),(${five}-${from})*(${five}-${to})>=0,TRUE)),"is on three points, of which 5 must lie between its ends",` +
    `IF(AND(${at("scale")}="steps",COUNTIF({steps.criterion},${at("name")})=0),"is rated by steps and has none under Steps",""))))))),"")`
  );
}

/**
 * Which criterion the rating columns belong to: by the name that it had when they were made; one that
 * was called otherwise since stands where it stood.
 */
function scaleSection(criteria: number): FieldsSection {
  const each = Array.from({ length: criteria }, (_, index) => index + 1);
  return {
    kind: "fields",
    key: "scale",
    stack: "facts",
    heading: "Which criterion the ratings belong to",
    grid: [{ label: 0, value: 1 }],
    fields: [
      ...each.map((number) => ({
        key: `name${number}`,
        label: `Criterion of rating ${number}`,
        isPlain: true,
      })),
      ...each.map((number) => ({
        key: `place${number}`,
        label: `Place of rating ${number}`,
        isPlain: true,
        formula:
          `=IFERROR(MATCH({scale.name${number}},{criteria.name},0),` +
          `IF(ISNUMBER(MATCH(INDEX({criteria.name},${number}),CHOOSE({[[criteria|,|@]]},[[criteria|,|{scale.name@}]]),0)),"",${number}))`,
      })),
      ...each.map((number) => ({
        key: `spread${number}`,
        label: `Spread of rating ${number}, weighted`,
        format: "score" as const,
        isPlain: true,
        formula: `=IFERROR({accounts.weight_rating${number}}*STDEV.P({accounts.rating${number}}),0)`,
      })),
      ...each.map((number) => ({
        key: `fault${number}`,
        label: `What the scale of rating ${number} lacks`,
        isPlain: true,
        formula: scaleFault(number),
      })),
    ],
  };
}

/** Single numbers that sentences read. */
function factsSection(columns: MatrixColumns, room: Room, criteria: number): FieldsSection {
  const pairs = pairsOf(criteria).map((pair) => `{alike.${pairKey(...pair)}}`);
  const sum = (each: (pair: string) => string): string =>
    pairs.length === 0 ? "0" : pairs.map(each).join("+");
  const fact = (key: string, label: string, formula: string) => ({
    key,
    label,
    formula,
    format: "general" as const,
    isPlain: true,
  });
  return {
    kind: "fields",
    key: "facts",
    stack: "facts",
    heading: "Workings, computed: the answer, the chart and the checks read them",
    grid: [{ label: 0, value: 1 }],
    fields: [
      fact(
        "missing",
        "What a blank counts, for KAM.SCORE",
        '=IF({settings.blanks}="share","renormalise",IF({settings.blanks}="middle","neutral",IF({settings.blanks}="leave out","error","worst")))',
      ),
      fact(
        "cut",
        "Score at the cut",
        `=IF(COUNT(${rounded})=0,0,LARGE(${rounded},MIN({header.slots},COUNT(${rounded}))))`,
      ),
      fact("room", "Rows there are for key accounts", `=${room.keys}`),
      fact("nextRoom", "Rows there are for those next", `=${room.next}`),
      fact(
        "isNoneNext",
        "Whether all scored accounts are key accounts",
        "=COUNT({workings.order}#)<=SUMPRODUCT(--ISNUMBER(INDEX({accounts.score},{workings.keys}#)))",
      ),
      fact(
        "revenueCorrelation",
        "Score rank against revenue rank",
        columns.revenue === null
          ? '=""'
          : '=IFERROR(CORREL({workings.scoreStanding}#,{workings.revenueStanding}#),"")',
      ),
      fact(
        "effective",
        "Effective number of criteria",
        `=${criteria}^2/(${criteria}+2*(${sum((pair) => `MAX(0,${pair})^2`)}))`,
      ),
      fact("alikePairs", "Pairs alike", `=${sum((pair) => `(${pair}>${ALIKE_FROM})`)}`),
      fact(
        "againstPairs",
        "Pairs against each other",
        `=${sum((pair) => `(${pair}<-${ALIKE_FROM})`)}`,
      ),
      fact(
        "contradictions",
        "Directions against the ends",
        '=SUMPRODUCT(--({criteria.direction}="higher"),--({criteria.worst}>{criteria.best}))+SUMPRODUCT(--({criteria.direction}="lower"),--({criteria.worst}<{criteria.best}))',
      ),
      fact(
        "firstUnscored",
        "The first of them, by its row below the headings",
        '=IFERROR(MATCH(1,({accounts.account}<>"")*(1-ISNUMBER({accounts.score})),0),0)',
      ),
      fact(
        "unscored",
        "Accounts without a score",
        '=SUMPRODUCT(--({accounts.account}<>""))-COUNT({accounts.score})',
      ),
      fact(
        "incomplete",
        "Scored accounts with a blank rating",
        "=SUMPRODUCT(ISNUMBER({accounts.score})*([[criteria|+|ISNUMBER({accounts.rating@})]]<[[criteria|+|1]]))",
      ),
      fact(
        "owed",
        "Among the best only by what a blank counts",
        `=IF({settings.blanks}="worst",0,SUMPRODUCT(ISNUMBER({accounts.rank})*IF(ISNUMBER({accounts.rank}),{accounts.rank}<={header.slots},FALSE)*IF(ISNUMBER({workings.worstScore}#),COUNT({workings.worstScore}#)+1-${upTo("{workings.worstScore}#")}>{header.slots},FALSE)))`,
      ),
      fact(
        "faults",
        "Scales that lack something",
        `=${Array.from({ length: criteria }, (_, index) => `({scale.fault${index + 1}}<>"")`).join("+")}`,
      ),
      fact(
        "flattest",
        "Least spread against weight",
        "=IFERROR(MIN(IF({criteria.share}>0,{criteria.spread}/{criteria.share},1)),1)",
      ),
      fact(
        "isWaiting",
        "Functions that have not answered",
        "=AND(COUNT({accounts.score})=0,{facts.faults}=0,SUM({criteria.weight})>0,SUMPRODUCT(--ISERROR({accounts.score}))>=ROWS({accounts.account}),SUMPRODUCT(--ISNA({accounts.score}))=0)",
      ),
      fact(
        "orphans",
        "Weights that no rating has",
        "=ROUND(1-SUM([[criteria|,|{accounts.weight_rating@}]]),6)",
      ),
    ],
  };
}

/** How the score of the list comes about, and how far ours is from it. */
function listedSection(): FieldsSection {
  const ours =
    "({listed.factor}*SUM({criteria.weight})*({listed.low}+({accounts.score}-1)*({listed.high}-{listed.low})/9)+{listed.offset})";
  const plain = { format: "general" as const, isPlain: true };
  return {
    kind: "fields",
    key: "listed",
    stack: "facts",
    heading: "The score of the list: factor x sum of weight x rating + offset",
    grid: [{ label: 0, value: 1 }],
    fields: [
      { key: "factor", label: "Factor", ...plain },
      { key: "offset", label: "Offset", ...plain },
      { key: "low", label: "Ratings of the list from", ...plain },
      { key: "high", label: "Ratings of the list to", ...plain },
      {
        key: "largest",
        label: "Largest difference from ours",
        ...plain,
        formula: `=IFERROR(MAX(IF(ISNUMBER({accounts.score})*ISNUMBER({accounts.listedScore}),ABS({accounts.listedScore}-${ours}),0)),"")`,
      },
      {
        key: "farthest",
        label: "Where",
        ...plain,
        formula: `=IFERROR(INDEX({accounts.account},MATCH({listed.largest},IF(ISNUMBER({accounts.score})*ISNUMBER({accounts.listedScore}),ABS({accounts.listedScore}-${ours}),-1),0))&"","")`,
      },
    ],
  };
}

/** How many rows the two parts of the answer may fill. */
export interface Room {
  readonly keys: number;
  readonly next: number;
}

export interface MatrixShape extends MatrixColumns {
  readonly criteria: number;
  readonly accounts: number;
  readonly room: Room;
  readonly slots: number;
  /** How many random rankings are drawn to begin with. */
  readonly draws: number;
  /** Of the columns of the accounts, in characters. */
  readonly columnWidths: readonly number[];
  readonly topRows: number;
}

/** The template for so many criteria and accounts; texts in it still stand for each criterion. */
export function scoringMatrixTemplate(shape: MatrixShape): SheetTemplate {
  const { criteria, room, columnWidths, accounts, topRows, draws, slots } = shape;
  // Two columns apart from the accounts, and right of criteria and steps where these are wider.
  const workingsColumn = Math.max(columnWidths.length, stepsColumn + stepsColumns) + 2;
  const workings = workingColumns(shape);
  const workingsWidth = workings.reduce(
    (sum, { columns = 1, forEach }) => sum + (forEach === undefined ? columns : criteria),
    0,
  );
  const factsColumn = workingsColumn + workingsWidth + 1;
  return {
    tabColor: look.accent,
    prefix: "Matrix",
    orientation: "Landscape",
    columnWidths: [
      ...columnWidths,
      ...Array.from({ length: factsColumn + 3 + criteria - columnWidths.length }, (_, index) =>
        columnWidths.length + index === factsColumn ? 34 : 13,
      ),
    ],
    frozenRows: 1,
    frozenColumns: 1,
    printedColumns: criteriaColumn + 4,
    lastColumn: criteriaColumn - 1,
    stacks: {
      criteria: { row: answerRow, column: criteriaColumn, columns: criteriaColumns },
      steps: { row: answerRow, column: stepsColumn, columns: stepsColumns },
      workings: { row: firstRow, column: workingsColumn, columns: workingsWidth },
      facts: { row: firstRow, column: factsColumn, columns: 2 },
    },
    sections: [
      { kind: "title", key: "title", name: "MatrixTitle", subtitle: "By weighted criteria" },
      {
        kind: "fields",
        key: "header",
        heading: null,
        grid: [{ label: 0, value: 1 }],
        fields: [
          { key: "madeFrom", label: "Made from", isPlain: true },
          {
            key: "asOf",
            label: "As of",
            format: "date",
            name: "AsOf",
            input: { kind: "date" },
          },
          {
            key: "slots",
            label: "Key account slots",
            format: "whole",
            name: "Slots",
            input: { kind: "number", from: 1, to: 10_000, whole: true },
          },
          {
            key: "inShort",
            label: "In short",
            isPlain: true,
            formula:
              '=IF(COUNT({workings.order}#)=0,IF({facts.isWaiting},"Waiting for the scores.","No account has a score yet."),' +
              '"The "&MIN({header.slots},COUNT({workings.order}#))&" best of "&COUNT({workings.order}#)&" scored accounts. The cut stands at "&ROUND({facts.cut},2)&"; "&' +
              '(COUNTIF({workings.rounded}#,">="&ROUND({facts.cut}-{settings.band}-0.0000005,7))-COUNTIF({workings.rounded}#,">="&ROUND({facts.cut}-0.0000005,7)))&" more within "&{settings.band}&" of it."' +
              `&IF(COUNTIF({accounts.status},"${statusKey}")>{facts.room}," Only the first "&{facts.room}&" key accounts are shown here.",""))`,
          },
        ],
      },
      {
        kind: "spills",
        key: "answer",
        heading: "Key accounts",
        liveHeading: `=IF(COUNTIF({accounts.status},"${statusKey}")=0,"Proposed key accounts","Key accounts")`,
        rows: room.keys,
        tallRows: Math.min(room.keys, slots),
        columns: answerColumns("keys"),
      },
      {
        kind: "spills",
        key: "next",
        heading: "Who is next",
        rows: room.next,
        tallRows: room.next,
        columns: answerColumns("next", "{facts.isNoneNext}"),
      },
      {
        kind: "list",
        key: "criteria",
        stack: "criteria",
        heading: "Criteria",
        name: "Criteria",
        spareRows: 0,
        minimumRows: 1,
        columns: [
          { key: "name", label: "Criterion", name: "CriterionNames" },
          {
            key: "weight",
            label: "Weight",
            format: "general",
            name: "Weights",
            input: { kind: "number", from: 0, to: 1_000_000_000 },
          },
          {
            key: "share",
            label: "Weight %",
            format: "percentFine",
            formula: "=IFERROR({weight}/SUM({criteria.weight}),0)",
          },
          {
            key: "spread",
            label: "Spread %",
            format: "percentFine",
            formula:
              "=IFERROR(CHOOSE(MATCH(ROW()-ROW({criteria.headings}),CHOOSE({[[criteria|,|@]]},[[criteria|,|{scale.place@}]]),0),[[criteria|,|{scale.spread@}]])/SUM([[criteria|,|{scale.spread@}]]),0)",
          },
          {
            key: "direction",
            label: "Direction",
            name: "CriterionDirections",
            input: { kind: "list", options: ["higher", "lower"] },
          },
          {
            key: "scale",
            label: "Scale",
            name: "CriterionScales",
            input: { kind: "list", options: scaleChoices },
          },
          { key: "worst", label: "From (worst)", format: "row", name: "CriterionWorst" },
          { key: "middle", label: "5 at", format: "row", name: "CriterionMiddles" },
          { key: "best", label: "To (best)", format: "row", name: "CriterionBest" },
          { key: "one", label: "1 means", alignment: "Right" },
          { key: "five", label: "5 means", alignment: "Right" },
          { key: "ten", label: "10 means", alignment: "Right" },
          { key: "column", label: "Source column", name: "CriterionSources", isPlain: true },
        ],
      },
      {
        kind: "fields",
        key: "settings",
        stack: "criteria",
        heading: "Settings",
        grid: [{ label: 0, value: 1 }],
        fields: [
          {
            key: "blanks",
            label: "A blank rating counts",
            name: "BlankRatings",
            start: "worst",
            input: { kind: "list", options: blankPolicies },
          },
          {
            key: "band",
            label: "Band around the cut",
            name: "Band",
            start: 0.5,
            input: { kind: "number", from: 0, to: 9 },
          },
          {
            key: "concentration",
            label: "Firmness of weights",
            name: "Concentration",
            start: 20,
            input: { kind: "number", from: 0, to: 1_000_000 },
          },
          {
            key: "noise",
            label: "Noise of one rating",
            name: "RatingNoise",
            start: 0,
            input: { kind: "number", from: 0, to: 9 },
          },
          {
            key: "draws",
            label: "Random rankings",
            name: "Draws",
            format: "number",
            start: draws,
            input: { kind: "number", from: 100, to: 1_000_000, whole: true },
          },
        ],
      },
      {
        kind: "list",
        key: "tiers",
        stack: "criteria",
        heading: "Tiers",
        name: "Tiers",
        spareRows: 0,
        minimumRows: 4,
        columns: [
          { key: "tier", label: "Tier", name: "TierLabels", isStart: true },
          {
            key: "from",
            label: "From score",
            name: "TierLimits",
            format: "rating",
            isStart: true,
            input: { kind: "number", from: 1, to: 10 },
          },
        ],
        startRows: [
          { cells: { tier: "A", from: 8 } },
          { cells: { tier: "B", from: 6.5 } },
          { cells: { tier: "C", from: 5 } },
          { cells: { tier: "D" } },
        ],
      },
      {
        kind: "list",
        key: "steps",
        stack: "steps",
        heading: "Steps",
        name: "Steps",
        spareRows: 3,
        minimumRows: 3,
        columns: [
          { key: "criterion", label: "Criterion", name: "StepCriteria" },
          { key: "from", label: "From value", name: "StepFrom", format: "general" },
          {
            key: "rating",
            label: "Rating",
            name: "StepRatings",
            format: "rating",
            input: { kind: "number", from: 1, to: 10 },
          },
          { key: "words", label: "In words", name: "StepWords" },
        ],
      },
      {
        kind: "chart",
        key: "TopAccounts",
        chart: "BarStacked",
        after: ["tiers"],
        title: "What the best scores are made of",
        valueAxisTitle: "Score (1 to 10), stacked by criterion",
        list: "top",
        category: "account",
        series: ["part@"],
        forEach: "criteria",
        shownRows: Math.max(1, topRows),
        isInReverse: true,
        lastColumn: criteriaColumn - 1,
        rows: 22,
      },
      {
        kind: "lines",
        key: "checks",
        heading: "What to know",
        indent: 1,
        lines: matrixChecks(criteria, FEWEST_TO_COMPARE, shape.hasListedScore),
      },
      {
        kind: "list",
        key: "accounts",
        heading: "Accounts",
        name: "Accounts",
        spareRows: 0,
        minimumRows: 2,
        after: ["tiers", "steps"],
        showFilter: true,
        headingPoints: 48,
        columns: accountColumns(shape),
        above: [
          {
            key: "weight",
            label: "Weight",
            format: "percent",
            cells: { "rating@": "=IFERROR(INDEX({criteria.share},{scale.place@}),0)" },
          },
          {
            key: "scale",
            label: "Scale",
            cells: {
              "rating@":
                '=IFERROR(IF(OR(INDEX({criteria.scale},{scale.place@})="log",INDEX({criteria.scale},{scale.place@})="rated",INDEX({criteria.scale},{scale.place@})="steps",INDEX({criteria.scale},{scale.place@})="rank"),INDEX({criteria.scale},{scale.place@}),IF(AND(INDEX({criteria.scale},{scale.place@})="three points",ISNUMBER({accounts.five_rating@})),"three points","line")),"line")',
            },
          },
          {
            key: "from",
            label: "1 from",
            format: "fine",
            cells: {
              "rating@":
                '=IFERROR(IF(INDEX({criteria.direction},{scale.place@})="lower",MAX(INDEX({criteria.worst},{scale.place@}),INDEX({criteria.best},{scale.place@})),MIN(INDEX({criteria.worst},{scale.place@}),INDEX({criteria.best},{scale.place@}))),0)',
            },
          },
          {
            key: "five",
            label: "5 at",
            format: "fine",
            cells: {
              "rating@":
                '=IFERROR(IF(ISNUMBER(INDEX({criteria.middle},{scale.place@})),INDEX({criteria.middle},{scale.place@}),""),"")',
            },
          },
          {
            key: "to",
            label: "10 to",
            format: "fine",
            cells: {
              "rating@":
                '=IFERROR(IF(INDEX({criteria.direction},{scale.place@})="lower",MIN(INDEX({criteria.worst},{scale.place@}),INDEX({criteria.best},{scale.place@})),MAX(INDEX({criteria.worst},{scale.place@}),INDEX({criteria.best},{scale.place@}))),0)',
            },
          },
        ],
      },
      {
        kind: "spills",
        key: "workings",
        stack: "workings",
        heading: null,
        isWorking: true,
        rows: Math.max(2, accounts),
        columns: workings,
      },
      factsSection(shape, room, criteria),
      ...(shape.hasListedScore ? [listedSection()] : []),
      scaleSection(criteria),
      {
        kind: "spills",
        key: "top",
        stack: "facts",
        heading: "The best accounts, and what their scores are made of",
        isWorking: true,
        rows: Math.max(1, topRows),
        columns: [
          {
            key: "account",
            label: "Account",
            formula: '=INDEX({accounts.account},{top.row}#)&""',
          },
          {
            key: "row",
            label: "Row",
            formula: `=INDEX({workings.sorted}#,SEQUENCE(MIN(${topRows},ROWS({accounts.account}))))`,
          },
          {
            key: "part@",
            label: "Part @",
            forEach: "criteria",
            format: "score",
            formula:
              '=IFERROR(IF(ISNUMBER(INDEX({accounts.score},{top.row}#)),IF(ISNUMBER(INDEX({accounts.rating@},{top.row}#)),INDEX({accounts.rating@},{top.row}#),IF({settings.blanks}="worst",1,IF({settings.blanks}="middle",5.5,0)))*{accounts.weight_rating@}/IF({settings.blanks}="share",INDEX({accounts.covered},{top.row}#),1),0),0)',
          },
        ],
      },
      ...(criteria > 1 ? [alikeSection(criteria)] : []),
    ],
  };
}
