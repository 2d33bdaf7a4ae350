import type { Model } from "../engine";
import { rangeName } from "../formulas/cell-address";
import { tableFact } from "./column-formulas";
import { type LiveTable, liveTables } from "./live-naming";
import { type SavingOrigin, tableStamp } from "./saving-origin";
import { changedTableXml, tableXml, type TableState } from "./tables-write";
import type { WorkbookPackage } from "./workbook-package";

const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/**
 * Writes the tables of a sheet, those that changed. Gives the sheet's list of them, undefined when
 * the list in the file is right, null when none is left.
 */
export function writeTables(
  model: Model,
  origin: SavingOrigin,
  parts: WorkbookPackage,
  sheetId: string,
  sheetPath: string,
): string | null | undefined {
  const relationships = parts.relationships(sheetPath).filter(({ kind }) => kind === "table");
  const tables = liveTables(model, sheetId);
  const used = new Set<string>();
  let isListChanged = false;
  for (const table of tables) {
    const known = origin.tables.get(table.id) ?? originByName(origin, table);
    if (known && parts.has(known.path) && relationships.some((one) => one.target === known.path)) {
      used.add(known.path);
      if (known.stamp === tableStamp(model, table)) continue;
      const text = parts.text(known.path) ?? "";
      const id = Number(/<table\b[^>]*?\sid="(\d+)"/.exec(text)?.[1] ?? 1);
      parts.set(known.path, changedTableXml(text, stateOf(model, table, id, table.name)));
      continue;
    }
    isListChanged = true;
    const path = parts.freePath("xl/tables/table%.xml");
    const name = freeName(parts, table.name);
    parts.set(path, tableXml(stateOf(model, table, freeId(parts), name)));
    parts.declareContent(path, tableType);
    parts.relate(sheetPath, "table", path);
    used.add(path);
  }
  const known = new Set([...origin.tables.values()].map(({ path }) => path));
  for (const { id, target } of relationships) {
    // Tables that the engine was not given are nothing that someone deleted.
    if (used.has(target) || !known.has(target)) continue;
    isListChanged = true;
    parts.unrelate(sheetPath, id);
    parts.withdrawContent(target);
    parts.remove(target);
  }
  if (!isListChanged) return undefined;
  const ids = parts
    .relationships(sheetPath)
    .filter(({ kind }) => kind === "table")
    .map(({ id }) => `<tablePart r:id="${id}" ${relationshipNamespace}/>`);
  return ids.length === 0 ? null : `<tableParts count="${ids.length}">${ids.join("")}</tableParts>`;
}

const relationshipNamespace =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function originByName(
  origin: SavingOrigin,
  table: LiveTable,
): { readonly path: string; readonly stamp: string } | undefined {
  for (const sheet of origin.file.sheets) {
    const found = sheet.tables.find(({ shape }) => shape.name === table.name);
    if (found) return { path: found.path, stamp: "" };
  }
  return undefined;
}

function stateOf(model: Model, table: LiveTable, id: number, name: string): TableState {
  return {
    id,
    name,
    data: { range: rangeName(table.range), config: table.config },
    columns: table.columns,
    kept: tableFact(model, table),
  };
}

function tableTexts(parts: WorkbookPackage): string[] {
  return parts
    .paths()
    .filter((path) => /\.xml$/i.test(path))
    .flatMap((path) => /<table\s[^>]*\sdisplayName=[^>]*>/.exec(parts.text(path) ?? "")?.[0] ?? []);
}

function freeId(parts: WorkbookPackage): number {
  return (
    1 + Math.max(0, ...tableTexts(parts).map((text) => Number(/\sid="(\d+)"/.exec(text)?.[1] ?? 0)))
  );
}

/** A copied sheet brings its table along under the name of the first one, which Excel refuses. */
function freeName(parts: WorkbookPackage, wanted: string): string {
  const taken = new Set(
    tableTexts(parts).map((text) => /\sname="([^"]*)"/.exec(text)?.[1]?.toLowerCase()),
  );
  let name = wanted === "" ? "Table1" : wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${wanted === "" ? "Table" : wanted.replace(/_?\d+$/, "_")}${number}`;
  }
  return name;
}
