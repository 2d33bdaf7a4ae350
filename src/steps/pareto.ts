import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep } from "./step";

export const pareto = defineStep({
  name: "pareto",
  summary:
    "Makes or refreshes the sheet of concentration and revenue at risk: classes, the expected loss of a year with 5 % and 95 %, and what changes when the largest fail together.",
  fields: {},
  answers:
    '{"sheet", "words": [what it says in sentences], "reach": customers that make 80 % or null, "expected", "low", "high", "largestSingle", "togetherHigh": the 95 % loss when the largest fail together, "unknown": revenue without a chance of leaving, "renewals": of which contracts renewals are told, "accounts": [{"account", "revenue", "chance", "from": "Typed", "Renewals", "One for all" or "Not known", "atRisk", "loss", "class"}]}',
  example: { do: "pareto" },
  run: async (_, tools) => {
    const { made, says } = await madeProgrammeSheet("pareto", tools);
    const { fields, lines, lists } = says;
    const { headings, rows } = lists["accounts"] ?? { headings: [], rows: [] };
    const columns = {
      account: "Customer",
      revenue: "Revenue, 12 months",
      chance: "Chance that counts",
      from: "It is",
      atRisk: "Revenue at risk",
      loss: "Expected loss",
      class: "Class",
    };
    return {
      result: {
        sheet: made.sheetName,
        words: lines["answer.all"] ?? [],
        reach: fields["verdict.reach"],
        expected: fields["verdict.expected"],
        low: fields["figures.low"],
        high: fields["verdict.high"],
        largestSingle: fields["verdict.single"],
        togetherHigh: fields["figures.togetherHigh"],
        unknown: fields["figures.unknown"],
        renewals: fields["figures.renewals"],
        accounts: rows
          .filter(([account]) => account !== null)
          .map((row) =>
            Object.fromEntries(
              Object.entries(columns).map(([key, heading]) => [
                key,
                row[headings.indexOf(heading)],
              ]),
            ),
          ),
      },
      notices: made.notices,
    };
  },
});
