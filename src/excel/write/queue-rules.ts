import type { ConditionalFormatPlan, ValidationPlan } from "../../sheets/sheet-plan";

function validationRule(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  if (rule.kind === "list") {
    return { list: { inCellDropDown: true, source: rule.options.join(",") } };
  }
  if (rule.kind === "date") {
    return { date: { formula1: "1900-01-01", operator: "GreaterThan" } };
  }
  const limits = { formula1: rule.from, formula2: rule.to, operator: "Between" } as const;
  return rule.whole ? { wholeNumber: limits } : { decimal: limits };
}

/** Excel shows at most 255 characters of the sentence. */
export function queueValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const range = sheet.getRange(plan.range);
  range.dataValidation.rule = validationRule(plan.rule);
  range.dataValidation.errorAlert = {
    message: plan.sentence.slice(0, 255),
    showAlert: true,
    style: "Stop",
    title: "Key Accounts",
  };
  range.untrack();
}

/** Rules that look at cells, so that they hold where custom functions are not known. */
export function queueConditionalFormat(sheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const range = sheet.getRange(plan.range);
  if (plan.rule.kind === "dataBar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = plan.rule.color;
  } else {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = plan.rule.formula.startsWith("=")
      ? plan.rule.formula
      : `=${plan.rule.formula}`;
    if (plan.fill !== undefined) {
      custom.format.fill.color = plan.fill;
    }
    if (plan.fontColor !== undefined) {
      custom.format.font.color = plan.fontColor;
    }
  }
  range.untrack();
}
