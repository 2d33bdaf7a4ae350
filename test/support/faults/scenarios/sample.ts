import { actions } from "../../../../src/actions";
import type { Scenario } from "./scenario";
import { lists } from "./workbook";

function serveSample(): void {
  const sheet = (name: string) => ({
    name,
    table: name,
    columns: [
      { heading: "Account", numberFormat: "General", width: 20 },
      { heading: "Revenue", numberFormat: "#,##0", width: 12 },
    ],
    rows: [
      ["Acme", 1],
      ["Bolt", 2],
    ],
  });
  const sample = { supplier: "Nobody", sheets: [sheet("Firms"), sheet("Orders"), sheet("Staff")] };
  const fetch = async () => ({ ok: true, json: async () => sample });
  Object.assign(globalThis, { fetch });
}

export const sampleScenarios: readonly Scenario[] = [
  {
    name: "insert sample",
    prepare: lists,
    approach: async () => {
      serveSample();
      return (options) => actions.insertSampleData(options);
    },
  },
  {
    name: "take back the sample",
    prepare: lists,
    approach: async () => {
      serveSample();
      const created = await actions.insertSampleData();
      return () => actions.takeBack(created);
    },
    hasHistory: true,
    cannotCancel: true,
  },
];
