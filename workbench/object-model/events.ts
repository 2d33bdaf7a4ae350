import type { Command } from "../engine";
import type { CellRange } from "../formulas/cell-address";
import { zoneName } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

/** Numbers of the object model's events on the wire. */
const eventType = { changed: 10, activated: 11, deactivated: 12, selection: 14 } as const;
const eventCategory = 65536;
/** The target of events that are listened to on the collection of sheets. */
const wholeWorkbook = "";

export interface EventSink {
  readonly fireEntries: (entries: readonly unknown[]) => void;
  readonly fire: (eventName: string, data: unknown) => boolean;
}

/** Tells the add-in what the user or itself changed, once for each step of the workbook's history. */
export function watchWorkbook(session: WorkbookSession, sink: EventSink): () => void {
  const { model, getters } = session;
  const owner = {};
  const touched = new Map<string, CellRange>();
  let activeSheet = getters.getActiveSheetId();
  let selection = JSON.stringify(getters.getSelectedZone());

  function remember(command: Command): void {
    if (command.type === "UPDATE_CELL" && !("content" in command)) return;
    for (const zone of zonesOf(command)) {
      const sheetId = "sheetId" in command ? String(command.sheetId) : "";
      const known = touched.get(sheetId);
      touched.set(sheetId, known ? union(known, zone) : zone);
    }
  }

  function tell(): void {
    const entries = [...touched].flatMap(([sheetId, zone]) =>
      entriesFor("changed", sheetId, {
        address: zoneName(zone),
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        worksheetId: sheetId,
      }),
    );
    touched.clear();
    entries.push(...viewEntries());
    if (entries.length > 0) setTimeout(() => sink.fireEntries(entries), 0);
  }

  function viewEntries(): unknown[] {
    const entries: unknown[] = [];
    const sheetId = getters.getActiveSheetId();
    if (sheetId !== activeSheet) {
      activeSheet = sheetId;
      entries.push(...entriesFor("activated", sheetId, { worksheetId: sheetId }));
    }
    const zone = JSON.stringify(getters.getSelectedZone());
    if (zone !== selection) {
      selection = zone;
      entries.push(
        ...entriesFor("selection", sheetId, {
          address: zoneName(getters.getSelectedZone()),
          worksheetId: sheetId,
        }),
      );
      setTimeout(() => sink.fire("documentSelectionChanged", {}), 0);
    }
    return entries;
  }

  function entriesFor(topic: keyof typeof eventType, sheetId: string, data: object): unknown[] {
    return [sheetId, wholeWorkbook]
      .filter((target) => session.listeners.has(`${topic}:${target}`))
      .map((target) => [
        eventCategory,
        eventType[topic],
        target === wholeWorkbook ? "Workbook" : target,
        JSON.stringify(data),
        0,
        false,
      ]);
  }

  model.on("command-dispatched", owner, (command) => remember(command as Command));
  model.on("update", owner, tell);
  return () => {
    model.off("command-dispatched", owner);
    model.off("update", owner);
  };
}

function zonesOf(command: Command): readonly CellRange[] {
  switch (command.type) {
    case "UPDATE_CELL":
    case "CLEAR_CELL":
      return [{ top: command.row, bottom: command.row, left: command.col, right: command.col }];
    case "DELETE_CONTENT":
    case "CLEAR_CELLS":
      return command.target;
    default:
      return [];
  }
}

function union(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  };
}
