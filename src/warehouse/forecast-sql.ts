import { createDiscountSchedule } from "../domain/lifetime-value/discount-schedule";
import { timescaleOf } from "../domain/lifetime-value/purchase-forecast";
import type { PurchaseHistories } from "../domain/lifetime-value/purchase-histories";
import type { Dialect } from "./dialects/dialect";
import type { NamedQuery } from "./named-query";
import { type FittedPurchases, parametersOf, requireFinite } from "./purchase-model";
import { LEFT_OUT, seriesLength } from "./series-length";

/** What a history that is not among those counted may leave out of its sum, to get a number. */
const ENOUGH = 10 * LEFT_OUT;
/** Below this exp gives nothing, which PostgreSQL reports as an error. */
const LEAST_EXPONENT = -700;

/**
 * The steps from histories to what is ahead of each account: P(alive), expected purchases, expected
 * value of one, lifetime value. Positive series only, as the domain sums them: no gamma function, no
 * 2F1, no recursion.
 *
 * @param from a step with account, repeats, recency, age, valued_repeats and mean_value
 * @param histories those that the series must be long enough for; a longer one gets no number
 */
export function forecastQueries(
  fit: FittedPurchases,
  histories: PurchaseHistories,
  from: string,
  dialect: Dialect,
): readonly NamedQuery[] {
  requireFinite(fit);
  const terms = seriesLength(fit, histories);
  return [
    stepsQuery(terms),
    momentsQuery(fit, dialect),
    waysQuery(fit, from, dialect),
    livesQuery(dialect),
    soFarQuery(fit, from, terms, dialect),
    aheadQuery(fit, terms, dialect),
    forecastQuery(fit, from, dialect),
  ];
}

export const FORECAST = "kam_forecast";

function stepsQuery(terms: number): NamedQuery {
  const digits = Array.from({ length: 10 }, (_, digit) => `SELECT ${digit} AS digit`).join(
    " UNION ALL ",
  );
  const places = String(terms).length;
  const names = Array.from({ length: places }, (_, place) => `place_${place}`);
  const number = names.map((name, place) => `${10 ** place} * ${name}.digit`).join(" + ");
  return {
    name: "kam_steps",
    why: [
      `The numbers from 1 to ${terms}: with so many terms, less than ${LEFT_OUT} of any sum is left out.`,
    ],
    lines: [
      `SELECT ${number} + 1 AS n`,
      ...names.map(
        (name, place) => `${place === 0 ? "FROM" : "CROSS JOIN"} (${digits}) AS ${name}`,
      ),
      `WHERE ${number} < ${terms}`,
    ],
  };
}

function momentsQuery(fit: FittedPurchases, { number }: Dialect): NamedQuery {
  const { horizon, discountPerUnit, purchases, unit } = fit;
  const { times, weights } = createDiscountSchedule(
    horizon,
    discountPerUnit,
    timescaleOf(purchases),
  );
  const rows = Array.from(times, (time, place) => {
    const isLast = place === times.length - 1 ? 1 : 0;
    const row = `SELECT ${number(time)} AS moment, ${number(weights[place] as number)} AS weight, ${isLast} AS is_last`;
    return place === 0 ? row : `UNION ALL ${row}`;
  });
  return {
    name: "kam_moments",
    why: [
      `When to look, in ${unit}s ahead, and what purchases up to then count for the value of today.`,
    ],
    lines: rows,
  };
}

