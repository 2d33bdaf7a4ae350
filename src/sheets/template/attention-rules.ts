import { look } from "../look";
import type { ConditionalFormatPlan } from "../sheet-plan";

/** Colours for what a symbol already says: ▲ asks for attention, ✓ is fine. */
export function attentionRules(range: string, firstCell: string): readonly ConditionalFormatPlan[] {
  return [
    {
      range,
      rule: { kind: "formula", formula: `=LEFT(${firstCell},1)="▲"` },
      fontColor: look.attention,
    },
    {
      range,
      rule: { kind: "formula", formula: `=LEFT(${firstCell},1)="✓"` },
      fontColor: look.good,
    },
  ];
}
