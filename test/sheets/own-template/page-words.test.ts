import { filledPage } from "../../../src/sheets/own-template/page-words";
import type { TemplateSource } from "../../../src/sheets/own-template/field-list";
import { readTemplate } from "../../../src/sheets/own-template/read-template";

function pageOf(account: string, centerFooter: string): string | undefined {
  const { template } = readTemplate({
    name: "Ours",
    cells: [["{{account.name}}"]],
    numberFormats: [],
    merges: [],
    tables: [],
    charts: [],
    untoldCharts: [],
    frozenRows: 0,
    headersAndFooters: { centerFooter, leftFooter: "x".repeat(180) },
  });
  const source = { facts: { account }, rows: null, review: null } as unknown as TemplateSource;
  return filledPage(template, source)["centerFooter"];
}

test("an account's name in a footer would be read as codes of the page", () => {
  expect(pageOf("Smith & Sons", "Plan of {{account.name}}, &P")).toBe("Plan of Smith && Sons, &P");
  expect(pageOf("3M", "&12{{account.name}}")).toBe("&12 3M");
});

test("a long name would have Excel refuse the page", () => {
  const text = pageOf("&".repeat(100), "{{account.name}}") ?? "";
  // Of 255 characters 180 are another part's, and 6 tell the parts apart.
  expect(text.length).toBeLessThanOrEqual(255 - 6 - 180);
  expect(text).toMatch(/^(?:&&)*…$/u);
});
