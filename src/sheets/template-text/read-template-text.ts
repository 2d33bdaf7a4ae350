import * as z from "zod/mini";
import { cellAddress } from "../address";
import { hasPlaceholder } from "../own-template/placeholder";
import {
  mostOfTemplate,
  templateTextSchema,
  type TemplateText,
  type TextRule,
  type TextValidation,
} from "./template-text-schema";
import { unsafeFormula } from "./unsafe-formula";

/** So many faults tell what is wrong. */
const mostFaults = 8;

/** A template that was read from a text, or all that keeps it from being one. */
type ReadText =
  | { readonly template: TemplateText; readonly faults: null }
  | { readonly template: null; readonly faults: readonly string[] };

/** Reads what somebody pasted: only what the schema knows, and no formula that reaches elsewhere. */
export function readTemplateText(pasted: string): ReadText {
  if (pasted.length > mostOfTemplate.characters) {
    return { template: null, faults: ["It is longer than any template: copy one sheet alone."] };
  }
  const json = jsonIn(pasted);
  if (json === null) {
    return {
      template: null,
      faults: ["It is no template: paste all of the text that As text gave there, from { to }."],
    };
  }
  const read = z.safeParse(templateTextSchema, json);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) =>
      `${path.map(String).join("/")}: ${message}`.replace(/^: /u, ""),
    );
    return { template: null, faults: faults.slice(0, mostFaults) };
  }
  const faults = formulaFaults(read.data);
  return faults.length > 0
    ? { template: null, faults: faults.slice(0, mostFaults) }
    : { template: read.data, faults: null };
}

function jsonIn(pasted: string): unknown {
  try {
    return JSON.parse(pasted.trim()) as unknown;
  } catch {
    return null;
  }
}

/** Every formula that a text holds, with where it stands. */
function formulasOf(template: TemplateText): readonly (readonly [string, string])[] {
  return [
    ...template.cells.flatMap(({ row, column, content }) => {
      const typed = typeof content === "object" ? content.formula : content;
      // A text with fields that begins with = becomes a formula when it is filled.
      const isFormula =
        typeof content === "object" ||
        (typeof typed === "string" && typed.startsWith("=") && hasPlaceholder(typed));
      return isFormula ? [[cellAddress(row, column), String(typed)] as const] : [];
    }),
    ...template.validations.flatMap(({ ranges, rule }) =>
      formulasOfValidation(rule).map(
        (formula) => [`The validation of ${ranges[0] ?? ""}`, formula] as const,
      ),
    ),
    ...template.conditionalFormats.flatMap((rule) =>
      formulasOfRule(rule).map(
        (formula) => [`The conditional format of ${rule.range}`, formula] as const,
      ),
    ),
  ];
}

function formulasOfValidation(rule: TextValidation["rule"]): readonly string[] {
  if ("list" in rule) return rule.list.source.startsWith("=") ? [rule.list.source] : [];
  if ("custom" in rule) return [rule.custom.formula];
  return Object.values(rule).flatMap(({ formula1, formula2 }) =>
    [formula1, formula2].filter((one) => typeof one === "string"),
  );
}

function formulasOfRule(rule: TextRule): readonly string[] {
  switch (rule.kind) {
    case "custom":
      return [rule.formula];
    case "cellValue":
      return [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
    case "dataBar":
      return [];
    case "colorScale":
      return [rule.minimum, rule.midpoint, rule.maximum].flatMap((one) => one?.formula ?? []);
  }
}

/** Each formula that no template from elsewhere may hold, in a sentence. */
export function formulaFaults(template: TemplateText): readonly string[] {
  return formulasOf(template).flatMap(([place, formula]) => {
    const reason = unsafeFormula(formula);
    return reason === null
      ? []
      : [
          `${place} ${reason}, which a template from another workbook may not: ${formula.slice(0, 80)}`,
        ];
  });
}
