import { nearName } from "../../../src/understanding/ties/near-name";

const names = ["GTX Pro", "Meridian Logistics", "Client 12", "Client 13", "Acme Corporation"];

test.each([
  ["GTXPro", "GTX Pro"],
  ["Meridian Logistic", "Meridian Logistics"],
  ["Acme", "Acme Corporation"],
])("'%s' is not proposed to be '%s'", (text, name) => {
  expect(nearName(text, names)).toBe(name);
});

test.each(["Client 14", "Client", "Harrow", "Ac"])("'%s' is proposed to be another", (text) => {
  expect(nearName(text, names)).toBeNull();
});
