import { columnLetters } from "../../../src/sheets/address";
import type { SheetPlan } from "../../../src/sheets/sheet-plan";

interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

function cell(address: string): { row: number; column: number } {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address);
  if (match === null) {
    throw new Error(`${address} is no address`);
  }
  const column = [...(match[1] ?? "")].reduce((sum, c) => 26 * sum + c.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

function area(range: string): Area {
  const [from = "", to = from] = range.split(":");
  const first = cell(from);
  const last = cell(to);
  return { ...first, lastRow: last.row, lastColumn: last.column };
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row <= other.lastRow &&
    other.row <= one.lastRow &&
    one.column <= other.lastColumn &&
    other.column <= one.lastColumn
  );
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    inner.lastRow <= outer.lastRow &&
    outer.column <= inner.column &&
    inner.lastColumn <= outer.lastColumn
  );
}

/** Without lists of numbers and without cells that stand for all that they fill. */
function withoutArrays(formula: string): string {
  return formula.replace(/\{\d+(?:,\d+)*\}/g, "").replace(/(\$?[A-Z]{1,3}\$?\d+)#/g, "$1");
}

/** Whether something is written below the first row of a spill: Excel would show #SPILL!. */
function isBlocked(plan: SheetPlan, spill: Area): boolean {
  return plan.blocks.some((block) =>
    block.cells.some((cells, down) =>
      cells.some((content, across) => {
        const [row, column] = [block.row + down, block.column + across];
        const inside = contains(spill, { row, column, lastRow: row, lastColumn: column });
        return content !== null && inside && row > spill.row;
      }),
    ),
  );
}

/** References of a formula to its own sheet. */
function ownReferences(formula: string): readonly string[] {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const withoutOthers = withoutTexts.replace(
    /'(?:[^']|'')*'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g,
    "",
  );
  return withoutOthers.match(/\$?\b[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?\b/g) ?? [];
}

function blockAreas(plan: SheetPlan): readonly Area[] {
  return plan.blocks.map(({ row, column, cells }) => ({
    row,
    column,
    lastRow: row + cells.length - 1,
    lastColumn: column + Math.max(...cells.map((line) => line.length)) - 1,
  }));
}

/**
 * What is wrong with a plan as it stands, in words: an empty list for a good one. `spills` are the
 * ranges that dynamic arrays fill.
 */
export function structureProblems(plan: SheetPlan, spills: readonly string[] = []): string[] {
  const problems: string[] = [];
  const blocks = blockAreas(plan);
  const tables = plan.tables.map(({ range }) => area(range));
  const formats = plan.formats.map(({ range }) => area(range));
  const spillAreas = spills.map(area);

  blocks.forEach((block, index) => {
    if (blocks.slice(0, index).some((earlier) => overlap(earlier, block))) {
      problems.push(`block at ${columnLetters(block.column)}${block.row + 1} overlaps another`);
    }
  });
  spills.forEach((spill, index) => {
    if (isBlocked(plan, spillAreas[index] as Area)) problems.push(`something stands in ${spill}`);
  });
  tables.forEach((table, index) => {
    if (tables.slice(0, index).some((earlier) => overlap(earlier, table))) {
      problems.push(`table ${plan.tables[index]?.name} overlaps another`);
    }
    if (spillAreas.some((spill) => overlap(spill, table))) {
      problems.push(`table ${plan.tables[index]?.name} stands where an array spills`);
    }
    const block = blocks.findIndex((candidate) => contains(candidate, table));
    const source = plan.blocks[block];
    const headings = source?.cells[table.row - source.row]?.slice(
      table.column - source.column,
      table.lastColumn - source.column + 1,
    );
    const words = (headings ?? []).map((heading) => String(heading).toLowerCase());
    if (headings === undefined || headings.some((heading) => typeof heading !== "string")) {
      problems.push(`table ${plan.tables[index]?.name} has a heading that is no text`);
    }
    if (words.includes("") || new Set(words).size !== words.length) {
      problems.push(`table ${plan.tables[index]?.name} has empty or repeated headings`);
    }
  });

  const names = plan.names.map(({ name }) => name.toLowerCase());
  if (new Set(names).size !== names.length) {
    problems.push("two names are the same");
  }
  for (const { name, range } of plan.names) {
    if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) || /^([A-Za-z]{1,3}\d+|[RrCc])$/.test(name)) {
      problems.push(`${name} is no legal name`);
    }
    area(range);
  }
  const tableNames = plan.tables.map(({ name }) => name.toLowerCase());
  if ([...names, ...tableNames].length !== new Set([...names, ...tableNames]).size) {
    problems.push("a table is called like a name");
  }

  const known = [...blocks, ...formats, ...spillAreas];
  for (const { cells } of plan.blocks) {
    for (const content of cells.flat()) {
      if (typeof content !== "object" || content === null) {
        continue;
      }
      if (
        !content.formula.startsWith("=") ||
        /[{}#]/.test(withoutArrays(content.formula.replace(/"[^"]*"/g, "")))
      ) {
        problems.push(`${content.formula} is no plain formula`);
      }
      if (content.formula.length > 8192) {
        problems.push("a formula is longer than Excel takes");
      }
      const texts = content.formula.match(/"(?:[^"]|"")*"/g) ?? [];
      if (texts.some((text) => text.length > 257)) {
        problems.push(`${content.formula} holds a text longer than Excel takes in a formula`);
      }
      for (const reference of ownReferences(content.formula)) {
        const wanted = area(reference);
        if (!known.some((candidate) => contains(candidate, wanted))) {
          problems.push(`${content.formula} refers to ${reference}, where nothing stands`);
        }
      }
    }
  }
  for (const { sentence, rule } of plan.validations) {
    if (
      rule.kind === "list" &&
      (rule.options.join(",").length > 255 || /,/.test(rule.options.join("")))
    ) {
      problems.push(`the choices of "${sentence}" do not fit into Excel's list`);
    }
  }
  if (plan.sheetName.length > 31 || /[\\/?*[\]:]/.test(plan.sheetName)) {
    problems.push(`${plan.sheetName} is no sheet name`);
  }
  return problems;
}
