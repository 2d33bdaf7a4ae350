import { accountHeadingStrength } from "../../../src/excel/lists/account-heading";
import { criterionMeaning, usualDirection } from "../../../src/excel/lists/criterion-meaning";
import { dealStage } from "../../../src/excel/lists/deal-stage";
import { findHeaderRow } from "../../../src/understanding/lists/find-header-row";

describe("the column of accounts", () => {
  test.each([
    "Account",
    "account_name",
    "AccountName",
    "Customer",
    "Client name",
    "Company",
    "Organization",
    "Kunde",
    "Kundenname",
    "Business partner",
    "Name of the customer",
  ])("%s is recognised", (heading) => {
    expect(accountHeadingStrength(heading)).toBe(4);
  });

  test.each(["Account manager", "Customer since", "Company size", "Client status", "Revenue"])(
    "%s says something about accounts and is not their name",
    (heading) => {
      expect(accountHeadingStrength(heading)).toBe(0);
    },
  );

  test("a name beats an account's number", () => {
    expect(accountHeadingStrength("Name")).toBeGreaterThan(accountHeadingStrength("Account ID"));
  });
});

describe("the direction of a criterion", () => {
  test.each([
    "Days to pay",
    "days_to_pay",
    "Distance (km)",
    "Employees who decide",
    "People who decide",
    "Churn risk",
    "Tickets",
    "Cost to serve",
    "Discount %",
    "Customer since",
    "customer_since",
    "Established",
    "Founded",
    "Kunde seit",
  ])("%s counts as better when lower", (heading) => {
    expect(criterionMeaning(heading)?.direction).toBe("lower");
  });

  test.each([
    "Revenue",
    "Potential revenue",
    "Product fit",
    "Employees",
    "Win rate",
    "NPS",
    "Margin",
    "Years since founding",
    "Revenue since 2020",
  ])("%s counts as better when higher", (heading) => {
    expect(criterionMeaning(heading)?.direction).toBe("higher");
  });

  test("a year or date of founding counts as better when earlier, though it is not proposed", () => {
    expect(usualDirection("Year founded")).toBe("lower");
    expect(usualDirection("Days since last won deal")).toBe("lower");
    expect(usualDirection("Days since last order")).toBe("lower");
    expect(usualDirection("Founding date")).toBe("lower");
    expect(usualDirection("Last order")).toBe("higher");
    expect(usualDirection("Renewed on")).toBeNull();
  });

  test.each(["Account ID", "Postcode", "Latitude", "Status sequence", "Phone", "Year"])(
    "%s is no criterion",
    (heading) => {
      expect(criterionMeaning(heading)).toBeNull();
    },
  );
});

test.each([
  ["Won", "won"],
  ["Closed Won", "won"],
  ["Closed Lost", "lost"],
  ["Prospecting", "open"],
  ["Wonder", "open"],
])("the stage %s is %s", (stage, meaning) => {
  expect(dealStage(stage)).toBe(meaning);
});

describe("findHeaderRow", () => {
  test("titles and notes above a list are passed over", () => {
    const rows = [
      ["Lots of people", "", "", ""],
      ["simply cannot resist writing", "", "", "some notes"],
      ["or", "merging", "merging", "cells"],
      ["Name", "Profession", "Age", "Has kids"],
      ["David Bowie", "musician", 69, true],
      ["Carrie Fisher", "actor", 60, true],
    ];
    expect(findHeaderRow(rows)).toBe(3);
  });

  test("a list of text only begins with its first full row", () => {
    const rows = [
      ["Account", "Industry"],
      ["Acme", "Steel"],
      ["Bolt", "Steel"],
    ];
    expect(findHeaderRow(rows)).toBe(0);
  });

  test.each([
    [[]],
    [[["Account", "Revenue"]]],
    [[["x"], ["y"]]],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("%j holds no list", (rows) => {
    expect(findHeaderRow(rows)).toBe(-1);
  });
});
