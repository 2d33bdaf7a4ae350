import { isSingle } from "./single-value";

/** The arguments of a call as they are spelled; one that is left out is "". */
type Inputs = readonly string[];

/**
 * What says the same in Excel's own functions; null where these arguments have no equivalent. Where
 * our function gives a value, the native formula gives it too; where ours gives an error, so does it.
 */
type NativeForm = (inputs: Inputs) => string | null;

/** #VALUE!, as Excel's own functions give it for what is no number. */
const wrong = 'VALUE("-")';

const counted = (range: string): string => `COUNT(${range})`;
/** How many cells of a range hold something that is no number; a text of no length is a blank. */
const strange = (range: string): string => `SUMPRODUCT(--(LEN(${range})>0))-${counted(range)}`;
const isWord = (text: string): boolean => /^"[A-Za-z]*"$/u.test(text.trim());

function word(text: string, fallback: string): string | null {
  if (text.trim() === "") return fallback;
  return isWord(text) ? text.trim().slice(1, -1).toLowerCase() : null;
}

const given = (text: string | undefined, fallback: string): string =>
  text === undefined || text.trim() === "" ? fallback : text;

/** A number of its own: blanks and texts are no values. */
const numbers = (...cells: readonly string[]): string =>
  `COUNT(${cells.join(",")})<${cells.length}`;

const reach = (value: string, limit: string): string =>
  `(${limit})-(${value})<=1E-12*MAX(ABS(${value}),ABS(${limit}))`;

/** A number a little beside a limit of the scale counts as on it; limits that are typed are spelled short. */
function beside(limit: string, other: string, sign: "+" | "-"): string {
  const areTyped = [limit, other].every((one) => /^\d+(?:\.\d+)?$/u.test(one));
  const largest = Math.max(Number(limit), Number(other));
  return `${limit}${sign}${areTyped ? String(largest * 1e-12).toUpperCase() : `1E-12*MAX(ABS(${limit}),ABS(${other}))`}`;
}

/** One account: the ratings side by side, the weights in the same order. */
function score([ratings = "", weights = "", missing = "", low = "", high = ""]: Inputs): string {
  const [from, to] = [given(low, "1"), given(high, "10")];
  const total = `SUM(${weights})`;
  const rated = `SUMPRODUCT(${weights},${ratings})`;
  const present = `SUMPRODUCT(${weights},--ISNUMBER(${ratings}))`;
  const outside = `(MIN(${ratings})<${beside(from, to, "-")})+(MAX(${ratings})>${beside(to, from, "+")})`;
  const shared = `IF(${present}/${total}<0.7-1E-9,NA(),${rated}/${present})`;
  const whole = `IF(${counted(ratings)}<${counted(weights)},NA(),${rated}/${total})`;
  const stands = (rating: string): string => `(${rated}+${rating}*(${total}-${present}))/${total}`;
  const middle = `(${from}+${to})/2`;
  const byWord: Readonly<Record<string, string>> = {
    renormalise: shared,
    error: whole,
    worst: stands(from),
    neutral: stands(`(${middle})`),
  };
  const policy = given(missing, '"renormalise"').trim();
  const stand = `IF(${policy}="worst",${from},IF(${policy}="neutral",${middle},IF(${policy}="error",IF(${counted(ratings)}<${counted(weights)},NA(),0),${wrong})))`;
  const inCell = `IF(${policy}="renormalise",${shared},${stands(stand)})`;
  const answer = isWord(policy) ? (byWord[word(policy, "") ?? ""] ?? wrong) : inCell;
  return `IF((${strange(ratings)})+${outside}+(MIN(${weights})<0)>0,${wrong},${answer})`;
}

function quadrant([attractive = "", strong = "", one = "", other = ""]: Inputs): string | null {
  if (!isSingle(attractive) || !isSingle(strong)) return null;
  const isAttractive = reach(attractive, given(one, "5.5"));
  const isStrong = reach(strong, given(other, "5.5"));
  const bad = `(${strange(attractive)})+(${strange(strong)})>0`;
  return `IF(${bad},${wrong},IF(${numbers(attractive, strong)},"",IF(${isAttractive},IF(${isStrong},"Strategic","Star"),IF(${isStrong},"Status","Streamline"))))`;
}

