import type { WorkbookData } from "../engine";
import { fileSpelling, shownSpelling } from "../formulas/file-spelling";
import type { KeptTable } from "./kept";
import { attributesXml, escapeExcelText, escapeXml, unescapeExcelText } from "./xml-text";
import { child, childrenNamed, parseXml } from "./xml-tree";

type TableData = WorkbookData["sheets"][number]["tables"][number];

export interface TableState {
  readonly id: number;
  readonly name: string;
  readonly data: TableData;
  readonly columns: readonly string[];
  readonly kept: KeptTable | undefined;
}

/** A new table's part. */
export function tableXml(table: TableState): string {
  const { config, range } = table.data;
  const totals = config?.totalRow ? 1 : 0;
  const hasHeaders = (config?.numberOfHeaders ?? 1) > 0 && table.kept?.showHeaders !== false;
  const columns = table.columns.map((name, index) => columnXml(table, index + 1, name));
  const attributes = attributesXml({
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: range,
    headerRowCount: hasHeaders ? undefined : 0,
    totalsRowCount: totals || undefined,
    totalsRowShown: totals === 0 ? 0 : undefined,
  });
  const filter =
    config?.hasFilters && hasHeaders ? `<autoFilter ref="${withoutLastRows(range, totals)}"/>` : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${attributes}>${filter}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>${styleXml(table)}</table>`;
}

function columnXml(table: TableState, id: number, name: string): string {
  const column = `<tableColumn${attributesXml({ id, name: escapeExcelText(name) })}`;
  const formula = formulaXml(table, name);
  return formula === "" ? `${column}/>` : `${column}>${formula}</tableColumn>`;
}

/** What Excel fills into the rows that are added to the table. */
function formulaXml(table: TableState, column: string): string {
  const formula = table.kept?.columnFormulas?.[column];
  if (formula === undefined) return "";
  const spelled = escapeXml(fileSpelling(formula, table.name));
  return `<calculatedColumnFormula>${spelled}</calculatedColumnFormula>`;
}

/** A column of the file with its formula replaced; the schema wants it first. */
function withColumnFormula(column: string, formula: string): string {
  const plain = column
    .replace(/<calculatedColumnFormula\b[^>]*?(?:\/>|>[\s\S]*?<\/calculatedColumnFormula>)/, "")
    .replace(/^(<tableColumn\b[^>]*?)\s*\/>$/, "$1></tableColumn>");
  return plain.replace(/^<tableColumn\b[^>]*>/, (opening) => opening + formula);
}

function styleXml({ data, kept }: TableState): string {
  const { config } = data;
  const name = kept?.styleName ?? config?.styleId;
  return `<tableStyleInfo${attributesXml({
    name: name === "None" || name === "" ? undefined : name,
    showFirstColumn: config?.firstColumn ? 1 : 0,
    showLastColumn: config?.lastColumn ? 1 : 0,
    showRowStripes: config?.bandedRows ? 1 : 0,
    showColumnStripes: config?.bandedColumns ? 1 : 0,
  })}/>`;
}

/** A table of the file after a change: what is not known here, such as a sort order, stays. */
export function changedTableXml(xml: string, table: TableState): string {
  const root = parseXml(xml);
  const holder = child(root, "tableColumns");
  if (!holder) return tableXml(table);
  const known = childrenNamed(holder, "tableColumn");
  let nextId = Math.max(0, ...known.map(({ attributes }) => Number(attributes.id ?? 0)));
  const taken = new Set<number>();
  const columns = table.columns.map((name, index) => {
    const byName = known.findIndex(({ attributes }) => attributes.name === escapeExcelText(name));
    const isSameWidth = known.length === table.columns.length;
    const found = byName >= 0 ? byName : isSameWidth ? index : -1;
    const column = known[found];
    if (!column || taken.has(found)) {
      nextId += 1;
      return columnXml(table, nextId, name);
    }
    taken.add(found);
    const text = xml.slice(column.start, column.end);
    const named = text.replace(/\sname="[^"]*"/, () =>
      attributesXml({ name: escapeExcelText(name) }),
    );
    const filed = child(column, "calculatedColumnFormula")?.text;
    // A heading that was just typed over is still the old one's formula.
    const before = unescapeExcelText(column.attributes.name ?? "");
    const key = table.kept?.columnFormulas?.[name] === undefined ? before : name;
    const formula = table.kept?.columnFormulas?.[key];
    const isSame = filed === undefined ? formula === undefined : shownSpelling(filed) === formula;
    return isSame ? named : withColumnFormula(named, formulaXml(table, key));
  });
  const totals = table.data.config?.totalRow ? 1 : 0;
  const list = `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`;
  const withColumns = xml.slice(0, holder.start) + list + xml.slice(holder.end);
  const filter = withoutLastRows(table.data.range, totals);
  return withColumns
    .replace(/<table\b[^>]*>/, (opening) =>
      opening
        .replace(/\sref="[^"]*"/, ` ref="${table.data.range}"`)
        .replace(/\sdisplayName="[^"]*"/, attributesXml({ displayName: table.name }))
        .replace(/\sname="[^"]*"/, attributesXml({ name: table.name })),
    )
    .replace(/(<autoFilter\b[^>]*?\sref=)"[^"]*"/, `$1"${filter}"`)
    .replace(/<tableStyleInfo\b[^>]*?(?:\/>|><\/tableStyleInfo>)/, () => styleXml(table));
}

function withoutLastRows(range: string, count: number): string {
  return range.replace(/\d+$/, (row) => String(Number(row) - count));
}
