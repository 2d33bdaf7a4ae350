import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

/** The function of this add-in that the active cell calls, such as "CLV.CONTRACT"; null for none. */
export function readActiveFunction(): Promise<string | null> {
  return answer(() =>
    runInExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load("formulas");
      await context.sync();
      return functionCalledBy(String(cell.formulas[0]?.[0] ?? ""));
    }),
  );
}

/** The first one, where a formula calls several; not one that only stands in a text. */
export function functionCalledBy(formula: string): string | null {
  if (!formula.startsWith("=")) return null;
  const [, id] = /\bKAM\.([A-Z][A-Z.]*)\(/i.exec(formula.replace(/"[^"]*"/g, "")) ?? [];
  return id?.toUpperCase() ?? null;
}