function cagr([first = "", last = "", periods = ""]: Inputs): string | null {
  if (![first, last, periods].every(isSingle)) return null;
  return `IF(${numbers(first, last, periods)},NA(),IF((${first})*(${periods})=0,1/0,IF((${first}<0)+(${last}<0)+(${periods}<0)>0,${wrong},(${last}/(${first}))^(1/(${periods}))-1)))`;
}

function growth([previous = "", current = ""]: Inputs): string {
  const bad = `(${strange(previous)})+(${strange(current)})`;
  return `IF(${bad}>0,${wrong},IF((COUNT(${current})=0)+(SUM(${previous})<=0)>0,NA(),(SUM(${current})-SUM(${previous}))/SUM(${previous})))`;
}

function wallet([ours = "", total = ""]: Inputs): string | null {
  if (!isSingle(ours) || !isSingle(total)) return null;
  return `IF(${numbers(ours, total)},NA(),IF((${ours}<0)+(${total}<0)>0,${wrong},IF((${total})=0,1/0,IF(${reach(total, ours)},MIN(1,(${ours})/(${total})),${wrong}))))`;
}

/** Two counts; lists of ids, which are ranges, have no equivalent. */
function churn([start = "", end = ""]: Inputs): string | null {
  if (!isSingle(start) || !isSingle(end)) return null;
  return `IF(${numbers(start, end)},${wrong},IF((${start}<0)+(${end}<0)+(${end}>${start})>0,${wrong},(${start}-(${end}))/(${start})))`;
}

function retention(inputs: Inputs): string | null {
  const lost = churn(inputs);
  return lost === null ? null : `(1-${lost})`;
}

function survey(range: string, answer: string): string {
  const isAnswer = `ISNUMBER(${range})*ISNUMBER(MATCH(${range},{0,1,2,3,4,5,6,7,8,9,10},0))`;
  return `IF((${strange(range)})+${counted(range)}-SUMPRODUCT(${isAnswer})>0,${wrong},IF(${counted(range)}=0,NA(),${answer}))`;
}

function share(range: string, test: string): string {
  return `SUMPRODUCT(ISNUMBER(${range})*(${range}${test}))/${counted(range)}`;
}

function nps([responses = ""]: Inputs): string {
  return survey(responses, `100*(${share(responses, ">=9")}-${share(responses, "<=6")})`);
}

function npsMargin([responses = "", confidence = ""]: Inputs): string {
  const [promoters, detractors] = [share(responses, ">=9"), share(responses, "<=6")];
  const variance = `MAX(0,${promoters}+${detractors}-(${promoters}-${detractors})^2)`;
  return survey(
    responses,
    `NORMSINV((1+${given(confidence, "0.95")})/2)*100*SQRT(${variance}/${counted(responses)})`,
  );
}

function csat([responses = "", from = ""]: Inputs): string {
  return `IF(${strange(responses)}>0,${wrong},IF(${counted(responses)}=0,NA(),${share(responses, `>=${given(from, "4")}`)}))`;
}

/** Accounts that were there, and of those the ones that brought less. */
function kept(
  start: string,
  end: string,
  answer: (sums: Readonly<Record<"start" | "end" | "lost", string>>) => string,
): string {
  const was = `ISNUMBER(${start})*(${start}>0)`;
  const bad = `(${strange(start)})+(${strange(end)})+SUMPRODUCT(--(${start}<0))+SUMPRODUCT(--(${end}<0))`;
  const unknown = `SUMPRODUCT(${was}*(1-ISNUMBER(${end})))`;
  const less = `${was}*(${start}>${end})`;
  const sums = {
    start: `SUMPRODUCT(${was},${start})`,
    end: `SUMPRODUCT(${was},${end})`,
    lost: `(SUMPRODUCT(${less},${start})-SUMPRODUCT(${less},${end}))`,
  };
  return `IF(${bad}>0,${wrong},IF(${unknown}>0,NA(),${answer(sums)}))`;
}

/** Of the accounts that bought before, those that buy more. */
function expanded([before = "", after = ""]: Inputs): string {
  const bought = `ISNUMBER(${before})*(${before}>0)`;
  const bad = `(${strange(before)})+(${strange(after)})+SUMPRODUCT(--(${before}<0))+SUMPRODUCT(--(${after}<0))`;
  const unknown = `SUMPRODUCT(${bought}*(1-ISNUMBER(${after})))`;
  const none = `SUMPRODUCT(${bought})=0`;
  return `IF(${bad}>0,${wrong},IF((${unknown}>0)+(${none})>0,NA(),SUMPRODUCT(${bought}*(${after}*(1-1E-12)>${before}))/SUMPRODUCT(${bought})))`;
}

