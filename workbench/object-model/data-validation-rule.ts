import type { DataValidationRule } from "../engine";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";

type Criterion = DataValidationRule["criterion"];
type Given = Readonly<Record<string, Json | undefined>>;

/** Spelt otherwise than the operators of conditional formats. */
const operators = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
} as const;

const dateOperators = {
  Between: "dateIsBetween",
  NotBetween: "dateIsNotBetween",
  EqualTo: "dateIs",
  GreaterThan: "dateIsAfter",
  LessThan: "dateIsBefore",
  GreaterThanOrEqualTo: "dateIsOnOrAfter",
  LessThanOrEqualTo: "dateIsOnOrBefore",
} as const;

/** The engine's criterion for one of Excel's rules: list, wholeNumber, decimal, date or custom. */
export function engineCriterion(rule: Json): Criterion {
  const kinds = Object.entries((rule ?? {}) as Given).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const [kind, value] = kinds[0] ?? ["", null];
  if (kinds.length !== 1) {
    throw new RichApiError("InvalidArgument", "A data validation rule is of exactly one kind.");
  }
  const given = value as Given;
  switch (kind) {
    case "list":
      return listCriterion(given);
    case "wholeNumber":
    case "decimal":
      return numberCriterion(given);
    case "date":
      return dateCriterion(given);
    case "custom":
      return { type: "customFormula", values: [asFormula(given["formula"])] };
    default:
      throw new RichApiError(
        "ApiNotFound",
        `The workbench has no data validation of the kind "${kind}".`,
      );
  }
}

function listCriterion(given: Given): Criterion {
  const source = given["source"];
  if (typeof source !== "string" || source === "") throw new RichApiError("InvalidArgument");
  const displayStyle = given["inCellDropDown"] === false ? "plainText" : "arrow";
  if (source.startsWith("=")) {
    return { type: "isValueInRange", values: [source.slice(1)], displayStyle };
  }
  return {
    type: "isValueInList",
    values: source.split(",").map((option) => option.trim()),
    displayStyle,
  };
}

function numberCriterion(given: Given): Criterion {
  const type = operators[given["operator"] as keyof typeof operators];
  if (!type) throw new RichApiError("InvalidArgument", "The operator of the rule is not known.");
  return { type, values: limits(given, type.endsWith("Between")) };
}

function dateCriterion(given: Given): Criterion {
  const type = dateOperators[given["operator"] as keyof typeof dateOperators];
  if (!type) throw new RichApiError("InvalidArgument", "The operator of the rule is not known.");
  const values = limits(given, type === "dateIsBetween" || type === "dateIsNotBetween");
  return type === "dateIsBetween" || type === "dateIsNotBetween"
    ? { type, values }
    : { type, values, dateValue: "exactDate" };
}

function limits(given: Given, needsTwo: boolean): string[] {
  const found = [given["formula1"], ...(needsTwo ? [given["formula2"]] : [])];
  return found.map((limit) => {
    if (typeof limit === "number") return String(limit);
    if (typeof limit === "string" && limit !== "") return limit;
    throw new RichApiError("InvalidArgument", "A limit of the rule is missing.");
  });
}

function asFormula(formula: Json | undefined): string {
  if (typeof formula !== "string" || formula === "") throw new RichApiError("InvalidArgument");
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** The engine knows decimals only; that a number has to be whole is kept beside its rule. */
export function isWholeNumberRule(rule: Json): boolean {
  return Boolean((rule as Given | null)?.["wholeNumber"]);
}

export function ruleType(criterion: Criterion, isWholeNumber = false): string {
  return Object.keys(excelRule(criterion) as object)[0] === "list"
    ? "List"
    : criterion.type === "customFormula"
      ? "Custom"
      : criterion.type.startsWith("date")
        ? "Date"
        : isWholeNumber
          ? "WholeNumber"
          : "Decimal";
}

export function excelRule(criterion: Criterion, isWholeNumber = false): Json {
  if (criterion.type === "isValueInList" || criterion.type === "isValueInRange") {
    return {
      list: {
        inCellDropDown: criterion.displayStyle !== "plainText",
        source:
          criterion.type === "isValueInList"
            ? criterion.values.join(",")
            : `=${criterion.values[0] ?? ""}`,
      },
    };
  }
  if (criterion.type === "customFormula") return { custom: { formula: criterion.values[0] ?? "" } };
  const isDate = criterion.type.startsWith("date");
  const operator = Object.entries(isDate ? dateOperators : operators).find(
    ([, word]) => word === criterion.type,
  )?.[0];
  if (!operator) {
    throw new RichApiError("ApiNotFound", "The rule in this cell is none that Excel has.");
  }
  const [formula1 = "", formula2] = criterion.values;
  const rule = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  if (isDate) return { date: rule };
  return isWholeNumber ? { wholeNumber: rule } : { decimal: rule };
}
