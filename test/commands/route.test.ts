import { onRoute, requestRoute, type Route } from "../../src/commands/route";

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
