import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

test("contacts in the rows of the customers are not there", () => {
  const tested = understood([
    gridOf("Customers", [
      ["Customer", "Contact name", "Contact title", "Contact email", "Revenue"],
      ...[1, 2, 3, 4].map((row) => [`Alder ${row}`, `Ada ${row}`, "Buyer", `a${row}@x.example`, 1]),
    ]),
  ]);
  expect(tested.list("Customers").kind).toBe("accounts");
  expect(tested.said).toContain("Customers holds contacts too, in 'Contact name', 'Contact title'");
});

test("a list without persons holds contacts", () => {
  const tested = understood([
    gridOf("Customers", [
      ["Customer", "Industry", "City", "Revenue"],
      ...[1, 2, 3, 4].map((row) => [`Alder ${row}`, "Wood", "Ulm", 1]),
    ]),
  ]);
  expect(tested.list("Customers").also).toEqual([]);
});
