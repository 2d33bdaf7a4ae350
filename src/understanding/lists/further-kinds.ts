import type { ListKind } from "../vocabulary/kinds";
import type { KindFit } from "./recognise-kind";
import type { FurtherKind, ListColumn } from "./understood-list";

/** Lists of one row a thing that may name the person to talk to in the same row. */
const hosts: ReadonlySet<ListKind> = new Set(["accounts", "opportunities", "orders", "tickets"]);
const naming = ["name", "firstName", "lastName"];

/** Contacts that stand in the rows of another list: a customer list with its contact's name. */
export function furtherKinds(
  kind: ListKind,
  columns: readonly ListColumn[],
  fits: readonly KindFit[],
): readonly FurtherKind[] {
  const contacts = fits.find((fit) => fit.kind === "contacts");
  if (!contacts || !hosts.has(kind)) return [];
  const fields = new Map<string, string>();
  for (const { index, heading, field, reading } of columns) {
    const own = contacts.fields.get(index);
    if (field === null && own !== undefined && own !== "account" && reading.kind === "text") {
      fields.set(own, heading);
    }
  }
  return naming.some((field) => fields.has(field)) ? [{ kind: "contacts", fields }] : [];
}
