import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep } from "./step";

export const businessCase = defineStep({
  name: "businessCase",
  summary:
    "Makes or refreshes the business case: costs and gains by month, when it is paid back, and what would have to be true.",
  fields: {},
  answers:
    '{"sheet", "pays": "Yes", "No" or "Not known" within the runway, "payback": months or null, "words": [the verdict in sentences], "scenarios": [{"scenario", "payback", "at12", "at24", "at36", "pays"}], "breakEven": [{"gain", "expected", "breakEven"}]}',
  example: { do: "businessCase" },
  run: async (_, tools) => {
    const { made, says } = await madeProgrammeSheet("businessCase", tools);
    const { fields, lines, lists } = says;
    const payback = fields["verdict.payback"];
    const gains = lists["gains"] ?? { headings: [], rows: [] };
    const column = (heading: string): number => gains.headings.indexOf(heading);
    return {
      result: {
        sheet: made.sheetName,
        pays: fields["verdict.pays"],
        payback: typeof payback === "number" ? payback : null,
        words: lines["answer.all"] ?? [],
        scenarios: (lists["scenarios"]?.rows ?? []).map(
          ([scenario, months, at12, at24, at36, pays]) => ({
            scenario,
            payback: months,
            at12,
            at24,
            at36,
            pays,
          }),
        ),
        breakEven: gains.rows.map((row) => ({
          gain: row[0],
          expected: row[column("Expected")],
          breakEven: row[column("Must be at least")],
        })),
      },
      notices: made.notices,
    };
  },
});
