import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { drawFrom, years } from "../support/years/draw-years";
import { matrixYear } from "../support/years/matrix-year";

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

test.each(years())(
  "what people do to a matrix would be lost, or its numbers wrong, within %s months (seed %s)",
  async (months, seed) => {
    expect(await matrixYear(drawFrom(seed), months)).toEqual([]);
  },
  600_000,
);
