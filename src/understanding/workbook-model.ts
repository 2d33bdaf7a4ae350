import type { Accounts } from "./accounts";
import type { UnderstoodList } from "./lists/understood-list";
import type { Question, Remark } from "./sheet-grid";
import type { KeyTie } from "./ties/key-tie";
import type { AccountTie } from "./ties/tie-to-accounts";

export interface TiedList extends UnderstoodList {
  /** Null for the accounts themselves, and for lists that have nothing to do with them. */
  readonly account: AccountTie | null;
}

/** What the lists of a workbook mean. */
export interface WorkbookModel {
  readonly lists: readonly TiedList[];
  readonly accounts: Accounts | null;
  /** References between the lists, the accounts' among them. */
  readonly ties: readonly KeyTie[];
  readonly remarks: readonly Remark[];
  readonly questions: readonly Question[];
}
