import { quadrantsContent } from "../../../src/sheets/quadrants/quadrants-content";
import { layOutSheet } from "../../../src/sheets/template/lay-out-sheet";
import { quadrantsTemplate } from "../../../src/sheets/templates/quadrants-template";

test("the page would end before the rows that formulas fill at the foot of the sheet", () => {
  const lastRow = (accounts: number): number => {
    const { print } = layOutSheet(
      quadrantsTemplate({ criteria: 2, matrix: "Matrix", accounts, sizes: null }),
      quadrantsContent({ matrix: "Matrix", sides: ["attractiveness", "strength"], bubbles: [] }),
    );
    return Number(/^A1:H(\d+)$/u.exec(print?.area ?? "")?.[1]);
  };
  // Heading and column headings stand above the first account, whatever the number of accounts.
  expect(lastRow(60) - lastRow(1)).toBe(59);
  expect(lastRow(1)).toBeGreaterThan(50);
});