function waysQuery(fit: FittedPurchases, from: string, dialect: Dialect): NamedQuery {
  const { r, a, b } = parametersOf(fit.purchases);
  const { number, logarithm } = dialect;
  const repeats = dialect.toNumber("kam_kinds.repeats");
  const n = dialect.toNumber("kam_steps.n");
  const ways = logarithm(`(${number(r)} + ${repeats} + ${n} - ${number(1)}) / ${n}`);
  const survived = `${repeats} + ${n} - ${number(2)}`;
  const staying = logarithm(`(${number(b)} + ${survived}) / (${number(a + b)} + ${survived})`);
  return {
    name: "kam_ways",
    why: [
      "For each number of repeat purchases: in how many ways n more can come, and the chance to",
      "live to the n-th of them, as logarithms.",
    ],
    lines: [
      "SELECT",
      "  kam_kinds.repeats,",
      "  kam_steps.n,",
      `  SUM(${ways})`,
      "    OVER (PARTITION BY kam_kinds.repeats ORDER BY kam_steps.n ROWS UNBOUNDED PRECEDING) AS log_ways,",
      `  SUM(CASE WHEN kam_steps.n = 1 THEN ${number(0)} ELSE ${staying} END)`,
      "    OVER (PARTITION BY kam_kinds.repeats ORDER BY kam_steps.n ROWS UNBOUNDED PRECEDING) AS log_living",
      `FROM (SELECT DISTINCT repeats FROM ${from}) AS kam_kinds`,
      "CROSS JOIN kam_steps",
    ],
  };
}

function exponential(exponent: string, { number }: Dialect): string {
  return `CASE WHEN ${exponent} > ${number(LEAST_EXPONENT)} THEN EXP(${exponent}) ELSE ${number(0)} END`;
}

function livesQuery(dialect: Dialect): NamedQuery {
  return {
    name: "kam_lives",
    why: ["How many of n chances to buy an account lives to take."],
    lines: [
      "SELECT",
      "  repeats,",
      "  n,",
      "  log_ways,",
      `  SUM(${exponential("log_living", dialect)})`,
      "    OVER (PARTITION BY repeats ORDER BY n ROWS UNBOUNDED PRECEDING) AS lived",
      "FROM kam_ways",
    ],
  };
}

/** log(1 + u) to the last digit also where u is small: Kahan's way, without a function for it. */
function logOnePlus(u: string, { number, logarithm }: Dialect): string {
  const one = `(${number(1)} + ${u})`;
  return `CASE WHEN ${one} = ${number(1)} THEN ${u} ELSE ${u} * ${logarithm(one)} / (${one} - ${number(1)}) END`;
}

function soFarQuery(
  fit: FittedPurchases,
  from: string,
  terms: number,
  dialect: Dialect,
): NamedQuery {
  const { r, alpha } = parametersOf(fit.purchases);
  const { number, logarithm } = dialect;
  const away = `kam_moments.moment / (${number(alpha)} + kam_keys.age)`;
  const reached = `kam_moments.moment / (${number(alpha)} + kam_keys.age + kam_moments.moment)`;
  const n = dialect.toNumber("kam_lives.n");
  const repeats = dialect.toNumber("kam_odds.repeats");
  const exponent = `kam_lives.log_ways + ${n} * kam_odds.log_reached - (${number(r)} + ${repeats}) * kam_odds.log_away`;
  const term = `${exponential(exponent, dialect)} * kam_lives.lived`;
  return {
    name: "kam_so_far",
    why: [
      "Purchases expected up to each moment of an account that is alive: the sum of the chances of",
      "n purchases times how many of them it lives to make.",
    ],
    lines: [
      "SELECT",
      "  kam_odds.repeats,",
      "  kam_odds.age,",
      "  kam_odds.weight,",
      "  kam_odds.is_last,",
      `  SUM(${term}) AS purchases,`,
      `  SUM(CASE WHEN kam_lives.n = ${terms} THEN ${term} ELSE ${number(0)} END) AS last_term`,
      "FROM (",
      "  SELECT",
      "    kam_keys.repeats,",
      "    kam_keys.age,",
      "    kam_moments.moment,",
      "    kam_moments.weight,",
      "    kam_moments.is_last,",
      `    ${logOnePlus(away, dialect)} AS log_away,`,
      `    ${logarithm(reached)} AS log_reached`,
      `  FROM (SELECT DISTINCT repeats, age FROM ${from}) AS kam_keys`,
      "  CROSS JOIN kam_moments",
      ") AS kam_odds",
      "JOIN kam_lives ON kam_lives.repeats = kam_odds.repeats",
      "GROUP BY kam_odds.repeats, kam_odds.age, kam_odds.moment, kam_odds.weight, kam_odds.is_last",
    ],
  };
}

