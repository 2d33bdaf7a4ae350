import { duringCall, whenCallIsGivenUp, type Invocation } from "../../src/functions/present-call";

test("a call would not learn that Excel has given it up, or would learn of another's", () => {
  const told: string[] = [];
  const [first, second]: [Invocation, Invocation] = [{}, {}];
  duringCall(first, () => whenCallIsGivenUp(() => told.push("first")));
  duringCall(second, () => whenCallIsGivenUp(() => told.push("second")));
  whenCallIsGivenUp(() => told.push("nobody's"));
  second.onCanceled?.();
  second.onCanceled?.();
  expect(told).toEqual(["second"]);
});
