import type { DataValidationRule } from "../engine";
import type { FormulaContext } from "../formulas/formula-context";
import { NotCalculable, toEngineFormula } from "../formulas/to-engine-formula";
import { criterion } from "./conditional-formats-read";
import type { KeptValidation } from "./kept";
import { child, isTrue, type XmlElement } from "./xml-tree";

type Criterion = DataValidationRule["criterion"];

export interface FileValidation {
  readonly rule: {
    readonly id: string;
    readonly criterion: Criterion;
    readonly ranges: string[];
    readonly isBlocking: boolean;
  };
  readonly kept: KeptValidation;
}

const comparisons = {
  between: "isBetween",
  notBetween: "isNotBetween",
  equal: "isEqual",
  notEqual: "isNotEqual",
  greaterThan: "isGreaterThan",
  greaterThanOrEqual: "isGreaterOrEqualTo",
  lessThan: "isLessThan",
  lessThanOrEqual: "isLessOrEqualTo",
} as const;

const dateComparisons = {
  between: "dateIsBetween",
  notBetween: "dateIsNotBetween",
  equal: "dateIs",
  greaterThan: "dateIsAfter",
  greaterThanOrEqual: "dateIsOnOrAfter",
  lessThan: "dateIsBefore",
  lessThanOrEqual: "dateIsOnOrBefore",
} as const;

export function fileValidationId(sheetId: string, index: number): string {
  return `dv-${sheetId}-${index}`;
}

/** The validation rules that the engine knows; all others stay in the file untouched. */
export function readValidations(
  rules: readonly XmlElement[],
  sheetId: string,
  contextAt: (address: string) => FormulaContext,
): FileValidation[] {
  return rules.flatMap((element, index) => {
    const ranges = (element.attributes.sqref ?? "").split(/\s+/).filter(Boolean);
    if (ranges.length === 0) return [];
    const found = engineCriterion(element, contextAt(ranges[0] ?? "A1"));
    if (!found) return [];
    const { attributes } = element;
    const isBlocking =
      isTrue(attributes.showErrorMessage) && (attributes.errorStyle ?? "stop") === "stop";
    return [
      {
        rule: { id: fileValidationId(sheetId, index), criterion: found, ranges, isBlocking },
        kept: keptValidation(attributes),
      },
    ];
  });
}

function keptValidation(attributes: Readonly<Record<string, string>>): KeptValidation {
  const { errorTitle, error, errorStyle, promptTitle, prompt } = attributes;
  return {
    ...(attributes.type === "whole" ? { wholeNumber: true } : {}),
    ...(errorTitle !== undefined || error !== undefined
      ? {
          error: {
            ...(errorTitle === undefined ? {} : { title: errorTitle }),
            ...(error === undefined ? {} : { message: error }),
            style: errorStyle === "warning" || errorStyle === "information" ? errorStyle : "stop",
          },
        }
      : {}),
    ...(promptTitle !== undefined || prompt !== undefined
      ? {
          prompt: {
            ...(promptTitle === undefined ? {} : { title: promptTitle }),
            ...(prompt === undefined ? {} : { message: prompt }),
          },
        }
      : {}),
  };
}

function engineCriterion(element: XmlElement, context: FormulaContext): Criterion | null {
  const { type, operator = "between" } = element.attributes;
  const formulas = ["formula1", "formula2"].flatMap((name) => {
    const text = child(element, name)?.text;
    return text === undefined || text === "" ? [] : [text];
  });
  try {
    const first = formulas[0];
    if (first === undefined) return null;
    if (type === "list") return listCriterion(first, context);
    if (type === "custom") {
      return { type: "customFormula", values: [`=${toEngineFormula(first, context)}`] };
    }
    const values = formulas.map((formula) => criterion(toEngineFormula(formula, context)));
    if (type === "date") {
      const comparison = dateComparisons[operator as keyof typeof dateComparisons];
      if (!comparison) return null;
      return comparison === "dateIsBetween" || comparison === "dateIsNotBetween"
        ? { type: comparison, values }
        : { type: comparison, values, dateValue: "exactDate" };
    }
    if (type !== "whole" && type !== "decimal") return null;
    const comparison = comparisons[operator as keyof typeof comparisons];
    return comparison ? { type: comparison, values } : null;
  } catch (error) {
    if (error instanceof NotCalculable) return null;
    throw error;
  }
}

function listCriterion(formula: string, context: FormulaContext): Criterion | null {
  const list = /^"(.*)"$/s.exec(formula);
  if (list) {
    const values = (list[1] ?? "").replaceAll('""', '"').split(",");
    return {
      type: "isValueInList",
      values: values.map((value) => value.trim()),
      displayStyle: "arrow",
    };
  }
  const range = toEngineFormula(formula, context);
  if (
    !/^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?$/u.test(range)
  ) {
    return null;
  }
  return { type: "isValueInRange", values: [range], displayStyle: "arrow" };
}
