import * as z from "zod/mini";

z.config({ jitless: true });

/** Excel's own limits, and those of a sheet that somebody fills by hand. */
export const mostOfTemplate = { rows: 2_000, columns: 256, cells: 20_000, characters: 4_000_000 };

const text = (most: number) => z.string().check(z.maxLength(most));
const row = z.int().check(z.gte(0), z.lt(mostOfTemplate.rows));
const column = z.int().check(z.gte(0), z.lt(mostOfTemplate.columns));
const points = z.number().check(z.gte(0), z.lte(2_000));
const color = z.string().check(z.regex(/^#[0-9A-F]{6}$/iu));
const range = z.string().check(z.regex(/^[A-Z]{1,2}[1-9]\d{0,3}(?::[A-Z]{1,2}[1-9]\d{0,3})?$/u));
const formula = text(8_192).check(z.regex(/^=./u));
const yes = z.boolean();

/** What may be left out. */
function may<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.exactOptional(schema);
}

const line = z.strictObject({
  style: z.enum(["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]),
  weight: z.enum(["Hairline", "Thin", "Medium", "Thick"]),
  color,
});

const look = z.strictObject({
  ranges: z.array(range),
  numberFormat: may(text(255)),
  font: may(text(64)),
  size: may(z.number().check(z.gte(1), z.lte(409))),
  bold: may(yes),
  italic: may(yes),
  underline: may(yes),
  strikethrough: may(yes),
  color: may(color),
  fill: may(color),
  horizontal: may(z.enum(["Left", "Center", "Right"])),
  vertical: may(z.enum(["Top", "Center"])),
  wrap: may(yes),
  indent: may(z.int().check(z.gte(0), z.lte(250))),
  top: may(line),
  bottom: may(line),
  left: may(line),
  right: may(line),
});

const limits = z.strictObject({
  operator: z.enum([
    "Between",
    "NotBetween",
    "EqualTo",
    "NotEqualTo",
    "GreaterThan",
    "LessThan",
    "GreaterThanOrEqualTo",
    "LessThanOrEqualTo",
  ]),
  formula1: z.union([z.number(), text(255)]),
  formula2: may(z.union([z.number(), text(255)])),
});

const validation = z.strictObject({
  ranges: z.array(range),
  rule: z.union([
    z.strictObject({ list: z.strictObject({ inCellDropDown: yes, source: text(8_192) }) }),
    z.strictObject({ wholeNumber: limits }),
    z.strictObject({ decimal: limits }),
    z.strictObject({ textLength: limits }),
    z.strictObject({ date: limits }),
    z.strictObject({ time: limits }),
    z.strictObject({ custom: z.strictObject({ formula }) }),
  ]),
  prompt: may(z.strictObject({ title: text(32), message: text(255) })),
  alert: may(
    z.strictObject({
      title: text(32),
      message: text(255),
      style: z.enum(["Stop", "Warning", "Information"]),
    }),
  ),
});

const ruleLook = { fill: may(color), color: may(color), bold: may(yes), italic: may(yes) };
const criterion = z.strictObject({
  type: z.enum(["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"]),
  formula: may(text(255)),
  color,
});

const conditionalFormat = z.union([
  z.strictObject({ range, kind: z.literal("custom"), formula, ...ruleLook }),
  z.strictObject({
    range,
    kind: z.literal("cellValue"),
    operator: z.enum([
      "Between",
      "NotBetween",
      "EqualTo",
      "NotEqualTo",
      "GreaterThan",
      "LessThan",
      "GreaterThanOrEqual",
      "LessThanOrEqual",
    ]),
    formula1: text(255),
    formula2: may(text(255)),
    ...ruleLook,
  }),
  z.strictObject({ range, kind: z.literal("dataBar"), color }),
  z.strictObject({
    range,
    kind: z.literal("colorScale"),
    minimum: criterion,
    midpoint: may(criterion),
    maximum: criterion,
  }),
]);

const margin = z.number().check(z.gte(0), z.lte(3_600));

const page = z.strictObject({
  orientation: z.enum(["Portrait", "Landscape"]),
  leftMargin: margin,
  rightMargin: margin,
  topMargin: margin,
  bottomMargin: margin,
  centerHorizontally: yes,
  scale: may(z.int().check(z.gte(10), z.lte(400))),
  fitToWidth: may(z.int().check(z.gte(1), z.lte(32_767))),
  fitToHeight: may(z.int().check(z.gte(1), z.lte(32_767))),
  /** Repeated on every page. */
  titleRows: may(z.string().check(z.regex(/^[1-9]\d{0,6}:[1-9]\d{0,6}$/u))),
  headersAndFooters: may(
    z.strictObject({
      leftHeader: text(255),
      centerHeader: text(255),
      rightHeader: text(255),
      leftFooter: text(255),
      centerFooter: text(255),
      rightFooter: text(255),
    }),
  ),
});

/** A template as text: what a colleague pastes into another workbook. */
export const templateTextSchema = z.strictObject({
  kind: z.literal("template of account plans"),
  version: z.literal(1),
  name: text(31),
  cells: z
    .array(
      z.strictObject({
        row,
        column,
        content: z.union([text(32_767), z.number(), z.boolean(), z.strictObject({ formula })]),
      }),
    )
    .check(z.maxLength(mostOfTemplate.cells)),
  /** In points, from column A and row 1 on. */
  columnWidths: z.array(points).check(z.maxLength(mostOfTemplate.columns)),
  rowHeights: z.array(points).check(z.maxLength(mostOfTemplate.rows)),
  looks: z.array(look).check(z.maxLength(mostOfTemplate.cells)),
  merges: z.array(range).check(z.maxLength(mostOfTemplate.cells)),
  validations: z.array(validation).check(z.maxLength(mostOfTemplate.rows)),
  conditionalFormats: z.array(conditionalFormat).check(z.maxLength(mostOfTemplate.rows)),
  frozen: z.strictObject({ rows: row, columns: column }),
  showGridlines: yes,
  page: may(page),
});

export type TemplateText = z.infer<typeof templateTextSchema>;
export type TextLook = TemplateText["looks"][number];
export type TextValidation = TemplateText["validations"][number];
export type TextRule = TemplateText["conditionalFormats"][number];
export type TextPage = NonNullable<TemplateText["page"]>;
