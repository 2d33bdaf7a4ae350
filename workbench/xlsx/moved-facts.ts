import type { KeptChart, KeptName } from "./kept";
import { withReferences } from "./series-references";

export type FactTree = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The engine's own movers, given to plugins when rows are inserted or sheets renamed. */
export interface RangeMover {
  adaptRangeString(
    sheetId: string,
    range: string,
  ): { readonly changeType: string; readonly range: string };
  adaptFormulaString(sheetId: string, formula: string): string;
}

/** The sheet to which references move, by its id and by the name it had. */
export interface MovedSheet {
  readonly id: string;
  readonly name: string;
}

/**
 * The facts with their references moved; the very same value when nothing had to move. A workbook may
 * have ten thousand names, so those that say nothing of the sheet are not read.
 */
export function movedFacts(
  facts: FactTree,
  mover: RangeMover,
  anySheetId: string,
  sheet: MovedSheet | null,
): FactTree {
  const moved: Record<string, Readonly<Record<string, unknown>>> = {
    ...facts,
    name: mapValues(facts.name, (value) => {
      const name = value as KeptName;
      if (sheet !== null && !mayMean(sheet, name)) return name;
      const formula = movedFormula(name.formula, mover, name.sheetId ?? anySheetId);
      return formula === name.formula ? name : { ...name, formula };
    }),
    chart: mapValues(facts.chart, (value) => movedChart(value as KeptChart, mover, anySheetId)),
    note: movedKeys(facts.note, mover, sheet),
    comment: movedKeys(facts.comment, mover, sheet),
    link: movedKeys(facts.link, mover, sheet),
    rowBreak: movedKeys(facts.rowBreak, mover, sheet),
  };
  const kinds = ["name", "chart", "note", "comment", "link", "rowBreak"] as const;
  return kinds.every((kind) => sameEntries(moved[kind], facts[kind])) ? facts : moved;
}

/** Names of sheets with other letters than these are alike in ways that the engine knows better. */
const plainName = /^[\w .&()-]+$/;

function mayMean(sheet: MovedSheet, { sheetId, formula }: KeptName): boolean {
  if (sheetId === sheet.id || sheetId === null || !plainName.test(sheet.name)) return true;
  return !formula.includes("!") || formula.toLowerCase().includes(sheet.name.trim().toLowerCase());
}

function movedChart(chart: KeptChart, mover: RangeMover, sheetId: string): KeptChart {
  if (!chart.series) return chart;
  const move = (formula: string): string => movedFormula(formula, mover, sheetId);
  const series = chart.series.map((one) => withReferences(one, move));
  return JSON.stringify(series) === JSON.stringify(chart.series) ? chart : { ...chart, series };
}

/** Texts in a formula are spelt differently by the engine; those are left as they are. */
function movedFormula(formula: string, mover: RangeMover, sheetId: string): string {
  if (formula.includes('"') || !/[A-Za-z]\$?\d|!/.test(formula)) return formula;
  return mover.adaptFormulaString(sheetId, `=${formula}`).replace(/^=/, "");
}

/** Keys of the form `sheetId|A1` follow their cell; a cell that is removed takes its fact along. */
function movedKeys(
  facts: Readonly<Record<string, unknown>> | undefined,
  mover: RangeMover,
  sheet: MovedSheet | null,
): Readonly<Record<string, unknown>> {
  const moved: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(facts ?? {})) {
    const split = key.lastIndexOf("|");
    const sheetId = key.slice(0, split);
    if (sheet !== null && sheetId !== sheet.id) {
      moved[key] = value;
      continue;
    }
    const { changeType, range } = mover.adaptRangeString(sheetId, key.slice(split + 1));
    if (changeType === "REMOVE") continue;
    moved[changeType === "NONE" ? key : `${sheetId}|${range.replace(/^.*!/, "")}`] = value;
  }
  return moved;
}

function mapValues(
  facts: Readonly<Record<string, unknown>> | undefined,
  change: (value: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts ?? {}).map(([key, value]) => [key, change(value)]),
  );
}

function sameEntries(
  first: Readonly<Record<string, unknown>> | undefined,
  second: Readonly<Record<string, unknown>> | undefined,
): boolean {
  const entries = Object.entries(first ?? {});
  return (
    entries.length === Object.keys(second ?? {}).length &&
    entries.every(([key, value]) => second?.[key] === value)
  );
}
