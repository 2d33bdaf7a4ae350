import { registries, type EvalContext, type Getters, type Model } from "../engine";
import type { HostProfile } from "./host-profile";
import { missingIn2021 } from "./formula-functions";

/** The engine's functions are the same for every workbook; the workbook tells which Excel it is in. */
const profiles = new WeakMap<Getters, HostProfile>();

const wrapped = new Set<string>();

/** Lets functions that came after Excel 2021 be #NAME? in workbooks of an Excel without them. */
export function installMissingFunctions(): void {
  for (const name of missingIn2021) {
    if (wrapped.has(name) || !registries.functionRegistry.contains(name)) continue;
    wrapped.add(name);
    const known = registries.functionRegistry.get(name);
    const { compute } = known;
    registries.functionRegistry.replace(name, {
      ...known,
      compute(this: EvalContext, ...given) {
        const profile = profiles.get(this.getters);
        return profile?.missingFunctions.has(name)
          ? { value: "#NAME?", message: `${profile.title} does not have ${name}.` }
          : compute.apply(this, given);
      },
    });
  }
}

/** From here on the workbook is calculated as in that Excel. */
export function connectProfile(model: Model, profile: HostProfile): void {
  const before = profiles.get(model.getters);
  profiles.set(model.getters, profile);
  const changed = new Set(
    [...missingIn2021].filter(
      (name) =>
        profile.missingFunctions.has(name) !== (before?.missingFunctions.has(name) ?? false),
    ),
  );
  const cellIds = changed.size === 0 ? [] : cellsThatCall(model.getters, changed);
  if (cellIds.length > 0) model.dispatch("EVALUATE_CELLS", { cellIds });
}

function cellsThatCall(getters: Getters, names: ReadonlySet<string>) {
  return getters.getSheetIds().flatMap((sheetId) =>
    getters.getCells(sheetId).flatMap((cell) => {
      if (!cell.isFormula) return [];
      const formula: string = cell.compiledFormula.toFormulaString(getters);
      const called = formula.toUpperCase().match(/[A-Z]+(?=\()/g) ?? [];
      return called.some((name) => names.has(name)) ? [cell.id] : [];
    }),
  );
}
