import { kinds, type ListKind } from "./vocabulary/kinds";

/** What a column of a list can be said to be, by the kind of the list. */
export type FieldsOfKinds = Readonly<Record<ListKind, readonly string[]>>;

function namesOf(kind: ListKind): readonly string[] {
  return kinds.find((one) => one.kind === kind)?.fields.map(({ field }) => field) ?? [];
}

/** Orders and their lines stand on one row in many exports: the fields of both serve both. */
export function fieldsOfKinds(): FieldsOfKinds {
  const own = Object.fromEntries(kinds.map(({ kind }) => [kind, namesOf(kind)] as const));
  const joined = [...new Set([...namesOf("orders"), ...namesOf("orderLines")])];
  return { ...own, orders: joined, orderLines: joined, other: [] } as unknown as FieldsOfKinds;
}
