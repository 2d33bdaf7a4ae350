import {
  CorePlugin,
  coreTypes,
  helpers,
  registries,
  type Model,
  type WorkbookData,
} from "../engine";
import { type FactTree, type MovedSheet, movedFacts, type RangeMover } from "./moved-facts";
import { type LineCommand, type Lines, linesAfter } from "./original-lines";
import type { FactKind, KeptFacts } from "./kept";

const commandType = "SET_KEPT_FACT";

interface SetFact {
  readonly type: typeof commandType;
  readonly kind: FactKind;
  readonly key: string;
  readonly value: unknown;
  readonly before: unknown;
}

interface ExportedFacts {
  keptFacts?: FactTree;
  originalLines?: Readonly<Record<string, Lines>>;
  copiedSheets?: CopiedSheets;
}

/** By the ids of sheets that are copies: the sheet that each was first copied from. */
type CopiedSheets = Readonly<Record<string, string>>;

/** Excel's Undo takes back cells and sheets, never what an add-in has stored in the workbook. */
const notUndone: ReadonlySet<string> = new Set<FactKind>(["setting", "xmlPart"]);

/**
 * Holds what Excel's workbooks have and the engine does not, inside the engine's own state: so it is
 * undone, moved by inserted rows and exported with everything else.
 */
class KeptFactsPlugin extends CorePlugin {
  static override getters = [
    "getKeptFacts",
    "getFactsOfKind",
    "getOriginalLines",
    "getCopiedSheets",
    "wasTableName",
    "getStructuredNames",
  ] as const;
  facts: FactTree = {};
  /** Outside of the history. */
  private stored: FactTree = {};
  lines: Readonly<Record<string, Lines>> = {};
  copies: CopiedSheets = {};
  private isGrowing = false;
  /** What tables were ever called, in small letters: whoever asks need not go through all of them. */
  private readonly tableNames = new Set<string>();
  /** The keys of names that ever stood for something with a "[". */
  private readonly structured = new Set<string>();
  /** Of the command that is being carried out. */
  private moving: MovedSheet | null = null;

  /** As they are at this moment; later changes do not reach what is given. */
  getKeptFacts(): FactTree {
    return Object.fromEntries(
      Object.entries({ ...this.facts, ...this.stored }).map(([kind, facts]) => [
        kind,
        { ...facts },
      ]),
    );
  }

  getFactsOfKind(kind: FactKind): Readonly<Record<string, unknown>> {
    return (notUndone.has(kind) ? this.stored : this.facts)[kind] ?? {};
  }

  wasTableName(name: string): boolean {
    return this.tableNames.has(name.toLowerCase());
  }

  getStructuredNames(): readonly string[] {
    return [...this.structured];
  }

  /** Where the rows and columns of the sheets came from, for sheets that had some added or removed. */
  getOriginalLines(): Readonly<Record<string, Lines>> {
    return this.lines;
  }

  getCopiedSheets(): CopiedSheets {
    return this.copies;
  }

  /** Rows added below everything are room that Excel has anyway: names beyond the edge stay there. */
  override beforeHandle(command: { readonly type: string }): void {
    const { type, sheetId, dimension, base, position } = command as LineCommand;
    const name = sheetId === undefined ? undefined : this.getters.tryGetSheetName(sheetId);
    this.moving =
      sheetId === undefined || name === undefined || type === "MOVE_RANGES"
        ? null
        : { id: sheetId, name };
    this.isGrowing =
      type === "ADD_COLUMNS_ROWS" &&
      sheetId !== undefined &&
      position === "after" &&
      base ===
        (dimension === "ROW"
          ? this.getters.getNumberRows(sheetId)
          : this.getters.getNumberCols(sheetId)) -
          1;
  }

  override handle(command: { readonly type: string }): void {
    if (command.type === commandType) {
      const { kind, key, value } = command as SetFact;
      this.note(kind, key, value);
      if (notUndone.has(kind)) this.stored = withFact(this.stored, kind, key, value);
      else this.rememberFact(kind, key, value);
      return;
    }
    const next = linesAfter(this.lines, command, (sheetId) => ({
      rows: this.getters.getNumberRows(sheetId),
      columns: this.getters.getNumberCols(sheetId),
    }));
    if (next !== this.lines) this.remember("lines", next);
    const { type, sheetId, sheetIdTo } = command as LineCommand;
    if (type !== "DUPLICATE_SHEET" || sheetId === undefined || sheetIdTo === undefined) return;
    this.remember("copies", { ...this.copies, [sheetIdTo]: this.copies[sheetId] ?? sheetId });
  }

  override adaptRanges(mover: RangeMover): void {
    if (this.isGrowing) return;
    const next = movedFacts(this.facts, mover, this.getters.getSheetIds()[0] ?? "", this.moving);
    if (next !== this.facts) this.remember("facts", next);
  }

  override import(data: WorkbookData & ExportedFacts): void {
    const { setting, xmlPart, ...others } = data.keptFacts ?? {};
    this.stored = { ...(setting ? { setting } : {}), ...(xmlPart ? { xmlPart } : {}) };
    this.facts = { ...others, table: this.renamedTables(data.keptFacts?.table, "id") };
    this.lines = data.originalLines ?? {};
    this.copies = data.copiedSheets ?? {};
    for (const kind of ["table", "name"] as const) {
      for (const [key, value] of Object.entries(this.facts[kind] ?? {})) {
        this.note(kind, key, value);
      }
    }
  }

