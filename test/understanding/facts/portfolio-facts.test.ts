import { portfolioFacts } from "../../../src/understanding/facts/portfolio-facts";
import { understandAtOnce } from "../support/understand-at-once";
import { gridOf } from "../support/grids-of-files";

/** Seven of one industry and one of another; the amounts are all alike, so that all are of one size. */
const names = ["Acme", "Bolt", "Core", "Dyer", "Ecko", "Fjord", "Gill"];
const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ...names.map((name) => [name, "Wood"]),
  ["Zeta", "Metal"],
]);
const products = gridOf("Products", [
  ["Product", "Sales price"],
  ["GTX Pro", 100],
  ["Saw", 50],
  ["Never sold", 10],
]);
const won = (account: string, product: string, value: number) => [account, product, "Won", value];
const deals = gridOf("Deals", [
  ["Account", "Product", "Stage", "Value"],
  ...names.map((name) => won(name, name === "Acme" ? "Saw" : "GTXPro", 300)),
  ["Acme", "Glue", "Prospecting", 20],
  ["Acme", "GTXPro", "Lost", 0],
  won("Zeta", "Metal tape", 300),
]);
const model = understandAtOnce([accounts, products, deals]);

test("the whole portfolio stands there: what is sold to anyone, and what only the product list names", () => {
  const found = portfolioFacts(model, 0);
  expect(found?.offerings.map(({ name, state }) => [name, state])).toEqual([
    ["GTX Pro", "lost"],
    ["Saw", "owned"],
    ["Never sold", "never offered"],
    ["Glue", "open"],
    ["Metal tape", "never offered"],
  ]);
});

test("accounts below one in its group are buying centres, each with what it has itself", () => {
  const group = gridOf("Accounts", [
    ["Account", "Subsidiary of"],
    ["Acme", ""],
    ["Bolt", "Acme"],
    ["Core", "Bolt"],
    ["Dyer", ""],
  ]);
  const sold = gridOf("Deals", [
    ["Account", "Product", "Stage", "Value"],
    won("Acme", "Saw", 300),
    won("Bolt", "Glue", 300),
    ["Core", "Saw", "Prospecting", 20],
    won("Dyer", "Saw", 300),
  ]);
  const ofGroup = understandAtOnce([group, sold]);
  expect(portfolioFacts(ofGroup, 0)?.subsidiaries).toEqual([
    { name: "Bolt", states: { Saw: "never offered", Glue: "owned" } },
    { name: "Core", states: { Saw: "open", Glue: "never offered" } },
  ]);
  expect(portfolioFacts(ofGroup, 3)?.subsidiaries).toBeUndefined();
});

test("similar accounts are those of the industry, without the account itself", () => {
  const found = portfolioFacts(model, 0);
  expect(found).toMatchObject({ peers: 6, similarity: "Wood, of this size" });
  expect(found?.offerings[0]).toMatchObject({ owners: 6, spent: 300 });
  expect(found?.offerings[4]).toMatchObject({ owners: 0, spent: null });
});

test("nothing is claimed where nobody is similar, or no list tells what was bought", () => {
  expect(portfolioFacts(model, names.length)).toMatchObject({ peers: 0 });
  const unsold = portfolioFacts(understandAtOnce([accounts, products]), 0);
  expect(unsold?.offerings.every(({ state }) => state === null)).toBe(true);
  expect(unsold?.peers).toBe(0);
});
