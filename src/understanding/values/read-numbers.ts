import type { CellContent } from "./cell-content";
import type { ColumnReading, Misfit } from "./column-reading";
import { numberConvention } from "./number-convention";
import { isBareMagnitude, valueOf, type NumberSpelling } from "./number-spelling";
import { readAs } from "./read-as";

/** A column of amounts: each as a number, and what cannot be taken for one told. */
export function readNumbers(cells: readonly CellContent[], filled: number): ColumnReading {
  const spellings: NumberSpelling[] = [];
  const numbers: number[] = [];
  for (const cell of cells) {
    if (cell.kind === "spelled number") spellings.push(cell.spelling);
    else if (cell.kind === "number") numbers.push(cell.value);
  }
  const convention = numberConvention(spellings, numbers);
  const areShares = numbers.every((value) => Math.abs(value) <= 1);
  const isPercent = isPercentColumn(spellings, areShares ? [] : numbers);
  const hasBareMonths = isOnlyBareMagnitudes(spellings, numbers);
  const misfits: Misfit[] = [];
  const told = readAs<number>();
  const values = cells.map((cell, row) => {
    if (cell.kind === "blank") return null;
    if (cell.kind === "error") {
      misfits.push({ row, why: "error" });
      return null;
    }
    if (cell.kind === "number") {
      // 50 among percents may be half or fifty times, and 1 beside 50 may be a hundredth; a cell
      // that Excel shows as 50 % holds 0.5.
      if (!isPercent || areShares || cell.value === 0) return cell.value;
      misfits.push({ row, why: "ambiguous" });
      return null;
    }
    if (cell.kind !== "spelled number") {
      misfits.push({ row, why: "text among numbers" });
      return null;
    }
    const { spelling } = cell;
    const isOddUnit = spelling.beside.isPercent !== isPercent && !isZero(spelling);
    const isOddMagnitude = hasBareMonths && isBareMagnitude(spelling);
    if (isOddUnit || isOddMagnitude || !convention.isDecided(spelling)) {
      misfits.push({ row, why: "ambiguous" });
      return null;
    }
    const value = valueOf(spelling, convention.decimalSign);
    told.add(cell.text, value, rankOf(cell.text, spelling));
    return value;
  });
  const currencies = new Set<string>();
  let hasMoney = false;
  for (const { beside } of spellings) {
    if (beside.currency === null) continue;
    hasMoney = true;
    if (beside.currency !== "") currencies.add(beside.currency);
  }
  return {
    kind: "number",
    values,
    filled,
    unit: isPercent ? "percent" : hasMoney ? "currency" : null,
    currencies: [...currencies].sort(),
    misfits,
    readAs: told.sentence(String),
    isDateOrderOpen: false,
  };
}

/** Nothing, and shares as Excel keeps percents, say nothing against a column of percents. */
function isPercentColumn(
  spellings: readonly NumberSpelling[],
  numbers: readonly number[],
): boolean {
  const percents = spellings.filter(({ beside }) => beside.isPercent).length;
  const others = spellings.filter((one) => !one.beside.isPercent && !isZero(one)).length;
  return percents > 0 && percents >= others + numbers.filter((value) => value !== 0).length;
}

function isZero({ body }: NumberSpelling): boolean {
  return body === "0";
}

/** 12M, 24M and 36M may be months: millions show themselves by 2.3M, 250k or a currency. */
function isOnlyBareMagnitudes(
  spellings: readonly NumberSpelling[],
  numbers: readonly number[],
): boolean {
  return (
    numbers.length === 0 &&
    spellings.some(isBareMagnitude) &&
    spellings.every((spelling) => isBareMagnitude(spelling) || spelling.beside.power === 0)
  );
}

/** What shows two signs or a unit is worth showing before what is only digits. */
function rankOf(text: string, { shows, body }: NumberSpelling): number {
  if (shows === "nothing") return body.length === text.length ? 0 : 2;
  return body.length === text.length ? 1 : 3;
}
