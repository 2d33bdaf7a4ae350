import type { ConditionalFormat } from "../engine";

export type EngineRule = ConditionalFormat["rule"];
export const ruleTypes = ["Custom", "CellValue", "DataBar", "ColorScale"] as const;
export type RuleType = (typeof ruleTypes)[number];

/** Excel's operators and the engine's words for them. */
export const operators = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
} as const;

/** What a rule is before the add-in fills it in: it matches nothing. */
export function firstRule(type: RuleType): EngineRule {
  switch (type) {
    case "Custom":
      return { type: "CellIsRule", operator: "customFormula", values: ["=FALSE"], style: noLook };
    case "CellValue":
      return { type: "CellIsRule", operator: "isEqual", values: ["=NA()"], style: noLook };
    case "DataBar":
      return { type: "DataBarRule", color: numberOfColor("#638EC6") };
    case "ColorScale":
      return {
        type: "ColorScaleRule",
        minimum: { type: "value", color: numberOfColor("#F8696B") },
        maximum: { type: "value", color: numberOfColor("#63BE7B") },
      };
  }
}

/** The engine wants a rule to change something, so a rule without a look says "not bold". */
export const noLook = { bold: false } as const;

export function typeOfRule(rule: EngineRule): RuleType {
  if (rule.type === "DataBarRule") return "DataBar";
  if (rule.type === "ColorScaleRule") return "ColorScale";
  return rule.type === "CellIsRule" && rule.operator === "customFormula" ? "Custom" : "CellValue";
}

export function numberOfColor(color: string): number {
  return Number.parseInt(color.slice(1), 16);
}

export function colorOfNumber(color: number): string {
  return `#${color.toString(16).padStart(6, "0").toUpperCase()}`;
}