function aheadQuery(fit: FittedPurchases, terms: number, dialect: Dialect): NamedQuery {
  const { r, alpha } = parametersOf(fit.purchases);
  const { number } = dialect;
  const repeats = dialect.toNumber("repeats");
  const growth = `(${number(fit.horizon)} / (${number(alpha + fit.horizon)} + age))`;
  const slope = `(${growth} * (${number(r + terms)} + ${repeats}) / ${number(terms + 1)})`;
  const decline = `(CASE WHEN ${slope} > ${growth} THEN ${slope} ELSE ${growth} END)`;
  const last = "SUM(CASE WHEN is_last = 1 THEN last_term END)";
  const sum = "SUM(CASE WHEN is_last = 1 THEN purchases END)";
  const room = `(${number(1)} - ${decline}) * (${number(1)} - ${decline})`;
  return {
    name: "kam_ahead",
    why: [
      "Within the horizon, and each purchase discounted to today; reaches tells whether the series",
      "was long enough for the account: a longer history than those counted may need more terms.",
    ],
    lines: [
      "SELECT",
      "  repeats,",
      "  age,",
      `  ${sum} AS expected,`,
      "  SUM(weight * purchases) AS discounted,",
      `  CASE WHEN ${decline} < ${number(1)}`,
      `    AND ${last} * ${decline} <= ${number(ENOUGH)} * ${sum} * ${room}`,
      "    THEN 1 ELSE 0 END AS reaches",
      "FROM kam_so_far",
      "GROUP BY repeats, age",
    ],
  };
}

function forecastQuery(fit: FittedPurchases, from: string, dialect: Dialect): NamedQuery {
  const { r, alpha, a, b } = parametersOf(fit.purchases);
  const { number } = dialect;
  const repeats = dialect.toNumber("kam_silence.repeats");
  const silence = `-(${number(r)} + ${repeats}) * kam_silence.log_silence`;
  const byChance = `(${exponential(silence, dialect)}) * (${number(b)} + (${repeats} - ${number(1)}))`;
  const gap = `(kam_known.age - kam_known.recency) / (${number(alpha)} + kam_known.recency)`;
  return {
    name: FORECAST,
    why: [
      "P(alive): silence is chance, or the account has left after its last purchase.",
      "Value of a purchase: the account's own mean, pulled towards that of all the more the fewer it made.",
    ],
    lines: [
      "SELECT",
      "  kam_chances.account,",
      "  kam_chances.repeats,",
      "  kam_chances.recency,",
      "  kam_chances.age,",
      "  kam_chances.p_alive,",
      "  CASE WHEN kam_ahead.reaches = 1 THEN kam_chances.p_alive * kam_ahead.expected END AS expected_purchases,",
      "  kam_chances.expected_value,",
      "  CASE WHEN kam_ahead.reaches = 1 THEN kam_chances.p_alive * kam_ahead.discounted * kam_chances.expected_value END AS lifetime_value",
      "FROM (",
      "  SELECT",
      "    kam_silence.*,",
      `    CASE WHEN kam_silence.repeats = 0 THEN ${number(1)}`,
      `      ELSE ${byChance} / (${byChance} + ${number(a)}) END AS p_alive,`,
      `    ${valueOf(fit, dialect)} AS expected_value`,
      "  FROM (",
      "    SELECT",
      "      kam_known.*,",
      `      ${logOnePlus(gap, dialect)} AS log_silence`,
      `    FROM ${from} AS kam_known`,
      "  ) AS kam_silence",
      ") AS kam_chances",
      "JOIN kam_ahead ON kam_ahead.repeats = kam_chances.repeats AND kam_ahead.age = kam_chances.age",
    ],
  };
}

function valueOf({ values }: FittedPurchases, dialect: Dialect): string {
  if (values === null) return dialect.toNumber("NULL");
  const { number } = dialect;
  const { p, q, gamma } = values;
  const made = dialect.toNumber("kam_silence.valued_repeats");
  const weight = `(${number(p)} * ${made} + ${number(q - 1)})`;
  const total = `(CASE WHEN kam_silence.valued_repeats > 0 THEN ${made} * kam_silence.mean_value ELSE ${number(0)} END)`;
  return `CASE WHEN ${weight} > ${number(0)} THEN ${number(p)} * (${number(gamma)} + ${total}) / ${weight} END`;
}
