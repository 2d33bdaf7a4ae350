import { onRoute, placeOf, requestRoute, type Route } from "../../src/commands/route";

test("a place asked for before the pane listens is not lost, and is shown once", () => {
  requestRoute("newPlan");
  const first: Route[] = [];
  const stop = onRoute((route) => first.push(route));
  const second: Route[] = [];
  const stopSecond = onRoute((route) => second.push(route));
  expect(first).toEqual(["newPlan"]);
  expect(second).toEqual([]);
  stop();
  stopSecond();
});

test("who stopped listening hears nothing more", () => {
  const heard: Route[] = [];
  const stop = onRoute((route) => heard.push(route));
  requestRoute("functions");
  stop();
  requestRoute("home");
  expect(heard).toEqual(["functions"]);
  onRoute(() => undefined)();
});

test("a colon in an account's name is the name's, and what is to be said waits with its place", () => {
  expect(placeOf("newPlan:A: B")).toEqual({ place: "newPlan", about: "A: B" });
  expect(placeOf("newPlan")).toEqual({ place: "newPlan", about: null });
  requestRoute("home", [{ severity: "warning", sentence: "No account.", cell: "A!B2" }]);
  const heard: unknown[] = [];
  onRoute((route, said) => heard.push([route, said]))();
  expect(heard).toEqual([
    ["home", [{ severity: "warning", sentence: "No account.", cell: "A!B2" }]],
  ]);
});
