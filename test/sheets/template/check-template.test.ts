import { jointPlanTemplate } from "../../../src/sheets/templates/joint-plan-template";
import { templateFaults } from "../../../src/sheets/template/check-template";
import { repeatColumns, repeatTemplate } from "../../../src/sheets/template/repeat";
import type { SheetTemplate } from "../../../src/sheets/template/template";
import { accountPlanTemplate } from "../../../src/sheets/templates/account-plan-template";
import { planIndexTemplate } from "../../../src/sheets/templates/plan-index-template";
import { reviewTemplate } from "../../../src/sheets/templates/review-template";
import {
  accountColumns,
  scoringMatrixTemplate,
} from "../../../src/sheets/templates/scoring-matrix-template";
import { businessCaseTemplate } from "../../../src/sheets/templates/business-case-template";
import { loadTemplate } from "../../../src/sheets/templates/load-template";
import { readinessTemplate } from "../../../src/sheets/templates/readiness-template";
import { settingsTemplate } from "../../../src/sheets/templates/settings-template";

const counts = { criteria: 3 };
const columns = { extra: [], revenue: "value1", potential: null, hasListedScore: false };
const matrix = repeatTemplate(
  scoringMatrixTemplate({
    ...columns,
    criteria: 3,
    accounts: 20,
    draws: 2000,
    slots: 5,
    columnWidths: [20, 10, 10],
    topRows: 20,
    room: { keys: 8, next: 5 },
  }),
  counts,
);
/** The columns of the accounts come with the list that is scored. */
const matrixOfAList: SheetTemplate = {
  ...matrix,
  sections: matrix.sections.map((section) =>
    section.kind === "list" && section.key === "accounts"
      ? { ...section, columns: repeatColumns(accountColumns(columns), counts) }
      : section,
  ),
};

test.each([
  ["account plan", accountPlanTemplate],
  ["joint plan", jointPlanTemplate],
  ["review", reviewTemplate],
  ["plan index", planIndexTemplate],
  ["settings", settingsTemplate],
  ["scoring matrix", matrixOfAList],
  ["readiness and fit", readinessTemplate],
  ["business case", businessCaseTemplate],
  ["load and allocation", loadTemplate],
])("the template of the %s would be refused by its schema, or name what is not there", (_, one) => {
  // What a file or another workbook would hold of it.
  expect(templateFaults(JSON.parse(JSON.stringify(one)))).toEqual([]);
});

const small: SheetTemplate = {
  tabColor: "#1F4E79",
  prefix: "Small",
  orientation: "Portrait",
  columnWidths: [20, 20],
  frozenRows: 0,
  lastColumn: 1,
  sections: [
    { kind: "title", key: "title", subtitle: "A small sheet" },
    {
      kind: "list",
      key: "goals",
      heading: "Goals",
      name: "Goals",
      spareRows: 1,
      minimumRows: 2,
      columns: [
        { key: "goal", label: "Goal" },
        { key: "done", label: "Done", formula: '=IF({goal}="","",0)' },
      ],
    },
    { kind: "lines", key: "checks", heading: null, lines: ["=COUNTA({goals.goal})"] },
  ],
};

test("a template without fault would be refused", () => {
  expect(templateFaults(small)).toEqual([]);
});

test.each([
  ["an unknown word", { ...small, colour: "red" }, /^: Unrecognized key: "colour"|Invalid input/u],
  ["a colour that is none", { ...small, tabColor: "blue" }, /^tabColor: /u],
  ["no list of sections", { ...small, sections: "goals" }, /^sections: /u],
  ["nothing at all", null, /^: /u],
])("%s would be let through, or its place not told", (_, data, fault) => {
  expect(templateFaults(data)[0]).toMatch(fault);
});

test("what a template names and does not have would be found one fault after the other", () => {
  const faults = templateFaults({
    ...small,
    sections: [
      ...small.sections,
      { kind: "lines", key: "checks", heading: null, lines: ["={goals.owner}"], stack: "right" },
      {
        kind: "chart",
        key: "chart",
        chart: "Line",
        title: "",
        list: "goals",
        category: "goal",
        series: ["worth"],
        valueAxisTitle: "",
        lastColumn: 1,
        rows: 5,
        after: ["nowhere"],
      },
    ],
  });
  expect(faults).toEqual([
    "checks: is there twice",
    "checks: its stack right is none of the template's",
    "checks: line 1 names {goals.owner}, which is no field or column",
    "chart: it stands after nowhere, which is no section",
    "chart: it shows worth, which is no column of goals",
  ]);
});
