import type { TemplateSheet } from "../../../src/sheets/own-template/own-template";
import { piecesOf } from "../../../src/sheets/own-template/placeholder";
import { readTemplate } from "../../../src/sheets/own-template/read-template";
import type { CellContent } from "../../../src/sheets/sheet-plan";

function sheetOf(
  cells: readonly (readonly CellContent[])[],
  others: Partial<TemplateSheet> = {},
): TemplateSheet {
  const nothing = { numberFormats: [], merges: [], tables: [], charts: [] };
  return {
    name: "Ours",
    cells,
    ...nothing,
    frozenRows: 0,
    untoldCharts: [],
    headersAndFooters: {},
    ...others,
  };
}

function faultsOf(...asked: Parameters<typeof sheetOf>): readonly string[] {
  return readTemplate(sheetOf(...asked)).faults.map(({ cell, sentence }) => `${cell}: ${sentence}`);
}

test("a placeholder that is not closed does not swallow the next one", () => {
  expect(piecesOf("{{account.name {{account.tier}} x").map(({ kind }) => kind)).toEqual([
    "broken",
    "field",
    "text",
  ]);
});

test("all faults of a sheet are told at once, each with its cell and the nearest name", () => {
  expect(
    faultsOf([
      ["{{account.nmae}}", "{{account.name | curency}}", "{{}}"],
      ["{{contact.name}}", "{{#each contcts}}{{contact.titel}}{{/each}}", "{{/if}}"],
      ["{{#each contacts}}", "{{#each risks}}{{/each}}", "{{account.tier"],
    ]),
  ).toEqual([
    "C1: {{}} cannot be read: write a field as {{account.name}} or {{account.potential | currency}}.",
    "C2: {{/if}} closes nothing: write {{#if ...}} before it.",
    "B3: {{#each}} stands inside of {{#each}} of A3: rows cannot be nested. Close the first with {{/each}}.",
    "C3: {{account.tier is not closed: write }} after it.",
    "B2: There is no list 'contcts'. The nearest is contacts.",
    "A1: There is no field 'account.nmae'. The nearest is account.name.",
    "B1: There is no format 'curency': there are currency, number, whole, decimal, percent, date, text.",
  ]);
});

test("what ends rows that repeat may stand left of what begins them, since whole rows repeat", () => {
  const cells = [["a"], ["{{risk.owner}}{{/each}}", "{{#each risks}}{{risk.title}}"]];
  const { template, faults } = readTemplate(sheetOf(cells));
  expect(faults).toEqual([]);
  expect(template.repeated.map(({ row, lines }) => [row, lines])).toEqual([[1, 1]]);
});

test("rows that are not closed are one fault, and not one more of each field in them", () => {
  expect(faultsOf([["a"], ["{{#each risks}}{{risk.title}}", "{{risk.owner}}"]])).toEqual([
    "A2: {{#each}} is not closed: write {{/each}} at the end of its rows.",
  ]);
});

test("rows repeat neither through merged cells nor in a table, nor where they are frozen", () => {
  const cells = [["a"], ["{{#each contacts}}{{contact.name}}{{/each}}"], ["b"]];
  const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
  expect(faultsOf(cells, { merges })).toEqual([
    "A2: The rows that repeat cut through the merged cells B2:B3: unmerge them, or take them in whole.",
  ]);
  expect(faultsOf(cells, { merges: [{ row: 1, column: 1, rows: 1, columns: 2 }] })).toEqual([]);
  const tables = [{ row: 0, column: 0, rows: 3, columns: 1 }];
  expect(faultsOf(cells, { tables })).toEqual([
    "A2: The rows that repeat stand in the table A1:A3: choose Table Design > Convert to Range.",
  ]);
  expect(faultsOf(cells, { frozenRows: 2 })).toEqual([
    "A2: The rows that repeat are frozen (the first 2): freeze fewer rows.",
  ]);
});

test("a header with a field that there is not, or with rows, would print its braces", () => {
  const { faults, template } = readTemplate(
    sheetOf([["{{account.name}}"]], {
      headersAndFooters: {
        leftHeader: "{{account.tier}}",
        centerHeader: "{{contact.name}}",
        leftFooter: "{{#each contacts}}",
        rightFooter: "Page &P",
      },
    }),
  );
  expect(faults.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(
      /"\{\{contact\.name\}\}": there is no field 'contact\.name' of the account/u,
    ),
    'The header or footer "{{#each contacts}}": no rows repeat in it.',
  ]);
  expect(template.page[0]).toMatchObject({ place: "leftHeader", others: 0 });
});
