import { formulaTokens } from "../formulas/formula-tokens";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { checkRuleFormula } from "./check-rule-formula";
import { colorOfNumber, numberOfColor, type EngineRule } from "./conditional-rule";
import type { WorkbookSession } from "./workbook-session";

type Scale = Extract<EngineRule, { type: "ColorScaleRule" }>;

/** Excel's words for where a colour stands, and the engine's. */
const thresholds = {
  LowestValue: "value",
  HighestValue: "value",
  Number: "number",
  Percent: "percentage",
  Percentile: "percentile",
  Formula: "formula",
} as const;

export function engineColorScale(session: WorkbookSession, criteria: Json): Scale {
  const given = record(criteria, "criteria");
  const middle = given["midpoint"];
  const minimum = point(session, given["minimum"], "minimum");
  const maximum = point(session, given["maximum"], "maximum");
  if (middle === undefined || middle === null) {
    return { type: "ColorScaleRule", minimum, maximum };
  }
  const midpoint = point(session, middle, "midpoint");
  if (midpoint.type === "value") throw new RichApiError("InvalidArgument");
  return {
    type: "ColorScaleRule",
    minimum,
    maximum,
    midpoint: { ...midpoint, type: midpoint.type, value: midpoint.value ?? "50" },
  };
}

export function colorScaleCriteria(rule: EngineRule): Json {
  if (rule.type !== "ColorScaleRule") throw new RichApiError("InvalidOperation");
  const describe = (
    threshold: { type: string; color: number; value?: string },
    lowest: string,
  ): Json => ({
    type:
      threshold.type === "value"
        ? lowest
        : (Object.entries(thresholds).find(([, word]) => word === threshold.type)?.[0] ?? ""),
    color: colorOfNumber(threshold.color),
    formula: threshold.value ?? null,
  });
  return {
    minimum: describe(rule.minimum, "LowestValue"),
    maximum: describe(rule.maximum, "HighestValue"),
    ...(rule.midpoint ? { midpoint: describe(rule.midpoint, "Percentile") } : {}),
  };
}

function point(session: WorkbookSession, value: Json | undefined, name: string): Scale["minimum"] {
  const given = record(value ?? null, name);
  const type = thresholds[given["type"] as keyof typeof thresholds];
  const color = given["color"];
  if (!type || typeof color !== "string" || !/^#[0-9a-f]{6}$/i.test(color)) {
    throw new RichApiError("InvalidArgument", `criteria.${name} needs a type and a colour.`);
  }
  const formula = given["formula"];
  refuseUnfitThreshold(name, String(given["type"]), formula);
  if (typeof formula === "string" && (type === "formula" || formula.startsWith("="))) {
    refuseUnfitFormula(session, formula);
  }
  return {
    type,
    color: numberOfColor(color),
    ...(typeof formula === "string" ? { value: formula.replace(/^=/, "") } : {}),
  };
}

/** The ends of a scale are where the add-in says, so all but lowest and highest need a value. */
function refuseUnfitThreshold(name: string, type: string, formula: Json | undefined): void {
  if (type === "LowestValue" || type === "HighestValue") return;
  if (typeof formula !== "string" || formula === "") {
    throw new RichApiError(
      "InvalidArgument",
      `criteria.${name} of the type ${type} needs a formula.`,
    );
  }
  if (type === "Formula" || formula.startsWith("=")) return;
  const value = Number(formula);
  const isShare = type === "Percent" || type === "Percentile";
  if (!Number.isFinite(value) || (isShare && (value < 0 || value > 100))) {
    throw new RichApiError("InvalidArgument", `criteria.${name} cannot be ${formula}.`);
  }
}

/** One threshold stands for all cells of the rule, so its formula cannot move with the cell. */
function refuseUnfitFormula(session: WorkbookSession, formula: string): void {
  checkRuleFormula(session, formula);
  for (const { kind, text } of formulaTokens(formula.replace(/^=/, ""))) {
    if (kind !== "reference" || isFixed(text.slice(text.lastIndexOf("!") + 1))) continue;
    throw new RichApiError(
      "InvalidArgument",
      "You cannot use relative references in Conditional Formatting criteria for color scales, data bars, and icon sets.",
    );
  }
}

function isFixed(range: string): boolean {
  return range.split(":").every((end) => /^(?:\$[A-Za-z]+)?(?:\$\d+)?$/.test(end));
}

function record(value: Json, name: string): Readonly<Record<string, Json | undefined>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RichApiError("InvalidArgument", `${name} needs minimum and maximum.`);
  }
  return value as Readonly<Record<string, Json | undefined>>;
}
