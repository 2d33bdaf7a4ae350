import { ownSheetKind, type OwnSheetKind } from "../excel/lists/own-sheet";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

export interface ShownSheet {
  readonly name: string;
  /** Null is a sheet of the user's own. */
  readonly kind: OwnSheetKind | null;
}

/** Which sheet is in front, and which of ours it is. */
export function shownSheet(): Promise<ShownSheet> {
  return answer(() =>
    runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const names = sheet.names.load("items/name");
      await context.sync();
      return { name: sheet.name, kind: ownSheetKind(names.items.map(({ name }) => name)) };
    }),
  );
}

/** Tells which sheet is in front, now and whenever it is another. */
export async function watchShownSheet(tell: (sheet: ShownSheet) => Promise<void>): Promise<void> {
  const look = async (): Promise<void> => tell(await shownSheet());
  await answer(() =>
    runInExcel(async (context) => {
      // A sheet that cannot be looked at now is looked at when the next one is shown.
      context.workbook.worksheets.onActivated.add(() => look().catch(() => undefined));
      await context.sync();
    }),
  );
  await look();
}
