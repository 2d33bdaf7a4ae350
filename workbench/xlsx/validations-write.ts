import { helpers, type WorkbookData } from "../engine";
import { daysBetweenEpochs } from "./cells-to-engine";
import { formulaOf } from "./conditional-formats-write";
import { createModelData } from "./engine-data";
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
  readonly countsFrom1904: boolean;
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
    .flatMap((rule) => ruleXml(rule, state.kept(rule.id) ?? {}, state.countsFrom1904));
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

function ruleXml(rule: Rule, kept: KeptValidation, countsFrom1904: boolean): string[] {
  const { criterion, ranges, isBlocking } = rule;
  const comparison = criterion.type === "dateIsValid" ? anyDate : comparisons[criterion.type];
  const formulas =
    criterion.type === "dateIsValid"
      ? ["1"]
      : criterion.type === "isValueInList"
        ? [`"${criterion.values.join(",").replaceAll('"', '""')}"`]
        : criterion.type === "isValueInRange"
          ? [fixed(criterion.values[0] ?? "A1")]
          : criterion.type === "customFormula"
            ? criterion.values.map(formulaOf)
            : criterion.values.map((value) =>
                limitOf(value, comparison?.[0] === "date", countsFrom1904),
              );
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

/** Excel's 1 January 1900 is day 1, the engine's day 2: only Excel counts a 29 February 1900. */
const firstSharedDay = 61;

/**
 * What a date or a number is compared with, as the number that Excel wants: with a text in quotes it
 * would compare texts and find every date too large.
 */
function limitOf(value: string, isDate: boolean, countsFrom1904: boolean): string {
  const formula = formulaOf(value);
  if (!formula.startsWith('"')) return formula;
  const serial = serialOf(value);
  if (serial === null) return formula;
  if (!isDate) return String(serial);
  const day = serial < firstSharedDay ? serial - 1 : serial;
  return String(countsFrom1904 ? day - daysBetweenEpochs : day);
}

/** The day or number that a text such as "2026-03-01" means; null for a text that means none. */
function serialOf(text: string): number | null {
  try {
    return helpers.toNumber({ value: text }, createModelData().settings.locale);
  } catch {
    return null;
  }
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
