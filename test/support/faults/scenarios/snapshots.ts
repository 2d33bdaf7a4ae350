import { compareMatrix } from "../../../../src/actions/compare-matrix";
import { removeSnapshot } from "../../../../src/actions/remove-snapshot";
import { takeSnapshot } from "../../../../src/actions/take-snapshot";
import { listStates } from "../../../../src/actions/what-moved";
import type { Scenario } from "./scenario";
import { lists, score } from "./workbook";

const lastWithNow = { sheet: null, before: null, after: null };

async function scoredAndKept(): Promise<void> {
  await lists();
  await score();
  // What is kept by itself and what is kept by hand are known by when that was.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await takeSnapshot({ sheet: null, name: "Before" });
}

export const snapshotScenarios: readonly Scenario[] = [
  {
    name: "snapshot",
    prepare: async () => {
      await lists();
      await score();
    },
    approach: async () => (options) => takeSnapshot({ sheet: null, name: "Before" }, options),
    again: async () => (options) => takeSnapshot({ sheet: null, name: "After" }, options),
  },
  {
    name: "compare",
    prepare: scoredAndKept,
    approach: async () => (options) => compareMatrix(lastWithNow, options),
  },
  {
    name: "remove a snapshot",
    prepare: scoredAndKept,
    approach: async () => {
      const [newest] = (await listStates(null)).states;
      return () => removeSnapshot({ sheet: null, id: newest?.id ?? "" });
    },
    cannotCancel: true,
  },
];
