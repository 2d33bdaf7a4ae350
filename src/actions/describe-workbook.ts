import type { AccountSource } from "./contract";
import { listAccountSources } from "./list-account-sources";

/** The user's tables and lists as they stand; not what is selected or could be added up. */
export async function describeWorkbook(): Promise<readonly AccountSource[]> {
  const sources = await listAccountSources();
  return sources.filter(({ id, kind }) => kind !== "selection" && !id.includes("|"));
}
