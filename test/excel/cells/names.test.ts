import { legalSheetName } from "../../../src/excel/cells/sheet-names";
import { legalTableName } from "../../../src/excel/cells/table-names";

describe("legalSheetName", () => {
  test("a name of 40 characters with [/* becomes one that Excel accepts", () => {
    const name = legalSheetName("Plan [Acme/North*West] and its 12 subsidiaries", []);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[\\/?*[\]:]/);
    expect(name.startsWith("Plan Acme North West")).toBe(true);
  });

  test("a taken name gets a number, whatever the case, and stays within 31 characters", () => {
    const long = "Plan Consolidated Holdings Ltd.";
    expect(long).toHaveLength(31);
    expect(legalSheetName(long, ["PLAN consolidated holdings ltd."])).toBe(
      "Plan Consolidated Holdings (2)",
    );
    expect(legalSheetName("Plan", ["plan", "Plan (2)"])).toBe("Plan (3)");
  });

  // Without its year the sheet of one February would be called like that of another.
  test.each([
    ["Review Customer… February 2024", "Review Custo… February 2024 (2)"],
    ["Review Customer 1 February 2024", "Review Custo… February 2024 (2)"],
    ["Review Ostermark Marine Q3 2026", "Review Ostermark M… Q3 2026 (2)"],
    ["QBR Ostermark… 2026-07-01–09-30", "QBR Oster… 2026-07-01–09-30 (2)"],
  ])("%j that is taken loses its period", (wanted, name) => {
    expect(legalSheetName(wanted, [wanted])).toBe(name);
  });

  test.each([
    ["History", "History (2)"],
    ["'quoted'", "quoted"],
    ["Plan Macy's", "Plan Macy’s"],
    ["Plan ‘q’", "Plan ‘q’"],
    ["***", "Sheet"],
    ["", "Sheet"],
    ["a\u0001b", "a b"],
  ])("%j becomes %j, which every program takes", (wanted, name) => {
    expect(legalSheetName(wanted, [])).toBe(name);
  });

  test("an emoji at the limit is left out whole, not halved", () => {
    const name = legalSheetName(`${"x".repeat(30)}😀`, []);
    expect(name).toBe("x".repeat(30));
  });
});

describe("legalTableName", () => {
  test.each([
    ["Key accounts", "Key_accounts"],
    ["2026 goals", "_2026_goals"],
    ["A1", "_A1"],
    ["R1C1", "_R1C1"],
    ["r", "_r"],
    ["C", "_C"],
    ["Tbl", "Tbl"],
    ["Ümsätze", "Ümsätze"],
  ])("%j becomes %j", (wanted, name) => {
    expect(legalTableName(wanted, [])).toBe(name);
  });

  test("a name that a table or defined name has already gets a number", () => {
    expect(legalTableName("Criteria", ["CRITERIA", "Criteria_2"])).toBe("Criteria_3");
  });
});
