/** A tab of the ribbon, whether the manifest describes it or the add-in while it runs. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** By size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  /** What an ExecuteFunction calls; null for ShowTaskpane, which needs no script. */
  readonly functionName: string | null;
  /** Of a menu, which does nothing itself; empty for a button. */
  readonly items: readonly RibbonButton[];
}
