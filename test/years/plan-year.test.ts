import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { drawFrom, years } from "../support/years/draw-years";
import { planYear } from "../support/years/plan-year";

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

test.each(years())(
  "what people do to a plan would be lost, or the plan out of date, within %s months (seed %s)",
  async (months, seed) => {
    expect(await planYear(drawFrom(seed), months)).toEqual([]);
  },
  600_000,
);
