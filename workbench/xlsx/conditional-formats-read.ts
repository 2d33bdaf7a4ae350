import type { ConditionalFormat, Style } from "../engine";
import type { FormulaContext } from "../formulas/formula-context";
import { NotCalculable, toEngineFormula } from "../formulas/to-engine-formula";
import { readColor } from "./theme-colors";
import { child, childrenNamed, isTrue, type XmlElement } from "./xml-tree";

type Rule = ConditionalFormat["rule"];
type CellRule = Extract<Rule, { type: "CellIsRule" }>;

export interface ConditionalFormatReading {
  readonly pieces: readonly XmlElement[];
  readonly differences: readonly Style[];
  readonly theme: readonly string[];
  contextAt(address: string): FormulaContext;
}

const operators: Readonly<Record<string, CellRule["operator"]>> = {
  greaterThan: "isGreaterThan",
  greaterThanOrEqual: "isGreaterOrEqualTo",
  lessThan: "isLessThan",
  lessThanOrEqual: "isLessOrEqualTo",
  between: "isBetween",
  notBetween: "isNotBetween",
  equal: "isEqual",
  notEqual: "isNotEqual",
  containsText: "containsText",
  notContains: "notContainsText",
  beginsWith: "beginsWithText",
  endsWith: "endsWithText",
};

/** The id by which a rule of the file is found again when the workbook is saved. */
export function fileRuleId(piece: number, rule: number): string {
  return `cf-${piece}-${rule}`;
}

/** The colour rules that the engine can show; all others stay in the file untouched. */
export function readConditionalFormats(reading: ConditionalFormatReading): ConditionalFormat[] {
  const found: { readonly format: ConditionalFormat; readonly priority: number }[] = [];
  reading.pieces.forEach((piece, pieceIndex) => {
    const ranges = (piece.attributes.sqref ?? "").split(/\s+/).filter(Boolean);
    childrenNamed(piece, "cfRule").forEach((element, ruleIndex) => {
      const context = reading.contextAt(ranges[0] ?? "A1");
      const rule = engineRule(element, reading, context);
      if (!rule || ranges.length === 0) return;
      const format = {
        id: fileRuleId(pieceIndex, ruleIndex),
        rule,
        ranges,
        ...(isTrue(element.attributes.stopIfTrue) ? { stopIfTrue: true } : {}),
      };
      found.push({ format, priority: Number(element.attributes.priority ?? 0) });
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function engineRule(
  element: XmlElement,
  reading: ConditionalFormatReading,
  context: FormulaContext,
): Rule | null {
  const style = reading.differences[Number(element.attributes.dxfId ?? -1)] ?? {};
  try {
    switch (element.attributes.type) {
      case "expression":
        return cellRule("customFormula", [`=${formulaOf(element, 0, context)}`], style);
      case "cellIs": {
        const operator = operators[element.attributes.operator ?? ""];
        const values = childrenNamed(element, "formula").map((_, index) =>
          criterion(formulaOf(element, index, context)),
        );
        return operator && values.length > 0 ? cellRule(operator, values, style) : null;
      }
      case "containsText":
      case "notContainsText":
      case "beginsWith":
      case "endsWith": {
        const operator = operators[element.attributes.operator ?? element.attributes.type];
        const text = element.attributes.text;
        return operator && text ? cellRule(operator, [text], style) : null;
      }
      case "containsBlanks":
        return cellRule("isEmpty", [], style);
      case "notContainsBlanks":
        return cellRule("isNotEmpty", [], style);
      case "duplicateValues":
        return cellRule("duplicateValues", [], style);
      case "uniqueValues":
        return cellRule("uniqueValues", [], style);
      case "top10":
        return {
          ...cellRule("top10", [element.attributes.rank ?? "10"], style),
          isPercent: isTrue(element.attributes.percent),
          isBottom: isTrue(element.attributes.bottom),
        };
      case "colorScale":
        return colorScale(child(element, "colorScale"), reading.theme);
      case "dataBar": {
        const color = readColor(child(child(element, "dataBar"), "color"), reading.theme);
        return color === undefined
          ? null
          : { type: "DataBarRule", color: parseInt(color.slice(1), 16) };
      }
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof NotCalculable) return null;
    throw error;
  }
}

function cellRule(operator: CellRule["operator"], values: string[], style: Style): CellRule {
  return { type: "CellIsRule", operator, values, style };
}

function formulaOf(element: XmlElement, index: number, context: FormulaContext): string {
  return toEngineFormula(childrenNamed(element, "formula")[index]?.text ?? "", context);
}

/** Constants stand as they are, anything else is a formula. */
export function criterion(formula: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(formula)) return formula;
  const text = /^"([^"]*)"$/.exec(formula);
  return text ? (text[1] ?? "") : `=${formula}`;
}

function colorScale(scale: XmlElement | undefined, theme: readonly string[]): Rule | null {
  const limits = childrenNamed(scale, "cfvo");
  const colors = childrenNamed(scale, "color").map((color) => readColor(color, theme));
  if (limits.length !== colors.length || limits.length < 2 || colors.includes(undefined))
    return null;
  const points = limits.map(({ attributes }, index) => ({
    color: parseInt((colors[index] ?? "#000000").slice(1), 16),
    type: thresholds[attributes.type ?? ""] ?? ("number" as const),
    value: attributes.val ?? "",
  }));
  const [first, middle, last] = points.length === 3 ? points : [points[0], undefined, points[1]];
  if (!first || !last) return null;
  return {
    type: "ColorScaleRule",
    minimum: first,
    maximum: last,
    ...(middle && middle.type !== "value" ? { midpoint: { ...middle, type: middle.type } } : {}),
  };
}

const thresholds: Readonly<
  Record<string, "value" | "number" | "percentage" | "percentile" | "formula">
> = {
  min: "value",
  max: "value",
  num: "number",
  percent: "percentage",
  percentile: "percentile",
  formula: "formula",
};
