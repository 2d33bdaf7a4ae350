import { gridOf } from "./support/grids-of-files";
import { understood } from "./support/understood";

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
  ["Cedar", "Wood"],
]);
const orders = gridOf("Orders", [
  ["Order", "Account", "Order date", "Net", "Amount"],
  ["O-1", "Alder", 46001, 8, 10],
  ["O-2", "Birch", 46002, 16, 20],
  ["O-3", "Cedar", 46003, 24, 30],
]);

test("a heading that was changed after it was mapped is forgotten in silence", () => {
  const tested = understood(
    [accounts, orders],
    [{ list: "Orders", columns: { "Net value": "amount" }, account: { heading: "Customer" } }],
  );
  expect(tested.said).toMatch(/Orders has no 'Net value', 'Customer' any more.*page Data/u);
  expect(tested.model.remarks.map(({ cell }) => cell)).toContain("Orders!A1");
  expect(tested.list("Orders").account).toMatchObject({ heading: "Account", matched: 3 });
});

test("a list that was renamed after it was mapped is forgotten in silence", () => {
  const tested = understood([accounts, orders], [{ list: "Invoices", kind: "orders" }]);
  expect(tested.said).toContain("What you said of Invoices has no effect");
});

test("a correction is not found again by the list's name in other letters, or has no effect", () => {
  const tested = understood(
    [accounts, orders],
    [{ list: "ORDERS", columns: { Net: "amount", Amount: null } }],
  );
  expect(tested.heading("Orders", "amount")).toBe("Net");
  expect(tested.measure("Revenue").values).toEqual([8, 16, 24]);
  expect(tested.said).toBe("'Order date' of Orders: numbers such as 46001 read as 2025-12-10.");
});

test("a kind that the user said is overruled", () => {
  const tested = understood([accounts, orders], [{ list: "Orders", kind: "other" }]);
  expect(tested.list("Orders").kind).toBe("other");
});
