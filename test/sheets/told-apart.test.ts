import { toldApart } from "../../src/sheets/told-apart";

test("two things of one name are taken for one, or the first is called otherwise than before", () => {
  expect(toldApart(["a", "b", "a", "a"])).toEqual(["a", "b", "a#2", "a#3"]);
  expect(toldApart(["a", "a"], (name, number) => `${name} (${number})`)).toEqual(["a", "a (2)"]);
});
