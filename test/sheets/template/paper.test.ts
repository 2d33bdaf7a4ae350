import { accountPlanSheet } from "../../../src/sheets/account-plan";
import { parseRange } from "../../../src/sheets/address";
import { asOf, bareFacts, fullFacts } from "../support/plan-facts";

const usualPoints = 11;
/** Letter is the narrower of the two papers when it lies, A4 the lower; in points without margins. */
const paper = { width: 792 - 36, height: 595 - 90 };

const plans = [
  ["that knows nothing", accountPlanSheet(bareFacts("Acme"))],
  ["that is full", accountPlanSheet(fullFacts("Acme"))],
  [
    "with 300 contacts",
    accountPlanSheet({
      ...fullFacts("Acme"),
      contacts: Array.from({ length: 300 }, (_, index) => ({
        name: `Person ${index}`,
        title: "Head of a department with a long name",
        department: "Engineering",
        role: "user",
        email: null,
        friendliness: null,
        lastContact: asOf,
        owner: "Dana",
      })),
    }),
  ],
] as const;

describe.each(plans)("a plan %s, on paper", (_what, plan) => {
  const { scale = 0, pagesBegin = [], area = "A1" } = plan.print;

  test("nothing is printed under 8 points", () => {
    const sizes = plan.formats.flatMap(({ fontSize }) => fontSize ?? []);
    expect((Math.min(usualPoints, ...sizes) * scale) / 100).toBeGreaterThanOrEqual(8);
  });

  test("all columns that are printed fit the width of a page", () => {
    const columns = parseRange(area).columns;
    const pixels = plan.columnWidths
      .filter(({ column }) => column < columns)
      .reduce((sum, { characters }) => sum + characters * 7 + 5, 0);
    expect((pixels * 0.75 * scale) / 100).toBeLessThanOrEqual(paper.width);
  });

  test("a page begins with a heading or a chart and never below one", () => {
    const headings = new Set(
      plan.formats.flatMap(({ range, style }) =>
        style === "Heading 2" ? [parseRange(range).row] : [],
      ),
    );
    const charts = new Set(plan.charts.map(({ from }) => parseRange(from).row));
    expect(pagesBegin.length).toBeGreaterThan(4);
    expect(pagesBegin.filter((row) => !headings.has(row) && !charts.has(row))).toEqual([]);
  });

  test("a heading at the foot of a page has the rows below it with it", () => {
    const given = new Map((plan.rowHeights ?? []).map(({ row, points }) => [row, points]));
    const begins = [0, ...pagesBegin];
    const headings = plan.formats
      .flatMap(({ range, style }) => (style === "Heading 2" ? [parseRange(range).row] : []))
      .sort((a, b) => a - b);
    const page = (paper.height * 100) / scale;
    for (const heading of headings) {
      const top = begins.filter((row) => row <= heading).at(-1) ?? 0;
      let height = 0;
      for (let row = top; row < heading + 4; row += 1) height += given.get(row) ?? 15;
      // What is longer than a page goes on on the next, of which nothing else begins.
      if (top !== heading) expect(height % page).toBeGreaterThan(60);
    }
  });
});
