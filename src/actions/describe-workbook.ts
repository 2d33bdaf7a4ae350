import { isAddedUp } from "./account-lists";
import type { AccountSource } from "./contract";
import { listAccountSources } from "./list-account-sources";

/** The user's tables and lists as they stand; not what is selected or could be added up. */
export async function describeWorkbook(): Promise<readonly AccountSource[]> {
  const sources = await listAccountSources();
  return sources.filter((source) => source.kind !== "selection" && !isAddedUp(source));
}
