import type { ValidationPlan } from "../sheet-plan";
import type { InputRule } from "./template";

/** What a cell accepts, with the sentence Excel shows when something else is typed. */
export function inputValidation(range: string, label: string, input: InputRule): ValidationPlan {
  switch (input.kind) {
    case "list":
      return {
        range,
        rule: input,
        sentence: `${label}: choose one of ${input.options.join(", ")}, or leave it blank.`,
      };
    case "number": {
      const whole = input.whole ?? false;
      return {
        range,
        rule: { kind: "number", from: input.from, to: input.to, whole },
        sentence: `${label}: type a ${whole ? "whole " : ""}number from ${input.from} to ${input.to}.`,
      };
    }
    case "date":
      return { range, rule: input, sentence: `${label}: type a date, such as 2026-03-31.` };
  }
}