  private note(kind: string, key: string, value: unknown): void {
    if (kind === "table" && value !== null) {
      this.tableNames.add((value as KeptFacts["table"]).name.toLowerCase());
    } else if (kind === "name" && (value as KeptFacts["name"] | null)?.formula.includes("[")) {
      this.structured.add(key);
    }
  }

  override export(data: WorkbookData & ExportedFacts): void {
    data.keptFacts = {
      ...this.getKeptFacts(),
      table: this.renamedTables(this.facts.table, "place"),
    };
    data.originalLines = this.lines;
    data.copiedSheets = this.copies;
  }

  /** The engine gives tables new ids with every import, so outside they go by the place they begin at. */
  private renamedTables(
    tables: Readonly<Record<string, unknown>> | undefined,
    by: "id" | "place",
  ): Readonly<Record<string, unknown>> {
    const renamed: Record<string, unknown> = {};
    for (const sheetId of this.getters.getSheetIds()) {
      for (const { id, range } of this.getters.getCoreTables(sheetId)) {
        const place = `${sheetId}|${helpers.toXC(range.zone.left, range.zone.top)}`;
        const value = tables?.[by === "id" ? place : id];
        if (value !== undefined) renamed[by === "id" ? id : place] = value;
      }
    }
    return renamed;
  }

  /**
   * One fact at a time: a workbook may have ten thousand names, and a history that keeps all of them
   * with each change would be a hundred million long. What changes goes to the end.
   */
  private rememberFact(kind: FactKind, key: string, value: unknown): void {
    const update = this.history.update as (...path: unknown[]) => void;
    if (this.facts[kind]?.[key] !== undefined) update("facts", kind, key, undefined);
    if (value !== null) update("facts", kind, key, value);
  }

  private remember(name: "facts" | "lines" | "copies", value: object): void {
    (this.history.update as (name: string, value: object) => void)(name, value);
  }
}

function withFact(facts: FactTree, kind: FactKind, key: string, value: unknown): FactTree {
  const changed: Record<string, unknown> = { ...facts[kind] };
  delete changed[key];
  if (value !== null) changed[key] = value;
  return { ...facts, [kind]: changed };
}

/** Once, before the first Model is made. */
export function installKeptFacts(): void {
  if (registries.corePluginRegistry.contains(commandType)) return;
  registries.corePluginRegistry.add(commandType, KeptFactsPlugin as never);
  (coreTypes as Set<string>).add(commandType);
  registries.inverseCommandRegistry.add(commandType, (command) => {
    const set = command as unknown as SetFact;
    return [{ ...set, value: set.before, before: set.value } as never];
  });
}

export function allFacts(model: Model): FactTree {
  return (model.getters as unknown as { getKeptFacts(): FactTree }).getKeptFacts();
}

export function originalLines(model: Model, sheetId: string): Lines | undefined {
  const getters = model.getters as unknown as {
    getOriginalLines(): Readonly<Record<string, Lines>>;
  };
  return getters.getOriginalLines()[sheetId];
}

/** The sheet that a sheet is a copy of; undefined of one that is none. */
export function copiedFrom(model: Model, sheetId: string): string | undefined {
  const getters = model.getters as unknown as { getCopiedSheets(): CopiedSheets };
  return getters.getCopiedSheets()[sheetId];
}

function factsOfKind(model: Model, kind: FactKind): Readonly<Record<string, unknown>> {
  return (
    model.getters as unknown as {
      getFactsOfKind(kind: FactKind): Readonly<Record<string, unknown>>;
    }
  ).getFactsOfKind(kind);
}

export function getFact<Kind extends FactKind>(
  model: Model,
  kind: Kind,
  key: string,
): KeptFacts[Kind] | undefined {
  return factsOfKind(model, kind)[key] as KeptFacts[Kind] | undefined;
}

/** False when no table was ever called so. */
export function wasTableName(model: Model, name: string): boolean {
  return (model.getters as unknown as { wasTableName(name: string): boolean }).wasTableName(name);
}

/** The names that stand for something with a "[". */
export function structuredNames(
  model: Model,
): readonly { readonly key: string; readonly value: KeptFacts["name"] }[] {
  const { getStructuredNames } = model.getters as unknown as {
    getStructuredNames(): readonly string[];
  };
  return getStructuredNames().flatMap((key) => {
    const value = getFact(model, "name", key);
    return value?.formula.includes("[") === true ? [{ key, value }] : [];
  });
}

/** Those whose key begins so; all of a kind when that is left out. */
export function listFacts<Kind extends FactKind>(
  model: Model,
  kind: Kind,
  begin = "",
): { readonly key: string; readonly value: KeptFacts[Kind] }[] {
  const facts = factsOfKind(model, kind);
  const listed: { key: string; value: KeptFacts[Kind] }[] = [];
  for (const key in facts) {
    if (key.startsWith(begin)) listed.push({ key, value: facts[key] as KeptFacts[Kind] });
  }
  return listed;
}

/** null removes the fact. One step of the undo history. */
export function setFact<Kind extends FactKind>(
  model: Model,
  kind: Kind,
  key: string,
  value: KeptFacts[Kind] | null,
): void {
  (model.dispatch as unknown as (type: string, payload: object) => void)(commandType, {
    kind,
    key,
    value,
    before: getFact(model, kind, key) ?? null,
  });
}
