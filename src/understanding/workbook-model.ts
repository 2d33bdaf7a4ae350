import type { Accounts } from "./accounts";
import type { UnderstoodList } from "./lists/understood-list";
import type { Question, Remark } from "./sheet-grid";
import type { KeyTie } from "./ties/key-tie";
import type { AccountTie } from "./ties/tie-to-accounts";
import type { ListKind } from "./vocabulary/kinds";

/** What the user has said of a list, found again by its name and headings. */
export interface Correction {
  readonly list: string;
  readonly kind?: ListKind;
  /** By heading: the field it is; null for none. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** How it is tied to the accounts: by which of its columns. */
  readonly account?: { readonly heading: string };
  /** It is no part of the lists with the same headings. */
  readonly isApart?: boolean;
  readonly dateOrder?: Readonly<Record<string, "day first" | "month first">>;
}

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
