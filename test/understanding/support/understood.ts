import { columnOf } from "../../../src/understanding/lists/understood-list";
import type { Measure } from "../../../src/understanding/measures/measure";
import { listedDefaults, measuresOf } from "../../../src/understanding/measures/measures";
import type { SheetGrid } from "../../../src/understanding/sheet-grid";
import { understandAtOnce } from "./understand-at-once";
import type { Correction } from "../../../src/understanding/correction";
import type { TiedList, WorkbookModel } from "../../../src/understanding/workbook-model";

/** A day after every event of the tests' lists. */
export const someDay = 46352;

export interface Understood {
  readonly model: WorkbookModel;
  readonly asOf: number;
  readonly measures: readonly Measure[];
  readonly list: (name: string) => TiedList;
  /** The heading that was taken for a field. */
  readonly heading: (list: string, field: string) => string | undefined;
  readonly measure: (name: string) => Measure;
  /** A measure's value for an account, by the account's name. */
  readonly value: (measure: string, account: string) => number | null;
  /** Everything that is said or asked, one sentence a line. */
  readonly said: string;
}

export function understood(
  grids: readonly SheetGrid[],
  corrections: readonly Correction[] = [],
): Understood {
  const model = understandAtOnce(grids, corrections);
  const { asOf } = listedDefaults(model, someDay);
  const measures = measuresOf(model, asOf);
  const list = (name: string): TiedList => {
    const found = model.lists.find((one) => one.name === name);
    if (!found) throw new Error(`no list ${name} in ${model.lists.map((one) => one.name).join()}`);
    return found;
  };
  const measure = (name: string): Measure => {
    const found = measures.find((one) => one.name === name);
    if (!found) throw new Error(`no measure ${name} in ${measures.map((one) => one.name).join()}`);
    return found;
  };
  return {
    model,
    asOf,
    measures,
    list,
    heading: (name, field) => columnOf(list(name), field)?.heading,
    measure,
    value: (name, account) => {
      const row = model.accounts?.names.indexOf(account) ?? -1;
      if (row < 0) throw new Error(`no account ${account}`);
      return measure(name).values[row] ?? null;
    },
    said: [...model.remarks, ...model.questions].map(({ sentence }) => sentence).join("\n"),
  };
}
