import { isSurelyGrouped, valueOf, type DecimalSign, type NumberSpelling } from "./number-spelling";

/** How a column writes its numbers. */
export interface NumberConvention {
  readonly decimalSign: DecimalSign;
  /** Whether the number can be taken for what the convention makes of it. */
  isDecided(spelling: NumberSpelling): boolean;
}

/** Fewer exceptions than one in so many are slips, and say nothing about the rest of a column. */
const oneIn = 50;

/**
 * One convention for the whole column, from what its texts show together and, where every one of
 * them could be read in two ways ("1,300"), from the size of the whole numbers beside them.
 *
 * @param spellings the numbers written as text
 * @param numbers the cells that are numbers already
 */
export function numberConvention(
  spellings: readonly NumberSpelling[],
  numbers: readonly number[],
): NumberConvention {
  const seen = evidence(spellings);
  if (seen.point > 0 && seen.point === seen.comma) return undecided;
  if (seen.point > 0 || seen.comma > 0) {
    const decimalSign = seen.point > seen.comma ? "point" : "comma";
    const sign = signOf(decimalSign);
    const hasThreeDecimals = seen.threeDecimals[decimalSign];
    const isMixed = Math.min(seen.point, seen.comma) * oneIn > Math.max(seen.point, seen.comma);
    return {
      decimalSign,
      isDecided: (spelling) => {
        if (isClear(spelling))
          return spelling.shows === "nothing" || spelling.shows === decimalSign;
        // 1.234 between 7,5 and 8,25 parts thousands; 1,234 there is unlike its neighbours.
        return !isMixed && (hasThreeDecimals || !spelling.body.includes(sign));
      },
    };
  }
  if (seen.openPoint > 0 && seen.openComma > 0) return undecided;
  const openSign: DecimalSign = seen.openPoint > 0 ? "point" : "comma";
  const isGrouped = seen.isSurelyGrouped ? true : isGroupedBySize(spellings, numbers, openSign);
  if (isGrouped === null) return undecided;
  return {
    decimalSign: isGrouped === (openSign === "point") ? "comma" : "point",
    isDecided: () => true,
  };
}

const undecided: NumberConvention = {
  decimalSign: "point",
  isDecided: (spelling) => spelling.shows === "nothing",
};

function isClear({ shows }: NumberSpelling): boolean {
  return shows !== "open";
}

function signOf(decimalSign: DecimalSign): string {
  return decimalSign === "point" ? "." : ",";
}

interface Evidence {
  readonly point: number;
  readonly comma: number;
  readonly openPoint: number;
  readonly openComma: number;
  readonly isSurelyGrouped: boolean;
  /** Three decimals or more stand behind the sign in a number that is clear. */
  readonly threeDecimals: Readonly<Record<DecimalSign, boolean>>;
}

function evidence(spellings: readonly NumberSpelling[]): Evidence {
  const seen = { point: 0, comma: 0, openPoint: 0, openComma: 0, isSurelyGrouped: false };
  const threeDecimals = { point: false, comma: false };
  for (const spelling of spellings) {
    const { shows, body, decimals } = spelling;
    if (shows === "nothing") continue;
    if (shows === "open") {
      if (body.includes(",")) seen.openComma += 1;
      else seen.openPoint += 1;
      seen.isSurelyGrouped ||= isSurelyGrouped(spelling);
      continue;
    }
    seen[shows] += 1;
    if (decimals >= 3) threeDecimals[shows] = true;
  }
  return { ...seen, threeDecimals };
}

/** 1,300 beside 950 and 1200 counts thousands; 8,125 beside 7 and 8 does not; else null. */
function isGroupedBySize(
  spellings: readonly NumberSpelling[],
  numbers: readonly number[],
  openSign: DecimalSign,
): boolean | null {
  const open = spellings.filter(({ shows }) => shows === "open");
  if (open.length === 0) return false;
  const whole = numbers.concat(
    spellings
      .filter(({ shows, beside }) => shows === "nothing" && !beside.isPercent)
      .map((spelling) => valueOf(spelling, "point")),
  );
  const usual = medianSize(whole);
  if (usual === null) return null;
  const asDecimals = medianSize(open.map((spelling) => valueOf(spelling, openSign)));
  if (asDecimals === null) return null;
  const steps = Math.log10(asDecimals / usual);
  if (usual >= 100 && Math.abs(steps + 3) < 1.5) return true;
  return Math.abs(steps) < 0.5 ? false : null;
}

function medianSize(values: readonly number[]): number | null {
  const sizes = Float64Array.from(values, Math.abs).filter((size) => size > 0);
  return sizes.length === 0 ? null : (sizes.sort()[sizes.length >> 1] ?? null);
}
