import type { Opportunity } from "../plan/account-facts";

/** By which an opportunity is known from one review to the next. */
export function opportunityKey({
  id,
  name,
  opened,
}: Pick<Opportunity, "id" | "name" | "opened">): string {
  return id ?? `${name} ${opened ?? ""}`.trim();
}
