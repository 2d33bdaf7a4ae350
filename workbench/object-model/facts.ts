import type { Model } from "../engine";
import type { KeptChart, KeptFacts, KeptSheet, KeptValidation } from "../xlsx/kept";
import * as kept from "../xlsx/kept-facts-plugin";

export type ChartFact = KeptChart & { readonly titleVisible?: boolean };

export type PageFact = NonNullable<KeptSheet["page"]> & {
  readonly printGridlines?: boolean;
  /** In per cent; without it the page is fitted. */
  readonly scale?: number;
};

/** The kept facts with what add-ins put into a workbook besides. */
export interface WorkbenchFacts extends Omit<KeptFacts, "sheet" | "chart" | "validation"> {
  readonly chart: ChartFact;
  readonly sheet: Omit<KeptSheet, "page"> & { readonly page?: PageFact };
  readonly validation: KeptValidation & { readonly wholeNumber?: boolean };
  readonly setting: { readonly json: string };
  readonly xmlPart: { readonly xml: string };
}

type Kind = keyof WorkbenchFacts;
// The plugin keeps facts of any kind; its own types name those that go into files.
const store = kept as unknown as {
  getFact(model: Model, kind: Kind, key: string): unknown;
  listFacts(model: Model, kind: Kind, begin?: string): { key: string; value: unknown }[];
  setFact(model: Model, kind: Kind, key: string, value: unknown): void;
};

export function getFact<K extends Kind>(
  model: Model,
  kind: K,
  key: string,
): WorkbenchFacts[K] | undefined {
  return store.getFact(model, kind, key) as WorkbenchFacts[K] | undefined;
}

/** Those whose key begins so; all of a kind when that is left out. */
export function listFacts<K extends Kind>(
  model: Model,
  kind: K,
  begin?: string,
): { key: string; value: WorkbenchFacts[K] }[] {
  return store.listFacts(model, kind, begin) as { key: string; value: WorkbenchFacts[K] }[];
}

/** null removes the fact. One step of the undo history. */
export function setFact<K extends Kind>(
  model: Model,
  kind: K,
  key: string,
  value: WorkbenchFacts[K] | null,
): void {
  store.setFact(model, kind, key, value);
}
