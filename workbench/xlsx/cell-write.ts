import type { CellValue } from "../engine";
import { fileSpelling, mayReturnArray } from "../formulas/file-spelling";
import { rangeName } from "../formulas/cell-address";
import { daysBetweenEpochs } from "./cells-to-engine";
import { isErrorText } from "./engine-content";
import type { StringsWriter } from "./strings-write";
import { attributesXml, escapeExcelText, escapeXml } from "./xml-text";

/** The engine's errors in Excel's words; what Excel has no word for becomes its general one. */
const excelErrors: Readonly<Record<string, string>> = {
  "#ERROR": "#VALUE!",
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#REF!",
  "#SPILL!": "#SPILL!",
};

export interface WrittenFormula {
  /** In the spelling that people see. */
  readonly text: string;
  /** All that it gave, row by row. */
  readonly result: readonly (readonly CellValue[])[];
  readonly tableName: string | undefined;
}

export interface CellTarget {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly format: number;
  readonly isDate: boolean;
}

export interface CellWriter {
  formula(target: CellTarget, formula: WrittenFormula): string;
  value(target: CellTarget, value: CellValue): string;
  /** A text as it is, even where it looks like an error. */
  text(target: CellTarget, text: string): string;
}

/** `arrayMark` is asked only when a cell needs the workbook's mark for arrays that spill. */
export function cellWriter(
  strings: StringsWriter,
  countsFrom1904: boolean,
  arrayMark: () => number,
): CellWriter {
  const shifted = (value: number, target: CellTarget): number =>
    countsFrom1904 && target.isDate ? value - daysBetweenEpochs : value;
  // Most of a file is such cells, so their text is put together by hand.
  const openingOf = ({ address, format }: CellTarget): string =>
    `<c r="${address}"${format > 0 ? ` s="${format}"` : ""}`;
  const text: CellWriter["text"] = (target, value) =>
    value === ""
      ? `${openingOf(target)}/>`
      : `${openingOf(target)} t="s"><v>${strings.indexOf(value)}</v></c>`;
  return {
    text,
    value(target, value) {
      const opening = openingOf(target);
      if (value === null || value === "") return `${opening}/>`;
      if (typeof value === "number") return `${opening}><v>${shifted(value, target)}</v></c>`;
      if (typeof value === "boolean") return `${opening} t="b"><v>${Number(value)}</v></c>`;
      if (isErrorText(value)) {
        return `${opening} t="e"><v>${excelErrors[value] ?? value}</v></c>`;
      }
      return text(target, value);
    },
    formula(target, { text: formula, result, tableName }) {
      const height = result.length;
      const width = result[0]?.length ?? 1;
      const isArray = height > 1 || width > 1 || mayReturnArray(formula);
      const value = result[0]?.[0] ?? null;
      const { type, xml } = resultXml(typeof value === "number" ? shifted(value, target) : value);
      const range = rangeName({
        top: target.row,
        left: target.column,
        bottom: target.row + height - 1,
        right: target.column + width - 1,
      });
      const formulaAttributes = isArray ? attributesXml({ t: "array", ref: range }) : "";
      const attributes = attributesXml({
        r: target.address,
        s: target.format || undefined,
        t: type,
        cm: isArray ? arrayMark() : undefined,
      });
      const spelled = escapeXml(fileSpelling(formula, tableName));
      return `<c${attributes}><f${formulaAttributes}>${spelled}</f>${xml}</c>`;
    },
  };
}

/** The stored value of a formula, and the type that goes with it. */
export function resultXml(value: CellValue): {
  readonly type: string | undefined;
  readonly xml: string;
} {
  if (value === null) return { type: undefined, xml: "<v>0</v>" };
  if (typeof value === "number") return { type: undefined, xml: `<v>${value}</v>` };
  if (typeof value === "boolean") return { type: "b", xml: `<v>${Number(value)}</v>` };
  if (isErrorText(value)) return { type: "e", xml: `<v>${excelErrors[value] ?? value}</v>` };
  return { type: "str", xml: `<v>${escapeXml(escapeExcelText(value))}</v>` };
}
