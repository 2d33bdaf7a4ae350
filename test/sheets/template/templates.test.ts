import { accountPlanSheet } from "../../../src/sheets/account-plan";
import type { SheetTemplate } from "../../../src/sheets/template/template";
import { accountPlanTemplate } from "../../../src/sheets/templates/account-plan-template";
import { reviewTemplate } from "../../../src/sheets/templates/review-template";
import { calculateSheet } from "../support/calculate-sheet";
import { structureProblems } from "../support/check-structure";
import { bareFacts } from "../support/plan-facts";

describe.each([
  ["account plan", accountPlanTemplate],
  ["review", reviewTemplate],
])("the template of the %s", (_, template) => {
  test("would cut a label off at the value beside it", () => {
    for (const section of template.sections) {
      const fields = section.kind === "fields" ? section.fields : [];
      const grid = section.kind === "fields" ? section.grid : [];
      const tooLong = fields.filter(({ label }, index) => {
        const place = grid[index % grid.length];
        const widths = template.columnWidths.slice(place?.label, place?.value);
        // One for the indent; letters are a little narrower than the digits widths are counted in.
        return label.length + 1 > widths.reduce((sum, width) => sum + width, 0) * 1.05;
      });
      expect(tooLong.map(({ label }) => label)).toEqual([]);
    }
  });
});

describe("a company's own template", () => {
  test("would need code: a column with a rule of their own is data", () => {
    const own: SheetTemplate = {
      ...accountPlanTemplate,
      sections: accountPlanTemplate.sections.map((section) =>
        section.kind === "list" && section.key === "risks"
          ? {
              ...section,
              heading: "7  Risiken",
              startRows: [{ cells: { risk: "Price war", probability: 2, impact: 4 } }],
              columns: [
                ...section.columns,
                { key: "cost", label: "Cost", formula: '=IF({score}="","",{score}*1000)' },
              ],
            }
          : section,
      ),
    };
    const plan = accountPlanSheet(bareFacts("A"), own);
    expect(structureProblems(plan)).toEqual([]);
    const sheet = calculateSheet(plan);
    const { row, column } = sheet.find("Cost");
    expect(sheet.at(row + 1, column)).toBe(8000);
    expect(sheet.at(row - 1, 0)).toBe("7  Risiken");
  });
});

test.each([
  ["account plan", accountPlanTemplate],
  ["review", reviewTemplate],
])("on paper, the %s would be too small to read", (_name, template) => {
  expect(template.orientation).toBe("Landscape");
  // Points of the columns as the writer makes them, on the narrower of US Letter and A4.
  const width = template.columnWidths.reduce((sum, column) => sum + (7 * column + 5) * 0.75, 0);
  const points = 11 * Math.min(1, (11 * 72 - 2 * 28.8) / width);
  expect(points).toBeGreaterThanOrEqual(6);
});
