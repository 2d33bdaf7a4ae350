import { RELATIVE_ROUNDING } from "../domain/numerics/reaches";
import { columnAliases } from "./column-alias";
import { inComment } from "./comment";
import type { Dialect } from "./dialects/dialect";
import { indented, type NamedQuery, separated, statement } from "./named-query";
import { ratingLines } from "./rating-sql";
import {
  type ModelQuadrants,
  type ModelTiers,
  ratedCriteria,
  type RatedCriterion,
  type ScoreModel,
} from "./score-model";
import { type TableName, tableInSql } from "./table-name";
import { typedRatingsQuery } from "./typed-ratings-sql";
import { meanLines, missingInWords, sumLines, type WeightedRatings } from "./weighted-mean-sql";

/** Scores are ranked to six decimals, as the matrix ranks them: what differs less is a tie. */
const STEPS_OF_A_POINT = 1_000_000;

/** A model with all that its SQL is made of. */
interface ScorePlan {
  readonly model: ScoreModel;
  readonly dialect: Dialect;
  readonly criteria: readonly RatedCriterion[];
  readonly values: readonly string[];
  readonly ratings: readonly string[];
  /** What the steps of the statement are called; never what the table is called. */
  readonly step: (name: string) => string;
}

export interface ScoreSql {
  /** Every account with ratings, score, coverage, rank, tier, quadrant and standing. */
  readonly whole: string;
  /** The same up to tier and quadrant: what needs no other account's row, for one shard. */
  readonly ofShard: string;
  /** Rank and standing from the merged rows of all shards. */
  readonly ofMerged: string;
}

function planOf(model: ScoreModel, table: TableName, dialect: Dialect): ScorePlan {
  const criteria = ratedCriteria(model);
  const names = criteria.map(({ name }) => name);
  const isTaken = table.at(-1)?.toLowerCase().startsWith("kam_") ?? false;
  return {
    model,
    dialect,
    criteria,
    values: columnAliases("value", names),
    ratings: columnAliases("rating", names),
    step: (name) => `${isTaken ? "matrix" : "kam"}_${name}`,
  };
}

/**
 * A scoring matrix as SQL for the table of accounts: the same ratings and scores to the last bit,
 * and the same ranks, tiers and cut.
 *
 * @throws Failure in a sentence where the model has no SQL
 */
export function scoreSql(model: ScoreModel, table: TableName, dialect: Dialect): ScoreSql {
  const plan = planOf(model, table, dialect);
  const own = ownRowQueries(plan, table);
  const heading = headingOf(plan);
  return {
    whole: statement(
      heading,
      [...own, rankedQuery(plan, plan.step("scored"))],
      finalSelection(plan),
      dialect.ending,
    ),
    ofShard: statement(
      [...heading, "One shard: run it where the accounts' rows are and put the results together."],
      own,
      [`SELECT * FROM ${plan.step("scored")}`],
      dialect.ending,
    ),
    ofMerged: statement(
      [...heading, "The results of all shards, in one table: rank and standing need the whole."],
      [rankedQuery(plan, tableInSql([MERGED_TABLE], dialect))],
      finalSelection(plan),
      dialect.ending,
    ),
  };
}

/** What the second statement for shards reads from. */
export const MERGED_TABLE = "scored_on_shards";

/** The steps up to `ranked`, for statements that end otherwise. */
export function scoreQueries(
  model: ScoreModel,
  table: TableName,
  dialect: Dialect,
): { readonly queries: readonly NamedQuery[]; readonly scored: string } {
  const plan = planOf(model, table, dialect);
  return { queries: ownRowQueries(plan, table), scored: plan.step("scored") };
}

function headingOf({ model, dialect }: ScorePlan): string[] {
  return [
    `${inComment(model.title)}: the scoring matrix as SQL for ${dialect.title}.`,
    missingInWords[model.missing],
    ...(dialect.isRun ? [] : [`Written for ${dialect.title} and parsed, not run, by its makers.`]),
  ];
}

function ownRowQueries(plan: ScorePlan, table: TableName): NamedQuery[] {
  const typed = typedRatingsQuery(plan.model, plan.ratings, plan.step("typed"), plan.dialect);
  return [
    givenQuery(plan, table),
    ...(typed === null ? [] : [typed]),
    ratedQuery(plan, typed),
    summedQuery(plan),
    meanQuery(plan),
    scoredQuery(plan),
  ];
}

