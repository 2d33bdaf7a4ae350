import type { CriterionScale } from "../../domain/scoring/scoring-setup";
import { ofRow } from "./of-row";
import { downTo, upTo } from "./places-of-all";

/** The number of a criterion, or what stands for each of them. */
type CriterionNumber = number | "@";

interface Parts {
  readonly value: string;
  readonly scale: string;
  readonly from: string;
  readonly five: string;
  readonly to: string;
}

function partsOf(number: CriterionNumber, value: string): Parts {
  const over = (row: string): string => `{accounts.${row}_rating${number}}`;
  return {
    value,
    scale: over("scale"),
    from: over("from"),
    five: over("five"),
    to: over("to"),
  };
}

function line({ value, from, to }: Parts): string {
  return `1+9*(${value}-${from})/(${to}-${from})`;
}

function logarithm({ value, from, to }: Parts): string {
  // What has no logarithm is at the low end, whichever that is.
  return `1+9*LN(IF(${value}>0,${value},1E-300)/${from})/LN(${to}/${from})`;
}

function threePoints({ value, from, five, to }: Parts): string {
  return `IF((${value}-${five})*(${to}-${from})<0,5-4*(${value}-${five})/(${from}-${five}),5+5*(${value}-${five})/(${to}-${five}))`;
}

const arithmetic: Partial<Record<CriterionScale, (parts: Parts) => string>> = {
  line,
  log: logarithm,
  "three points": threePoints,
};

/** What the sheet computes by where a criterion asks for this. */
function computedBy(scale: CriterionScale): CriterionScale {
  return scale === "percentiles" ? "line" : scale;
}

/**
 * The rating of one account in its own row: plain arithmetic of the scale that was chosen. Steps and
 * ranks need all accounts and are looked up, as is any other scale that someone chooses on the sheet.
 */
export function ratingFormula(number: CriterionNumber, chosen: CriterionScale): string {
  const scale = computedBy(chosen);
  const parts = partsOf(number, `{value${number}}`);
  const { value, from, to } = parts;
  const others = ofRow(`scaled${number}`);
  const sum = arithmetic[scale];
  const own =
    scale === "rated" ? line(parts) : sum && `IF(${from}=${to},5.5,MAX(1,MIN(10,${sum(parts)})))`;
  const rating = own === undefined ? others : `IF(${parts.scale}="${scale}",${own},${others})`;
  return `=IF(ISNUMBER(${value}),${rating},"")`;
}

/** Of all accounts at once, MAX and MIN would take the largest of all. */
function clamped(sum: string): string {
  return `IF(${sum}<1,1,IF(${sum}>10,10,${sum}))`;
}

function stepped({ value }: Parts, number: CriterionNumber): string {
  const isOwn = `{steps.criterion}=INDEX({criteria.name},{scale.place${number}})`;
  const from = `FILTER({steps.from},(${isOwn})*ISNUMBER({steps.from}))`;
  const ratings = `FILTER({steps.rating},(${isOwn})*ISNUMBER({steps.from}))`;
  return `IFERROR(INDEX(SORTBY(${ratings},${from}),IFERROR(MATCH(${value},SORT(${from}),1),1)),"")`;
}

function byOrder({ value }: Parts, number: CriterionNumber): string {
  const count = `COUNT(${value})`;
  const share = `(${count}-(${downTo(value)})+(${upTo(value)})-1)/2/MAX(1,${count}-1)`;
  const isLower = `INDEX({criteria.direction},{scale.place${number}})="lower"`;
  return `IF(${count}<2,5.5,IF(${isLower},10-9*${share},1+9*${share}))`;
}

/**
 * The ratings of all accounts by whatever scale the sheet asks for, where that is not the one that the
 * accounts' own rows compute.
 */
export function scaledFormula(number: CriterionNumber, chosen: CriterionScale): string {
  const own = computedBy(chosen);
  const parts = partsOf(number, `{accounts.value${number}}`);
  const { value, scale, from, to } = parts;
  const isInRow = own !== "steps" && own !== "rank";
  const straight = `IF(${scale}="log",${clamped(logarithm(parts))},IF(${scale}="three points",${clamped(threePoints(parts))},${clamped(line(parts))}))`;
  const all =
    `IF(${scale}="steps",${stepped(parts, number)},` +
    `IF(${scale}="rank",${byOrder(parts, number)},` +
    `IF(${scale}="rated",${line(parts)},IF(${from}=${to},5.5,${straight}))))`;
  const shown = `IF(ISNUMBER(${value}),${all},"")`;
  return isInRow ? `=IF(${scale}="${own}","",${shown})` : `=${shown}`;
}
