import { runInExcel } from "../excel/run-in-excel";
import { findAccountLists } from "./account-lists";
import { answer } from "./answer";
import type { AccountSource } from "./contract";

export function listAccountSources(): Promise<readonly AccountSource[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const { found } = await findAccountLists(context);
      return found.map(({ source }) => source);
    }),
  );
}
