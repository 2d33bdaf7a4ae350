import type { ClosedCells } from "../../src/sheets/closed-cells";
import {
  ourReviewPage,
  PageFaults,
  reviewPageSheet,
  type ReviewPageKind,
} from "../../src/sheets/pages/review-page";
import { templateFaults } from "../../src/sheets/template/check-template";
import type { SheetTemplate } from "../../src/sheets/template/template";
import {
  customerMaySee,
  customerReviewTemplate,
} from "../../src/sheets/templates/customer-review-template";
import { executivePageTemplate } from "../../src/sheets/templates/executive-page-template";
import { reviewTemplate } from "../../src/sheets/templates/review-template";

/** A review in which every cell says its own place: what a page shows is told by its words. */
function everyPlaceSaid(): ClosedCells {
  const fields: Record<string, string> = {};
  const lines: Record<string, string[]> = {};
  const lists: Record<string, { headings: string[]; rows: string[][] }> = {};
  for (const section of reviewTemplate.sections) {
    const { key } = section;
    if (section.kind === "title") fields[`${key}.account`] = "Acme";
    if (section.kind === "fields" || section.kind === "cards") {
      for (const field of section.fields) fields[`${key}.${field.key}`] = `<${key}.${field.key}>`;
    }
    if (section.kind === "lines") {
      lines[`${key}.all`] = section.lines.map((_, index) => `<${key}.${index + 1}>`);
    }
    if (section.kind === "list") {
      const headings = section.columns.map(({ label }) => label);
      const rows = [1, 2].map((row) =>
        section.columns.map((column) => `<${key}.${column.key}>${row}`),
      );
      lists[key] = { headings, rows };
    }
  }
  return { fields, lines, lists };
}

function placesShown(page: ReviewPageKind): readonly string[] {
  const said = everyPlaceSaid();
  const written = JSON.stringify([reviewPageSheet(page, said), ourReviewPage(page, said)]);
  return [
    ...new Set([...written.matchAll(/<(\w+\.\w+)>/gu)].map(([, place = ""]) => place)),
  ].sort();
}

test.each([
  ["executive page", executivePageTemplate],
  ["customer review", customerReviewTemplate],
])("the %s is a template without a fault", (_, template) => {
  expect(templateFaults(JSON.parse(JSON.stringify(template)))).toEqual([]);
});

test("what the customer is given says nothing of a review but what they may see", () => {
  const shown = placesShown("customer");
  expect(shown.filter((place) => !customerMaySee.has(place))).toEqual([]);
  expect(shown).toEqual(expect.arrayContaining(["commitments.promise", "service.openAtEnd"]));
});

test("no word of the inside stands anywhere on the customer's page, its names and rules among them", () => {
  const said = everyPlaceSaid();
  const written = JSON.stringify([
    reviewPageSheet("customer", said),
    ourReviewPage("customer", said),
  ]).toLowerCase();
  const inside =
    /friendl|blocker|hostile|champion|risk|margin|competitor|score|rank|tier|potential|wallet|verdict|recommend|forecast|probab|weighted|pipeline|opportunit|decider|internal|health/u;
  expect(inside.exec(written)?.[0]).toBeUndefined();
});

function withField(template: SheetTemplate, ...shows: readonly string[]): SheetTemplate {
  return {
    ...template,
    sections: template.sections.map((section) =>
      section.kind === "fields" && section.key === "about"
        ? {
            ...section,
            fields: [
              ...section.fields,
              ...shows.map((place, index) => ({
                key: `more${index}`,
                label: "More",
                shows: place,
              })),
            ],
          }
        : section,
    ),
  };
}

test("a customer's page that binds what is ours alone is refused, with all its faults at once", () => {
  const template = withField(customerReviewTemplate, "worth.score", "risks.risk", "worth.scroe");
  const refused = (): unknown => reviewPageSheet("customer", everyPlaceSaid(), template);
  expect(refused).toThrow(PageFaults);
  expect(refused).toThrow(
    "about.more0: shows worth.score, which this page may not show. " +
      "about.more1: shows risks.risk, which this page may not show. " +
      "about.more2: shows worth.scroe, which no review says.",
  );
});

test("a customer's page with a formula that reaches another sheet is refused", () => {
  const template: SheetTemplate = {
    ...customerReviewTemplate,
    sections: customerReviewTemplate.sections.map((section) =>
      section.kind === "fields" && section.key === "about"
        ? {
            ...section,
            fields: [...section.fields, { key: "more", label: "More", formula: "='Plan Acme'!B4" }],
          }
        : section,
    ),
  };
  expect(() => reviewPageSheet("customer", everyPlaceSaid(), template)).toThrow(
    "about.more: its formula reaches another sheet.",
  );
});

test("every list column and rows of a list on the customer's page are checked as well", () => {
  const template: SheetTemplate = {
    ...customerReviewTemplate,
    sections: customerReviewTemplate.sections.map((section) =>
      section.kind === "list" && section.key === "promises"
        ? {
            ...section,
            rowsOf: { list: "people", needs: "friendliness" },
            columns: [{ key: "promise", label: "Promise", shows: "name" }],
          }
        : section,
    ),
  };
  expect(() => reviewPageSheet("customer", everyPlaceSaid(), template)).toThrow(
    "promises.promise: shows people.name, which this page may not show. promises: shows people.friendliness, which this page may not show.",
  );
});

test("the executive page is printed on one page and shows recommendation, changes, KPIs and next steps", () => {
  const plan = reviewPageSheet("executive", everyPlaceSaid());
  expect(plan.print).toMatchObject({ isOnePage: true, orientation: "Portrait" });
  expect(placesShown("executive")).toEqual(
    expect.arrayContaining(["verdict.1", "changes.score", "kpis.status", "nextSteps.owner"]),
  );
  const rows = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length));
  expect(rows).toBeLessThanOrEqual(60);
});