function clv(inputs: Inputs): string | null {
  const [margin = "", stays = "", discount = "", periods = "", timing = "", grows = "", cost = ""] =
    inputs;
  const when = word(timing, "end");
  if (when !== "end" && when !== "begin") return null;
  const [d, g] = [given(discount, "0.1"), given(grows, "0")];
  const worth = `((${stays})*(1+${g})/(1+${d}))`;
  const first = when === "begin" ? `(${margin})` : `((${margin})*(${stays})/(1+${d}))`;
  const forever = `IF(1-${worth}<=1E-12,10^309,1/(1-${worth}))`;
  // A cell that says for how long may be blank, which means for ever.
  const sum =
    periods.trim() === ""
      ? forever
      : `IF(ISNUMBER(${periods}),IF((${periods}<0)+(${periods}<>INT(${periods}))>0,${wrong},IF(${worth}=1,${periods},(1-${worth}^(${periods}))/(1-${worth}))),${forever})`;
  const limits = `(${stays}<0)+(${stays}>1)+(${d}<=-1)+(${d}>2)+(${g}<-1)`;
  if (![margin, stays, d, g, given(periods, "1"), given(cost, "0")].every(isSingle)) return null;
  return `IF(${numbers(margin, stays)},NA(),IF(${limits}>0,${wrong},${first}*${sum}-(${given(cost, "0")})))`;
}

function roi([gain = "", cost = ""]: Inputs): string | null {
  if (!isSingle(gain) || !isSingle(cost)) return null;
  return `IF(${numbers(gain, cost)},NA(),IF(${cost}<0,${wrong},(${gain}-(${cost}))/(${cost})))`;
}

/** One goal; a list of them may hold some that are not measured yet. */
function attainment([actual = "", target = "", baseline = "", weight = "", cap = ""]: Inputs):
  string | null {
  if (
    weight.trim() !== "" ||
    ![actual, target, given(baseline, "0"), given(cap, "1.2")].every(isSingle)
  )
    return null;
  const from = `N(${given(baseline, "0")})`;
  return `IF(${numbers(actual, target)},NA(),IF(${given(cap, "1.2")}<=0,${wrong},MIN(${given(cap, "1.2")},MAX(0,(${actual}-${from})/(${target}-${from})))))`;
}

function concentration([values = "", measure = ""]: Inputs): string | null {
  const wanted = word(measure, "hhi");
  const shares = `SUMPRODUCT((${values}>0)*ISNUMBER(${values}),${values})`;
  const squares = `(SUMPRODUCT((${values}>0)*ISNUMBER(${values}),${values},${values})/${shares}^2)`;
  const answer = { hhi: `10000*${squares}`, effective: `1/${squares}` }[wanted ?? ""];
  if (answer === undefined) return null;
  return `IF(${strange(values)}>0,${wrong},IF(COUNT(${values})=0,NA(),${answer}))`;
}

/** The functions of ours that have an exact equivalent, by their names. */
export const nativeForms: ReadonlyMap<string, NativeForm> = new Map(
  Object.entries<NativeForm>({
    SCORE: score,
    QUADRANT: quadrant,
    CAGR: cagr,
    "REVENUE.GROWTH": growth,
    WALLET: wallet,
    CHURN: churn,
    RETENTION: retention,
    NPS: nps,
    "NPS.MARGIN": npsMargin,
    CSAT: csat,
    "CHURN.REVENUE": ([start = "", end = ""]) =>
      kept(start, end, (sums) => `${sums.lost}/${sums.start}`),
    GRR: ([start = "", end = ""]) =>
      kept(start, end, (sums) => `(${sums.start}-${sums.lost})/${sums.start}`),
    NRR: ([start = "", end = ""]) => kept(start, end, (sums) => `${sums.end}/${sums.start}`),
    UPSELL: expanded,
    CROSSSELL: expanded,
    CLV: clv,
    ROI: roi,
    ATTAINMENT: attainment,
    CONCENTRATION: concentration,
  }),
);