function givenQuery(plan: ScorePlan, table: TableName): NamedQuery {
  const { dialect, criteria, values, model } = plan;
  const column = (heading: string): string => `list.${dialect.identifier(heading)}`;
  const numbers = criteria.map(({ column: heading }, index) => {
    const value = dialect.withoutNaN(dialect.toNumber(column(heading)));
    return `${value} AS ${String(values[index])}`;
  });
  return {
    name: plan.step("given"),
    why: ["The only place that names your table and its columns: put your own here."],
    lines: [
      "SELECT",
      ...indented(separated([`${column(model.accountColumn)} AS account`, ...numbers])),
      `FROM ${tableInSql(table, dialect)} AS list`,
    ],
  };
}

function ratedQuery(plan: ScorePlan, typed: NamedQuery | null): NamedQuery {
  const { dialect, criteria, values, ratings, model } = plan;
  const given = plan.step("given");
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const columns = criteria.flatMap((criterion, index) => {
    const alias = String(ratings[index]);
    const lines = ratingLines(`${given}.${String(values[index])}`, criterion.scale, dialect);
    const isTyped = model.typed.some((one) => one.criterion === index);
    const rating =
      typed !== null && isTyped
        ? [
            `CASE WHEN ${typed.name}.has_${alias} = 1 THEN ${typed.name}.${alias} ELSE`,
            ...indented(lines),
            "END",
          ]
        : lines;
    const ending = index < criteria.length - 1 ? "," : "";
    return [
      `-- ${inComment(criterion.name)}: ${percent(criterion.weight / total)} of the weight, ${inWords(criterion)}`,
      ...rating.slice(0, -1),
      `${String(rating.at(-1))} AS ${alias}${ending}`,
    ];
  });
  return {
    name: plan.step("rated"),
    why: ["Values become ratings from 1 (worst) to 10 (best)."],
    lines: [
      "SELECT",
      ...indented([`${given}.account,`, ...columns]),
      `FROM ${given}`,
      ...(typed === null
        ? []
        : [
            `LEFT JOIN ${typed.name}`,
            `  ON ${typed.name}.typed_account = ${dialect.toText(`${given}.account`)}`,
          ]),
    ],
  };
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`;
}

function inWords({ scale }: RatedCriterion): string {
  const [worst, best] =
    scale.direction === "higher" ? [scale.low, scale.high] : [scale.high, scale.low];
  return `1 at ${worst} and 10 at ${best}`;
}

/** The scores of a model: its own and, with quadrants, those of the two sets of criteria. */
function scoresOf(plan: ScorePlan): readonly (WeightedRatings & { readonly name: string })[] {
  const { criteria, ratings, model } = plan;
  const of = (name: string, places: readonly number[]) => ({
    name,
    ratings: places.map((place) => String(ratings[place])),
    weights: places.map((place) => criteria[place]?.weight ?? 0),
  });
  const all = criteria.map((_, index) => index);
  return [
    of("score", all),
    ...(model.quadrants === null
      ? []
      : [
          of("attractiveness", model.quadrants.attractiveness),
          of("strength", model.quadrants.strength),
        ]),
  ];
}

function summedQuery(plan: ScorePlan): NamedQuery {
  const rated = plan.step("rated");
  const sums = scoresOf(plan).map((one) => sumLines(one, one.name, plan.dialect));
  return {
    name: plan.step("summed"),
    why: ["Ratings times weights, and how much of the weight is rated."],
    lines: ["SELECT", `  ${rated}.*,`, ...indented(joined(sums)), `FROM ${rated}`],
  };
}

/** Columns of several lines each, with a comma after each but the last. */
function joined(columns: readonly (readonly string[])[]): string[] {
  return columns.flatMap((lines, place) =>
    place < columns.length - 1 ? [...lines.slice(0, -1), `${String(lines.at(-1))},`] : lines,
  );
}

function meanQuery(plan: ScorePlan): NamedQuery {
  const { model, dialect, criteria } = plan;
  const summed = plan.step("summed");
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const means = scoresOf(plan).map((one) => {
    const lines = meanLines(one, one.name, model.missing, dialect);
    return [...lines.slice(0, -1), `${String(lines.at(-1))} AS ${one.name}`];
  });
  const coverage = [`score_weight / ${dialect.number(total)} AS coverage`];
  return {
    name: plan.step("means"),
    why: ["The weighted mean of the ratings."],
    lines: [
      "SELECT",
      `  ${summed}.*,`,
      ...indented(joined([...means, coverage])),
      `FROM ${summed}`,
    ],
  };
}

function scoredQuery(plan: ScorePlan): NamedQuery {
  const { model, ratings, dialect } = plan;
  const tier = model.tiers === null ? [] : [tierLines(model.tiers, dialect)];
  const quadrant = model.quadrants === null ? [] : [quadrantLines(model.quadrants, dialect)];
  return {
    name: plan.step("scored"),
    why: ["One row an account, from its own row alone."],
    lines: [
      "SELECT",
      ...indented(
        joined([
          ["account"],
          ...ratings.map((one) => [one]),
          ["score"],
          ["coverage"],
          ...tier,
          ...quadrant,
        ]),
      ),
      `FROM ${plan.step("means")}`,
    ],
  };
}

/** Is the score at the limit or above it, rounding apart? As `reaches` decides, for positive scores. */
function reachesInSql(score: string, limit: number, { number }: Dialect): string {
  return `${number(limit)} - ${score} <= ${number(RELATIVE_ROUNDING * Math.abs(limit))}`;
}

function tierLines({ labels, limits }: ModelTiers, dialect: Dialect): string[] {
  return [
    "CASE",
    "  WHEN score IS NULL THEN NULL",
    ...limits.map(
      (limit, index) =>
        `  WHEN ${reachesInSql("score", limit, dialect)} THEN ${dialect.text(labels[index] ?? "")}`,
    ),
    `  ELSE ${dialect.text(labels.at(-1) ?? "")}`,
    "END AS tier",
  ];
}

function quadrantLines({ cuts }: ModelQuadrants, dialect: Dialect): string[] {
  const isAttractive = reachesInSql("attractiveness", cuts.attractiveness, dialect);
  const isStrong = reachesInSql("strength", cuts.strength, dialect);
  return [
    "CASE",
    "  WHEN attractiveness IS NULL OR strength IS NULL THEN NULL",
    `  WHEN ${isAttractive} AND ${isStrong} THEN 'Strategic'`,
    `  WHEN ${isAttractive} THEN 'Star'`,
    `  WHEN ${isStrong} THEN 'Status'`,
    "  ELSE 'Streamline'",
    "END AS quadrant",
  ];
}

/** Whether an account cannot qualify yet; null where all can. */
function isAspirant({ model: { aspirants = [] }, dialect }: ScorePlan): string | null {
  if (aspirants.length === 0) return null;
  const names = aspirants.map((account) => dialect.toText(dialect.text(account)));
  return `${dialect.toText("account")} IN (${names.join(", ")})`;
}

function rankedQuery(plan: ScorePlan, from: string): NamedQuery {
  const { number } = plan.dialect;
  const points = `FLOOR(score * ${number(STEPS_OF_A_POINT)} + ${number(0.5)})`;
  const aspirant = isAspirant(plan);
  const step = aspirant === null ? points : `CASE WHEN ${aspirant} THEN NULL ELSE ${points} END`;
  return {
    name: plan.step("ranked"),
    why: [
      "Ranks over all accounts, by the score to six decimals; equal scores share a rank.",
      ...(aspirant === null ? [] : ["Aspirants cannot qualify yet and stand in no order."]),
    ],
    lines: [
      "SELECT",
      "  scored.*,",
      `  RANK() OVER (ORDER BY COALESCE(${step}, ${number(-1)}) DESC) AS place`,
      `FROM ${from} AS scored`,
    ],
  };
}

/** Of as many places as there are slots, ties at the cut included. */
function finalSelection(plan: ScorePlan): string[] {
  const { model, ratings } = plan;
  const aspirant = isAspirant(plan);
  const hasRank =
    aspirant === null ? "score IS NOT NULL" : `score IS NOT NULL AND NOT (${aspirant})`;
  const columns = [
    "account",
    ...ratings,
    "score",
    "coverage",
    `CASE WHEN ${hasRank} THEN place END AS score_rank`,
    ...(model.tiers === null ? [] : ["tier"]),
    ...(model.quadrants === null ? [] : ["quadrant"]),
    `CASE WHEN score IS NULL THEN NULL ${aspirant === null ? "" : `WHEN ${aspirant} THEN 'aspirant' `}WHEN place <= ${Math.floor(model.slots)} THEN 'in' ELSE 'out' END AS standing`,
  ];
  return [
    "-- Who is in: the best for the slots; accounts that tie at the cut are all in.",
    "SELECT",
    ...indented(separated(columns)),
    `FROM ${plan.step("ranked")}`,
  ];
}
