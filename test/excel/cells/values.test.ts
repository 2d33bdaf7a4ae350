import { isDateFormat } from "../../../src/excel/cells/date-format";
import { typedContent } from "../../../src/excel/cells/typed-content";

describe("typedContent", () => {
  test.each([
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\tTab",
    "'quoted",
    "00123",
    "1-2",
    "12%",
    "$5",
    "(5)",
    "#N/A",
    "May 5",
    "Mar-21",
    "TRUE",
    "wahr",
    "3M",
    " 12",
  ])("the account name %j would be changed by Excel without the apostrophe", (text) => {
    expect(typedContent(text)).toBe(`'${text}`);
  });

  test.each(["Acme", "Ärzte AG", "H&M", "true north", "日本"])(
    "the account name %j is written as it is",
    (text) => {
      expect(typedContent(text)).toBe(text);
    },
  );

  test("only a formula is a formula, and it begins with one equals sign", () => {
    expect(typedContent({ formula: "=A1" })).toBe("=A1");
    expect(typedContent({ formula: "KAM.SCORE(A1:B2)" })).toBe("=KAM.SCORE(A1:B2)");
  });

  test("null leaves the cell blank; numbers and truth values stay what they are", () => {
    expect([null, 0, false].map(typedContent)).toEqual(["", 0, false]);
  });
});

describe("isDateFormat", () => {
  test.each([
    "yyyy-mm-dd",
    "m/d/yyyy",
    "d-mmm-yy",
    "mmm yy",
    "[$-409]d mmmm yyyy;@",
    "m/d/yyyy h:mm",
  ])("%s shows a day", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });
  test.each(["General", "0.00", '#,##0 "days"', "h:mm:ss", "[Red]0", "@", "[h]:mm", "0\\d"])(
    "%s shows no day",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});
