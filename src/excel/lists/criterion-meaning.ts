import type { Direction } from "../../domain/scoring/scoring-setup";
import { headingWords } from "./heading-words";

/** What a number column can say about how much an account deserves. */
export interface CriterionMeaning {
  /** Columns of one topic say much the same: one of them is proposed first. */
  readonly topic:
    | "potential"
    | "fit"
    | "worth"
    | "relationship"
    | "process"
    | "history"
    | "burden"
    | "size"
    | "other";
  readonly direction: Direction;
}

type Rule = readonly [pattern: RegExp, topic: CriterionMeaning["topic"], direction: Direction];

/** The first rule that fits decides; what costs or delays comes before what pays. */
const rules: readonly Rule[] = [
  // A day or a year of beginning, not the time since then: the earlier, the longer it has lasted.
  [
    /\b(?:customer|client|account|partner|member|kunde|kundin) (?:since|seit)\b|^(?:since|seit)\b|\b(?:since|seit)$/u,
    "history",
    "lower",
  ],
  [
    /\b(?:established|founded|incorporated|gegründet)(?: (?:on|in|date|year|am))?$|\bfounding (?:date|year)\b|\bgründungs/u,
    "history",
    "lower",
  ],
  [/\b(?:people|persons|employees|staff|number)\b.*\b(?:decide|decision)/u, "process", "lower"],
  [/\bdecision makers?\b|\bdeciders?\b|\bapprov(?:al|er)s?\b|\bbuying cent/u, "process", "lower"],
  [
    /\bdays? (?:to|until|till) pay|\bpayment days?\b|\bdso\b|\boverdue\b|\blate pay|zahlungsziel/u,
    "process",
    "lower",
  ],
  [/\bsales? cycle|\bdays? to close|\blead time|\bresponse time|\bresolution/u, "process", "lower"],
  // The time since something good happened: the shorter, the warmer.
  [/\b(?:days|weeks|months) since\b|\btage seit\b|\brecency\b/u, "history", "lower"],
  [/\bdistance\b|\bkm\b|\bmiles\b|entfernung/u, "burden", "lower"],
  [
    /\bchurn|\battrition|\brisk|\bcomplaint|\btickets?\b|\bescalation|\bincident|\breturns?\b|\bclaims?\b/u,
    "burden",
    "lower",
  ],
  [/\bcosts?\b|\bdiscount|\brebate|\bexpens|\bdebt|\bkosten\b|\brabatt/u, "burden", "lower"],
  [
    /\bpotential|\bgrowth|\bpipeline|\bopportunit|\bwhite ?space|\bforecast|\bexpected value|wachstum/u,
    "potential",
    "higher",
  ],
  [/\bfit\b|\balignment|\bstrategic/u, "fit", "higher"],
  [
    /\brelation|\btrust|\bpartner|\bloyal|\bnps\b|\brecommend|\bsatisf|\bcsat\b|\bhealth|\bengage|beziehung/u,
    "relationship",
    "higher",
  ],
  [
    /\btenure|\b(?:years?|months?) (?:as|with|of)\b|\bcustomer for\b|\bwin rate|\bprobab|\bretention|\brenewal|\bshare of wallet/u,
    "history",
    "higher",
  ],
  [
    /\brevenue|\bsales\b|\bturnover|\bamount|\bvalue\b|\bmargin|\bprofit|\bspend|\border|\barr\b|\bmrr\b|\bacv\b|\bbilling|\bincome|\bdeal|\bumsatz|\bwon\b|chiffre|ventas|fatturato|ingres/u,
    "worth",
    "higher",
  ],
  [
    /\bemployees?\b|\bheadcount|\bseats?\b|\bsize\b|\blicen[cs]es?\b|\busers?\b|mitarbeiter/u,
    "size",
    "higher",
  ],
];

/** Numbers that only name, place or date something: never added up and never a criterion. */
const identifying =
  /\bids?\b|number$|\bdate$|\b(?:no|nr)$|\bcode\b|postalcode|^number of rows$|^(?:year|month|quarter|qtr|week|day|date|time)\b|\b(?:phone|telephone|fax|zip|postcode|postal|plz|lat|lattitude|latitude|lon|lng|longitude|sequence|seq|index|version|row|rank|msrp)\b/u;

export function isIdentifying(heading: string): boolean {
  return identifying.test(headingWords(heading));
}

function ruleFor(heading: string): Rule | undefined {
  const words = headingWords(heading);
  return rules.find(([pattern]) => pattern.test(words));
}

/** Which way a heading counts, also where it is no criterion by itself; null where it does not say. */
export function usualDirection(heading: string): Direction | null {
  return ruleFor(heading)?.[2] ?? null;
}

/** What a heading promises as a criterion; null for numbers that only name or place the account. */
export function criterionMeaning(heading: string): CriterionMeaning | null {
  if (isIdentifying(heading)) {
    return null;
  }
  const rule = ruleFor(heading);
  return rule ? { topic: rule[1], direction: rule[2] } : { topic: "other", direction: "higher" };
}
