import type { ConditionalFormatPlan, ValidationPlan } from "../../sheets/sheet-plan";

function validationRule(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  if (rule.kind === "given") return rule.rule;
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
  const { sentence, alert, prompt } = plan;
  if (alert !== undefined) range.dataValidation.errorAlert = { ...alert, showAlert: true };
  else if (sentence !== undefined) {
    range.dataValidation.errorAlert = {
      message: sentence.slice(0, 255),
      showAlert: true,
      style: "Stop",
      title: "Key Accounts",
    };
  }
  if (prompt !== undefined) range.dataValidation.prompt = { ...prompt, showPrompt: true };
  range.untrack();
}

function queueLook(
  { font, fill }: Excel.ConditionalRangeFormat,
  plan: ConditionalFormatPlan,
): void {
  if (plan.fill !== undefined) fill.color = plan.fill;
  if (plan.fontColor !== undefined) font.color = plan.fontColor;
  if (plan.bold !== undefined) font.bold = plan.bold;
  if (plan.italic !== undefined) font.italic = plan.italic;
}

/** Rules that look at cells, so that they hold where custom functions are not known. */
export function queueConditionalFormat(sheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const range = sheet.getRange(plan.range);
  if (plan.rule.kind === "dataBar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = plan.rule.color;
  } else if (plan.rule.kind === "cellValue") {
    const { cellValue } = range.conditionalFormats.add("CellValue");
    const { operator, formula1, formula2 } = plan.rule;
    cellValue.rule = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    queueLook(cellValue.format, plan);
  } else if (plan.rule.kind === "colorScale") {
    const { colorScale } = range.conditionalFormats.add("ColorScale");
    const { minimum, midpoint, maximum } = plan.rule;
    colorScale.criteria = {
      minimum,
      ...(midpoint === undefined ? {} : { midpoint }),
      maximum,
    } as Excel.ConditionalColorScaleCriteria;
  } else {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = plan.rule.formula.startsWith("=")
      ? plan.rule.formula
      : `=${plan.rule.formula}`;
    queueLook(custom.format, plan);
  }
  range.untrack();
}
