import * as z from "zod/mini";
import type { WorkbookSettings } from "../../domain/settings/workbook-settings";
import type { TypedSettings } from "../../understanding/settings/read-settings";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

/** What a settings sheet said, for the one that is made when it was deleted. */
export const settingsKey = "kam.settings";

const kept = z.object({
  asOf: z.nullable(z.number()),
  currency: z.nullable(z.string()),
  fiscalYearStart: z.number(),
  unit: z.number(),
});

/** Queues remembering the settings; a day that nobody chose is found again by the lists. */
export function queueKeepingSettings(
  context: Excel.RequestContext,
  { asOf, isAsOfChosen, currency, fiscalYearStart, unit }: WorkbookSettings,
): void {
  const day = isAsOfChosen ? asOf : null;
  context.workbook.settings.add(
    settingsKey,
    JSON.stringify({ asOf: day, currency, fiscalYearStart, unit }),
  );
}

function keptIn(value: unknown): z.infer<typeof kept> | null {
  try {
    const read = z.safeParse(kept, JSON.parse(String(value)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Queues reading what is remembered, as if it stood on a settings sheet. */
export function queueReadingKept(context: Excel.RequestContext): () => TypedSettings {
  const setting = context.workbook.settings.getItemOrNullObject(settingsKey).load("value");
  return () => {
    const known = setting.isNullObject ? null : keptIn(setting.value);
    if (known === null) return {};
    const cell = "the settings that are remembered";
    const { asOf, currency, fiscalYearStart, unit } = known;
    return {
      ...(asOf === null ? {} : { asOf: { value: asOf, cell } }),
      ...(currency === null ? {} : { currency: { value: currency, cell } }),
      fiscalYearStart: { value: fiscalYearStart, cell },
      unit: { value: unit, cell },
    };
  };
}
