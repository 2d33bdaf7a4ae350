import { uniqueHeadings } from "../../../src/sheets/matrix/unique-headings";

describe("headings of a native table", () => {
  test("would be refused by Excel when empty or repeated whatever the case", () => {
    expect(uniqueHeadings(["Account", "account", " ", "", "account (2)"])).toEqual([
      "Account",
      "account (2)",
      "Column",
      "Column (2)",
      "account (2) (2)",
    ]);
  });

  test("would be longer than 255 characters", () => {
    const [first = "", second = ""] = uniqueHeadings(["x".repeat(400), "x".repeat(400)]);
    expect(first.length).toBeLessThanOrEqual(255);
    expect(second.length).toBeLessThanOrEqual(255);
    expect(second).not.toBe(first);
  });
});
