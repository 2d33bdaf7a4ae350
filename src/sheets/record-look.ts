import { fixedCell, parseRange, rangeAddress, type Rectangle } from "./address";
import { computedLook, copiedLook, inputLook, plainLook } from "./look";
import type { ConditionalFormatPlan, SheetPlan } from "./sheet-plan";

const stateName = "ReviewState";
/** How the state of a closed review begins. */
const closedSign = "■";

/** Colours of what is typed or copied, which a record has no use for. */
const typedFills: ReadonlySet<string | undefined> = new Set([inputLook.fill, copiedLook.fill]);

/** Ranges that stand side by side in the same rows, as one. */
function sideBySide(ranges: readonly Rectangle[]): readonly Rectangle[] {
  const sorted = [...ranges].sort(
    (one, other) => one.row - other.row || one.rows - other.rows || one.column - other.column,
  );
  const joined: Rectangle[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    const isBeside =
      last?.row === range.row &&
      last.rows === range.rows &&
      last.column + last.columns >= range.column;
    if (!isBeside) {
      joined.push(range);
      continue;
    }
    const end = Math.max(last.column + last.columns, range.column + range.columns);
    joined[joined.length - 1] = { ...last, columns: end - last.column };
  }
  return joined;
}

/** A review that is closed is for reading: from then on no cell looks as if one could type there. */
export function plainWhenClosed(plan: SheetPlan): SheetPlan {
  const state = plan.names.find(({ name }) => name === stateName);
  if (state === undefined) return plan;
  const { row, column } = parseRange(state.range);
  const formula = `=LEFT(${fixedCell(row, column)},1)="${closedSign}"`;
  const filled = (isMeant: (fill: string | undefined) => boolean): readonly string[] =>
    sideBySide(
      plan.formats.filter(({ fill }) => isMeant(fill)).map(({ range }) => parseRange(range)),
    ).map(rangeAddress);
  const rules: readonly ConditionalFormatPlan[] = [
    ...filled((fill) => fill === computedLook.fill).map((range) => ({
      range,
      fill: plainLook.fill,
    })),
    ...filled((fill) => typedFills.has(fill)).map((range) => ({
      range,
      fill: plainLook.fill,
      fontColor: computedLook.fontColor,
    })),
  ].map((format) => ({ ...format, rule: { kind: "formula", formula } }));
  return { ...plan, conditionalFormats: [...plan.conditionalFormats, ...rules] };
}
