import type { Getters, Model, Zone } from "../engine";
import type { ExcelStyle } from "../xlsx/kept";
import { mayBeMentioned } from "../xlsx/remembered-formulas";

/** One open workbook as the object model works on it. */
export interface WorkbookSession {
  readonly model: Model;
  readonly getters: Getters;
  /** The file name, as `Workbook.name` answers it. */
  workbookName: string;
  /** "ws.changed:<sheet id>" and the like: what the add-in listens to. */
  readonly listeners: Set<string>;
  /** Everything is calculated again after the step in which this is asked for. */
  readonly recalculate: () => void;
  isRecalculationDue: boolean;
  /** Formatting that the next change, reading or the end of the step writes. */
  formatting: GatheredFormatting | null;
  /** Lines round the cells of one range that wait likewise. */
  lines: GatheredLines | null;
  /** Names and tables that came, went or changed in this step, in lower case. */
  readonly changedNames: ChangedNames;
}

/** Formulas that are entered after such a change know the name already. */
export interface ChangedNames {
  /** The name, and the sheet that it is a name of; null for the workbook's own and for tables. */
  readonly add: (name: string, sheetId: string | null) => void;
  /** All since the last time, with the sheets they are names of, and whether a formula may have mentioned one by then. */
  readonly take: () => {
    readonly all: ReadonlyMap<string, ReadonlySet<string | null>>;
    readonly mentioned: boolean;
  };
}

/** What is to be added to the cells of a range; a format only where it is to change. */
export interface Formatting {
  readonly style: ExcelStyle;
  readonly format?: string;
}

/** Formatting of one sheet that is still to be written. */
export interface GatheredFormatting {
  readonly sheetId: string;
  readonly add: (zone: Zone, added: Formatting) => void;
  readonly write: () => void;
}

export type SideName =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface Line {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted";
  readonly color: string;
}

/** Lines of one range that are still to be written. */
export interface GatheredLines {
  /** Which cells, as a text to compare. */
  readonly place: string;
  readonly bySide: Map<SideName, Line>;
  readonly write: () => void;
}

/** Before somebody looks, and at the end of a step. */
export function writeGathered(session: WorkbookSession): void {
  session.formatting?.write();
  session.lines?.write();
}

export function createWorkbookSession(model: Model, workbookName: string): WorkbookSession {
  const session: WorkbookSession = {
    model,
    getters: model.getters,
    workbookName,
    listeners: new Set(),
    isRecalculationDue: false,
    formatting: null,
    lines: null,
    changedNames: createChangedNames(model),
    recalculate() {
      session.isRecalculationDue = true;
    },
  };
  return session;
}

function createChangedNames(model: Model): ChangedNames {
  let all = new Map<string, Set<string | null>>();
  let mentioned = false;
  return {
    add(named, sheetId) {
      const name = named.toLowerCase();
      const owners = all.get(name);
      if (owners) owners.add(sheetId);
      else all.set(name, new Set([sheetId]));
      mentioned ||= mayBeMentioned(model, name);
    },
    take() {
      const taken = { all, mentioned };
      all = new Map();
      mentioned = false;
      return taken;
    },
  };
}
