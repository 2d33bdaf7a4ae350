import * as z from "zod/mini";
import { numberFormats, type NumberFormatName } from "../look";
import type { SheetTemplate } from "./template";

const key = z.string().check(z.regex(/^[A-Za-z]\w*@?$/u));
const text = z.string();
const words = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());
const format = z.enum(Object.keys(numberFormats) as [NumberFormatName, ...NumberFormatName[]]);
const alignment = z.enum(["Left", "Center", "Right"]);
const yes = z.boolean();

/** What may be left out, and is not there then. */
function may<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.exactOptional(schema);
}

const place = { stack: may(key), after: may(z.array(key)) };

const input = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("list"), options: z.array(text) }),
  z.strictObject({
    kind: z.literal("number"),
    from: z.number(),
    to: z.number(),
    whole: may(yes),
  }),
  z.strictObject({ kind: z.literal("date") }),
]);

const field = z.strictObject({
  key,
  label: text,
  format: may(format),
  input: may(input),
  formula: may(words),
  start: may(z.union([z.string(), z.number()])),
  isPlain: may(yes),
  lines: may(count),
  name: may(words),
  shows: may(words),
});

const title = z.strictObject({
  kind: z.literal("title"),
  key,
  ...place,
  name: may(words),
  subtitle: text,
  showsSettings: may(yes),
});

const cards = z.strictObject({
  kind: z.literal("cards"),
  key,
  ...place,
  columns: z.array(count),
  fields: z.array(field),
});

const fields = z.strictObject({
  kind: z.literal("fields"),
  key,
  ...place,
  heading: z.nullable(words),
  note: may(words),
  grid: z
    .array(z.strictObject({ label: count, value: count, last: may(count), lines: may(count) }))
    .check(z.minLength(1)),
  fields: z.array(field),
});

const listColumn = z.strictObject({
  key,
  label: text,
  format: may(z.union([format, z.literal("row")])),
  input: may(input),
  formula: may(words),
  isPlain: may(yes),
  isOneLine: may(yes),
  runsOn: may(yes),
  forEach: may(key),
  name: may(words),
  isStart: may(yes),
  alignment: may(alignment),
  isBold: may(yes),
  hasBar: may(yes),
  marked: may(words),
  shows: may(words),
});

const list = z.strictObject({
  kind: z.literal("list"),
  key,
  ...place,
  heading: z.nullable(words),
  note: may(words),
  columns: z.array(listColumn),
  startRows: may(
    z.array(
      z.strictObject({
        format: may(format),
        cells: z.record(key, z.union([z.string(), z.number()])),
      }),
    ),
  ),
  spareRows: count,
  minimumRows: count,
  name: words,
  above: may(
    z.array(
      z.strictObject({
        key,
        label: text,
        format: may(format),
        formats: may(z.record(key, format)),
        cells: z.record(key, text),
      }),
    ),
  ),
  hidesAbove: may(yes),
  rowsOf: may(z.strictObject({ list: key, needs: may(key), openBy: may(key), most: may(count) })),
  showFilter: may(yes),
  headingPoints: may(z.number()),
  rowPoints: may(z.number()),
});

const lines = z.strictObject({
  kind: z.literal("lines"),
  key,
  ...place,
  heading: z.nullable(words),
  lines: z.array(words),
  indent: may(count),
  name: may(words),
});

const spills = z.strictObject({
  kind: z.literal("spills"),
  key,
  ...place,
  heading: z.nullable(words),
  liveHeading: may(words),
  note: may(words),
  columns: z.array(
    z.strictObject({
      key,
      label: text,
      formula: words,
      format: may(format),
      alignment: may(alignment),
      isBold: may(yes),
      wraps: may(yes),
      hasBar: may(yes),
      forEach: may(key),
      columns: may(count),
    }),
  ),
  rows: count,
  tallRows: may(count),
  isWorking: may(yes),
});

const chart = z.strictObject({
  kind: z.literal("chart"),
  key,
  ...place,
  chart: z.enum(["BarStacked", "BarClustered", "ColumnClustered", "Line", "Radar", "Bubble"]),
  title: text,
  list: key,
  category: key,
  series: z.array(key),
  forEach: may(key),
  shownRows: may(count),
  valueAxisTitle: may(text),
  valueAxis: may(z.strictObject({ from: z.number(), to: z.number() })),
  sizes: may(key),
  categoryAxisTitle: may(text),
  reach: may(z.number()),
  fontSize: may(z.number()),
  isInReverse: may(yes),
  lastColumn: count,
  rows: count,
});

const drawing = z.strictObject({
  kind: z.literal("drawing"),
  key,
  ...place,
  heading: z.nullable(words),
  note: may(words),
  rowPoints: z.number().check(z.positive()),
});

/** The template language: what `SheetTemplate` says, for data that no compiler has seen. */
export const templateSchema: z.ZodMiniType<SheetTemplate> = z.strictObject({
  tabColor: z.string().check(z.regex(/^#[0-9A-F]{6}$/iu)),
  prefix: text,
  orientation: z.enum(["Portrait", "Landscape"]),
  columnWidths: z.array(z.number().check(z.positive())),
  frozenRows: count,
  lastColumn: count,
  listColumns: may(count),
  stacks: may(z.record(key, z.strictObject({ row: count, column: count, columns: count }))),
  frozenColumns: may(count),
  printedColumns: may(count),
  isPaged: may(yes),
  isOnePage: may(yes),
  sections: z.array(
    z.discriminatedUnion("kind", [title, cards, fields, list, lines, spills, chart, drawing]),
  ),
});
