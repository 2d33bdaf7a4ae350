import type { ListKind } from "./vocabulary/kinds";

/** What a stage of a deal counts as. */
export type StateSaid = "won" | "lost" | "open" | "none";

/** What the user has said of a list, found again by its name and headings. */
export interface Correction {
  readonly list: string;
  readonly kind?: ListKind;
  /** By heading: the field it is; null for none. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** How it is tied to the accounts: by which of its columns, through which lists; null for not at all. */
  readonly account?: {
    readonly heading: string;
    readonly through?: readonly string[];
  } | null;
  /** Whether it is a list of its own beside the lists with the same headings. */
  readonly isApart?: boolean;
  readonly dateOrder?: Readonly<Record<string, "day first" | "month first">>;
  /** By stage or status of a deal: what it counts as. */
  readonly states?: Readonly<Record<string, StateSaid>>;
  /** By a name or id as the list writes it: as the accounts write it; null where it is none of them. */
  readonly names?: Readonly<Record<string, string | null>>;
  /** The heading of the column that names the accounts, of the list that holds or names them. */
  readonly namedBy?: string;
}

/** An answer to a question: stored, its correction settles it. */
export interface Choice {
  readonly label: string;
  readonly correction: Correction;
}
