import type { WorkbookData } from "../engine";
import { formulaOf } from "./conditional-formats-write";
import type { KeptValidation } from "./kept";
import { fileValidationId } from "./validations-read";
import { attributesXml, escapeXml } from "./xml-text";
import { childrenNamed, parseXml } from "./xml-tree";

type Rule = WorkbookData["sheets"][number]["dataValidationRules"][number];

export interface ValidationsState {
  readonly sheetId: string;
  /** The element in the file. */
  readonly piece: string | undefined;
  readonly before: readonly Rule[];
  readonly now: readonly Rule[];
  keptBefore(id: string): KeptValidation | undefined;
  kept(id: string): KeptValidation | undefined;
}

/** The validation rules: those of the file that nobody changed as they are, the others anew. */
export function validationsXml(state: ValidationsState): string | null {
  const stamp = (rule: Rule, kept: KeptValidation | undefined): string =>
    JSON.stringify([rule, kept]);
  const before = new Map(
    state.before.map((rule) => [rule.id, stamp(rule, state.keptBefore(rule.id))]),
  );
  const isSame = (rule: Rule): boolean => before.get(rule.id) === stamp(rule, state.kept(rule.id));
  const same = new Set(state.now.filter(isSame).map(({ id }) => id));
  const text = state.piece?.trim() ?? "";
  const fromFile =
    text === ""
      ? []
      : childrenNamed(parseXml(text), "dataValidation")
          .filter((_, index) => {
            const id = fileValidationId(state.sheetId, index);
            return same.has(id) || !before.has(id);
          })
          .map((element) => text.slice(element.start, element.end));
  const added = state.now
    .filter((rule) => !same.has(rule.id))
    .flatMap((rule) => ruleXml(rule, state.kept(rule.id) ?? {}));
  const rules = [...fromFile, ...added];
  if (rules.length === 0) return null;
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

const comparisons: Readonly<Record<string, readonly [string, string]>> = {
  isBetween: ["decimal", "between"],
  isNotBetween: ["decimal", "notBetween"],
  isEqual: ["decimal", "equal"],
  isNotEqual: ["decimal", "notEqual"],
  isGreaterThan: ["decimal", "greaterThan"],
  isGreaterOrEqualTo: ["decimal", "greaterThanOrEqual"],
  isLessThan: ["decimal", "lessThan"],
  isLessOrEqualTo: ["decimal", "lessThanOrEqual"],
  dateIs: ["date", "equal"],
  dateIsAfter: ["date", "greaterThan"],
  dateIsOnOrAfter: ["date", "greaterThanOrEqual"],
  dateIsBefore: ["date", "lessThan"],
  dateIsOnOrBefore: ["date", "lessThanOrEqual"],
  dateIsBetween: ["date", "between"],
  dateIsNotBetween: ["date", "notBetween"],
};

/** Any date at all, the way Excel asks for one: on or after 1 January 1900. */
const anyDate = ["date", "greaterThanOrEqual"] as const;

function ruleXml(rule: Rule, kept: KeptValidation): string[] {
  const { criterion, ranges, isBlocking } = rule;
  const values = criterion.values.map(formulaOf);
  const comparison = criterion.type === "dateIsValid" ? anyDate : comparisons[criterion.type];
  const formulas =
    criterion.type === "dateIsValid"
      ? ["1"]
      : criterion.type === "isValueInList"
        ? [`"${criterion.values.join(",").replaceAll('"', '""')}"`]
        : criterion.type === "isValueInRange"
          ? [fixed(criterion.values[0] ?? "A1")]
          : values;
  const isList = criterion.type === "isValueInList" || criterion.type === "isValueInRange";
  if (!comparison && !isList && criterion.type !== "customFormula") return [];
  const kind = comparison?.[0] ?? (isList ? "list" : "custom");
  const attributes = attributesXml({
    type: kind === "decimal" && kept.wholeNumber ? "whole" : kind,
    errorStyle: errorStyle(kept, isBlocking),
    operator: comparison && comparison[1] !== "between" ? comparison[1] : undefined,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: kept.error?.title || undefined,
    error: kept.error?.message || undefined,
    promptTitle: kept.prompt?.title || undefined,
    prompt: kept.prompt?.message || undefined,
    sqref: ranges.join(" "),
  });
  const inside = formulas
    .slice(0, 2)
    .map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return [`<dataValidation${attributes}>${inside.join("")}</dataValidation>`];
}

function errorStyle(kept: KeptValidation, isBlocking: boolean | undefined): string | undefined {
  const style = kept.error?.style;
  if (style !== undefined) return style === "stop" ? undefined : style;
  return isBlocking ? undefined : "warning";
}

/** A list's range stays where it is while the rule is copied down. */
function fixed(range: string): string {
  const split = range.lastIndexOf("!") + 1;
  const place = range.slice(split).replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2");
  return range.slice(0, split) + place;
}
