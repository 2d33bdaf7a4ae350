import type { ClosedCells } from "../../src/sheets/closed-cells";
import { ourPage, PageFaults, pageSheet, type PageKind } from "../../src/sheets/pages/page";
import { templateFaults } from "../../src/sheets/template/check-template";
import type { SheetTemplate } from "../../src/sheets/template/template";
import {
  customerMaySee,
  customerReviewTemplate,
} from "../../src/sheets/templates/customer-review-template";
import { executivePageTemplate } from "../../src/sheets/templates/executive-page-template";
import { onePagePlanTemplate } from "../../src/sheets/templates/one-page-plan-template";
import { stakeholderMapTemplate } from "../../src/sheets/templates/stakeholder-map-template";
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

function placesShown(page: PageKind): readonly string[] {
  const said = everyPlaceSaid();
  const written = JSON.stringify([pageSheet(page, said), ourPage(page, said)]);
  return [
    ...new Set([...written.matchAll(/<(\w+\.\w+)>/gu)].map(([, place = ""]) => place)),
  ].sort();
}

test.each([
  ["executive page", executivePageTemplate],
  ["customer review", customerReviewTemplate],
  ["plan on one page", onePagePlanTemplate],
  ["stakeholder map", stakeholderMapTemplate],
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
    pageSheet("customer", said),
    ourPage("customer", said),
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
  const refused = (): unknown => pageSheet("customer", everyPlaceSaid(), template);
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
  expect(() => pageSheet("customer", everyPlaceSaid(), template)).toThrow(
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
  expect(() => pageSheet("customer", everyPlaceSaid(), template)).toThrow(
    "promises.promise: shows people.name, which this page may not show. promises: shows people.friendliness, which this page may not show.",
  );
});

test("the executive page is printed on one page and shows recommendation, changes, KPIs and next steps", () => {
  const plan = pageSheet("executive", everyPlaceSaid());
  expect(plan.print).toMatchObject({ isOnePage: true, orientation: "Portrait" });
  expect(placesShown("executive")).toEqual(
    expect.arrayContaining(["verdict.1", "changes.score", "kpis.status", "nextSteps.owner"]),
  );
  const rows = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length));
  expect(rows).toBeLessThanOrEqual(60);
});

/** A plan in which nothing is said but what stands here. */
function planSaid(lists: ClosedCells["lists"], lines: ClosedCells["lines"] = {}): ClosedCells {
  return { fields: { "title.account": "Acme", "worth.growth": 0.12 }, lists, lines };
}

const actionsOfPlan = {
  headings: ["Action", "For the goal", "Owner", "Due", "Status", "State"],
  rows: [
    ["Call the buyer", "Grow", "Ann", 46_000, "Done", "✓ Done"],
    ["Send the offer", "Grow", "Ben", 46_100, "Open", "● Open"],
    ["Visit the plant", "Grow", "Ann", 46_010, "Open", "▲ Overdue"],
    [null, null, null, null, null, null],
  ],
};

function wordsOn(said: ClosedCells): readonly string[] {
  const { blocks } = pageSheet("onePage", said);
  return blocks.flatMap(({ cells }) =>
    cells.flatMap((row) => row.filter((cell): cell is string => typeof cell === "string")),
  );
}

test("a plan on one page shows what is done, or what is overdue below what is not", () => {
  const words = wordsOn(planSaid({ actions: actionsOfPlan }));
  expect(words).not.toContain("Call the buyer");
  expect(words.indexOf("Visit the plant")).toBeLessThan(words.indexOf("Send the offer"));
  expect(words).toContain("Send the offer");
});

test("a plan on one page counts a check that is fine among those to look at", () => {
  const said = planSaid(
    {},
    {
      "checks.all": [
        "✓ The backup is Ben.",
        "○ Nobody knows the buyer.",
        null,
        "▲ No goal is set.",
      ],
    },
  );
  const words = wordsOn(said);
  expect(words.filter((word) => /^[✓○▲] /u.test(word))).toEqual([
    "▲ No goal is set.",
    "○ Nobody knows the buyer.",
  ]);
});

test("a plan on one page is printed on several, or grows beyond a page with a long plan", () => {
  const many = Array.from({ length: 40 }, (_, at) => [
    `Step ${at}`,
    "",
    "Ann",
    46_000,
    "",
    "● Open",
  ]);
  const plan = pageSheet("onePage", planSaid({ actions: { ...actionsOfPlan, rows: many } }));
  expect(plan.print).toMatchObject({ isOnePage: true, orientation: "Portrait" });
  const rows = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length));
  expect(rows).toBeLessThanOrEqual(60);
});

test("one long text on a page shrinks all of the print, or is cut within a word or unsaid", () => {
  const long = "The whole board changes its mind ".repeat(200).trim();
  const rows = [[long, null, "Ann", 46_000, null, "● Open"]];
  const [text = ""] = wordsOn(planSaid({ actions: { ...actionsOfPlan, rows } })).filter((word) =>
    word.startsWith("The whole"),
  );
  expect(text.length).toBeLessThanOrEqual(50);
  expect(text).toBe("The whole board changes its mind The whole board…");
});
