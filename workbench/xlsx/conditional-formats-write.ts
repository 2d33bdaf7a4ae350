import type { ConditionalFormat, Style } from "../engine";
import { fileSpelling } from "../formulas/file-spelling";
import { toExcelFormula } from "../formulas/to-excel-formula";
import { fileRuleId } from "./conditional-formats-read";
import { argb } from "./format-xml";
import { attributesXml, escapeXml } from "./xml-text";
import { childrenNamed, parseXml } from "./xml-tree";

export interface ConditionalFormatsState {
  /** The elements in the file. */
  readonly pieces: readonly string[];
  readonly before: readonly ConditionalFormat[];
  readonly now: readonly ConditionalFormat[];
  differenceFor(style: Style): number;
}

/** The colour rules: those of the file that nobody changed as they are, the others anew. */
export function conditionalFormatsXml(state: ConditionalFormatsState): string[] {
  const before = new Map(state.before.map((format) => [format.id, JSON.stringify(format)]));
  const kept = new Set(
    state.now
      .filter((format) => before.get(format.id) === JSON.stringify(format))
      .map(({ id }) => id),
  );
  let lowest = 0;
  const fromFile = state.pieces.flatMap((piece, pieceIndex) => {
    const root = parseXml(piece.trim());
    const text = piece.trim();
    const rules = childrenNamed(root, "cfRule").filter((rule, ruleIndex) => {
      const id = fileRuleId(pieceIndex, ruleIndex);
      const stays = kept.has(id) || !before.has(id);
      if (stays) lowest = Math.max(lowest, Number(rule.attributes.priority ?? 0));
      return stays;
    });
    if (rules.length === 0) return [];
    const opening = /^<[^>]*>/.exec(text)?.[0] ?? "";
    const inside = rules.map((rule) => text.slice(rule.start, rule.end)).join("");
    return [`${opening}${inside}</${root.name}>`];
  });
  const isFromFile = (format: ConditionalFormat): boolean =>
    before.has(format.id) && kept.has(format.id);
  const added = state.now
    .filter((format) => !isFromFile(format))
    .map((format, index) => {
      const rule = ruleXml(format, lowest + index + 1, state);
      return `<conditionalFormatting sqref="${format.ranges.join(" ")}">${rule}</conditionalFormatting>`;
    });
  return [...fromFile, ...added];
}

const operators: Readonly<Record<string, string>> = {
  isGreaterThan: "greaterThan",
  isGreaterOrEqualTo: "greaterThanOrEqual",
  isLessThan: "lessThan",
  isLessOrEqualTo: "lessThanOrEqual",
  isBetween: "between",
  isNotBetween: "notBetween",
  isEqual: "equal",
  isNotEqual: "notEqual",
};

const textRules: Readonly<
  Record<string, readonly [string, string, (cell: string, text: string) => string]>
> = {
  containsText: [
    "containsText",
    "containsText",
    (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  ],
  notContainsText: [
    "notContainsText",
    "notContains",
    (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  ],
  beginsWithText: [
    "beginsWith",
    "beginsWith",
    (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  ],
  endsWithText: ["endsWith", "endsWith", (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`],
};

const thresholds: Readonly<Record<string, string>> = {
  number: "num",
  percentage: "percent",
  percentile: "percentile",
  formula: "formula",
};

function ruleXml(
  { rule, ranges, stopIfTrue }: ConditionalFormat,
  priority: number,
  state: ConditionalFormatsState,
): string {
  const open = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
    `<cfRule${attributesXml({ ...attributes, priority, stopIfTrue: stopIfTrue ? 1 : undefined })}>`;
  switch (rule.type) {
    case "DataBarRule":
      return `${open({ type: "dataBar" })}<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="${colorOf(rule.color)}"/></dataBar></cfRule>`;
    case "ColorScaleRule": {
      const points = [
        { ...rule.minimum, end: "min" },
        ...(rule.midpoint ? [{ ...rule.midpoint, end: "" }] : []),
        { ...rule.maximum, end: "max" },
      ];
      const limits = points.map(({ type, value, end }) =>
        type === "value"
          ? `<cfvo type="${end}"/>`
          : `<cfvo${attributesXml({ type: thresholds[type], val: value ?? "" })}/>`,
      );
      const colors = points.map(({ color }) => `<color rgb="${colorOf(color)}"/>`);
      return `${open({ type: "colorScale" })}<colorScale>${limits.join("")}${colors.join("")}</colorScale></cfRule>`;
    }
    case "IconSetRule": {
      const limits = [rule.lowerInflectionPoint, rule.upperInflectionPoint].map(
        ({ type, value, operator }) =>
          `<cfvo${attributesXml({ type: thresholds[type], val: value, gte: operator === "gt" ? 0 : undefined })}/>`,
      );
      return `${open({ type: "iconSet" })}<iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/>${limits.join("")}</iconSet></cfRule>`;
    }
    default: {
      const dxfId = state.differenceFor(rule.style);
      const first = (ranges[0] ?? "A1").split(":")[0] ?? "A1";
      const formulas = rule.values.map(
        (value) => `<formula>${escapeXml(formulaOf(value))}</formula>`,
      );
      const text = textRules[rule.operator];
      const value = rule.values[0] ?? "";
      if (text) {
        const formula = text[2](first, formulaOf(value.startsWith("=") ? value : `="${value}"`));
        return `${open({ type: text[0], dxfId, operator: text[1], text: value })}<formula>${escapeXml(formula)}</formula></cfRule>`;
      }
      if (rule.operator === "customFormula") {
        return `${open({ type: "expression", dxfId })}${formulas.join("")}</cfRule>`;
      }
      if (rule.operator === "isEmpty" || rule.operator === "isNotEmpty") {
        const isEmpty = rule.operator === "isEmpty";
        const formula = `LEN(TRIM(${first}))${isEmpty ? "=" : "&gt;"}0`;
        return `${open({ type: isEmpty ? "containsBlanks" : "notContainsBlanks", dxfId })}<formula>${formula}</formula></cfRule>`;
      }
      if (rule.operator === "duplicateValues" || rule.operator === "uniqueValues") {
        return `${open({ type: rule.operator, dxfId })}</cfRule>`;
      }
      if (rule.operator === "top10") {
        const bottom = rule.isBottom ? 1 : undefined;
        const percent = rule.isPercent ? 1 : undefined;
        return `${open({ type: "top10", dxfId, rank: value, percent, bottom })}</cfRule>`;
      }
      return `${open({ type: "cellIs", dxfId, operator: operators[rule.operator] ?? "equal" })}${formulas.join("")}</cfRule>`;
    }
  }
}

/** The engine holds formulas with "=", numbers and texts plainly; a file holds only formulas. */
export function formulaOf(value: string): string {
  if (value.startsWith("=")) return fileSpelling(toExcelFormula(value.slice(1)));
  if (/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(value)) return value;
  return `"${value.replaceAll('"', '""')}"`;
}

function colorOf(color: number): string {
  return argb(`#${color.toString(16).padStart(6, "0")}`);
}
