import type { AccountList } from "../domain/scoring/scoring-setup";
import { readRecords } from "../excel/again/read-records";
import type { SheetRecord } from "../excel/store/sheet-record";
import type { SurveyedSheet } from "../excel/lists/survey-workbook";
import { cellPrint } from "../sheets/merge/cell-print";

/** By which an account is known whatever it is called; null where its list has no ids. */
export type IdOf = (account: string) => string | null;

const idStart = "id ";

/** The ids of a list. */
export function idsOfList({ accounts, ids = [] }: AccountList): IdOf {
  const known = new Map(accounts.map((account, row) => [account, ids[row]]));
  return (account) => known.get(account) ?? null;
}

/** The ids by which the rows of a matrix were last filled, by the names that stood there. */
export function idsOfRecord(record: SheetRecord | null): IdOf {
  const rows = record?.base.lists["accounts"]?.rows ?? [];
  const known = new Map(
    rows.flatMap(({ key, seen }) => {
      const name = seen["account"];
      return name !== undefined && key?.startsWith(idStart) === true
        ? [[name, key.slice(idStart.length)] as const]
        : [];
    }),
  );
  return (account) => known.get(cellPrint(account)) ?? null;
}

/** The same of a sheet whose record has not been read. */
export async function readIds(context: Excel.RequestContext, sheet: SurveyedSheet): Promise<IdOf> {
  const [record = null] = await readRecords(context, [sheet]);
  return idsOfRecord(record);
}
