import type { Section, SheetTemplate } from "./template";
import { templateSchema } from "./template-schema";

const place = /\{([A-Za-z]\w*(?:\.\w+)?)\}/gu;

/** The places that formulas may name: `section.key`. */
function placesOf(section: Section): readonly string[] {
  const { key } = section;
  switch (section.kind) {
    case "title":
      return [`${key}.account`];
    case "cards":
    case "fields":
      return section.fields.map((field) => `${key}.${field.key}`);
    case "list":
      return [
        `${key}.headings`,
        ...section.columns.map((column) => `${key}.${column.key}`),
        ...(section.above ?? []).flatMap((row) =>
          Object.keys(row.cells).map((column) => `${key}.${row.key}_${column}`),
        ),
      ];
    case "lines":
      return [`${key}.all`];
    case "spills":
      return section.columns.flatMap((column) => [
        `${key}.${column.key}`,
        `${key}.${column.key}_columns`,
      ]);
    case "chart":
    case "drawing":
      return [];
  }
}

/** Its formulas by where they stand, and the columns of whose row they may speak. */
function formulasOf(section: Section): readonly (readonly [where: string, formula: string])[] {
  switch (section.kind) {
    case "cards":
    case "fields":
      return section.fields.flatMap(({ key, formula }) => (formula ? [[key, formula]] : []));
    case "list":
      return [
        ...section.columns.flatMap(({ key, formula }): [string, string][] =>
          formula === undefined ? [] : [[key, formula]],
        ),
        ...(section.above ?? []).flatMap(({ key, cells }): [string, string][] =>
          Object.values(cells).map((cell) => [key, cell]),
        ),
        ...(section.startRows ?? []).flatMap(({ cells }): [string, string][] =>
          Object.entries(cells).map(([key, cell]) => [key, String(cell)]),
        ),
      ];
    case "lines":
      return section.lines.map((formula, index) => [`line ${index + 1}`, formula]);
    case "spills":
      return section.columns.map(({ key, formula }) => [key, formula]);
    case "title":
    case "chart":
    case "drawing":
      return [];
  }
}

function columnKeys(section: Section | undefined): readonly string[] {
  return section?.kind === "list" || section?.kind === "spills"
    ? section.columns.map(({ key }) => key)
    : [];
}

function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) < index);
}

function faultsIn(section: Section, template: SheetTemplate, known: ReadonlySet<string>) {
  const faults: string[] = [];
  const keys = template.sections.map(({ key }) => key);
  const own = columnKeys(section);
  const inSection = "fields" in section ? section.fields.map(({ key }) => key) : own;
  for (const key of repeated(inSection)) faults.push(`${key} is there twice`);
  if (section.stack !== undefined && template.stacks?.[section.stack] === undefined) {
    faults.push(`its stack ${section.stack} is none of the template's`);
  }
  for (const other of section.after ?? []) {
    if (!keys.includes(other)) faults.push(`it stands after ${other}, which is no section`);
  }
  for (const [where, formula] of formulasOf(section)) {
    for (const [, name = ""] of formula.matchAll(place)) {
      if (!(name.includes(".") ? known.has(name) : own.includes(name))) {
        faults.push(`${where} names {${name}}, which is no field or column`);
      }
    }
  }
  if (section.kind === "list") {
    // A list whose columns come with the facts has none of its own.
    const used = own.length === 0 ? [] : (section.startRows ?? []);
    for (const key of used.flatMap(({ cells }) => Object.keys(cells))) {
      if (!own.includes(key)) faults.push(`a row to begin with fills ${key}, which is no column`);
    }
  }
  if (section.kind === "chart") {
    const shown = template.sections.find(({ key }) => key === section.list);
    if (shown === undefined) faults.push(`it shows ${section.list}, which is no list`);
    for (const key of [section.category, ...section.series]) {
      const isKnown = columnKeys(shown).length === 0 || columnKeys(shown).includes(key);
      if (!isKnown) faults.push(`it shows ${key}, which is no column of ${section.list}`);
    }
  }
  return faults.map((fault) => `${section.key}: ${fault}`);
}

/**
 * All that is wrong with a template whose columns are repeated already, each fault with its place;
 * first its shape, and where that is right what its formulas, charts and places name.
 */
export function templateFaults(data: unknown): readonly string[] {
  const read = templateSchema.safeParse(data);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join("/")}: ${message}`);
  }
  const template = read.data;
  const known = new Set(template.sections.flatMap(placesOf));
  return [
    ...repeated(template.sections.map(({ key }) => key)).map((key) => `${key}: is there twice`),
    ...template.sections.flatMap((section) => faultsIn(section, template, known)),
  ];
}
