import { dialects } from "../warehouse/find-dialect";

export interface WarehouseChoice {
  readonly name: string;
  readonly title: string;
  /** Whether our tests run the SQL; it is parsed only where they cannot. */
  readonly isRun: boolean;
}

/** The warehouses that SQL can be written for, those our tests run first. */
export function listWarehouses(): readonly WarehouseChoice[] {
  return dialects.map(({ name, title, isRun }) => ({ name, title, isRun }));
}
