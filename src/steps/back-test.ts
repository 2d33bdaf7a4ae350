import * as z from "zod/mini";
import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep, described, text } from "./step";

export const backTest = defineStep({
  name: "backTest",
  summary:
    "Makes or refreshes the back-test of the newest matrix: whether the ratings of a snapshot rank with the growth since, and whether the chosen accounts brought more.",
  fields: {
    snapshot: described(
      z.optional(text),
      "the name or day of the snapshot to begin with; that of the sheet that stands when left out, else the oldest",
    ),
  },
  answers:
    '{"sheet", "words": [what it says in sentences], "snapshot": its name and day, "accounts": tested, "chosen": "More", "Less", "No evidence" or "Not testable", "lift", "criteria": [{"criterion", "weight", "accounts", "correlation", "from", "to", "chance", "verdict": "With growth", "Against growth", "No evidence" or "Not testable", "suggested"}]}',
  example: { do: "backTest", snapshot: "Q1" },
  run: async ({ snapshot }, tools) => {
    const { made, says } = await madeProgrammeSheet("backTest", tools, snapshot ?? null);
    const { fields, lines, lists } = says;
    return {
      result: {
        sheet: made.sheetName,
        words: lines["answer.all"] ?? [],
        snapshot: fields["figures.then"],
        accounts: fields["verdict.accounts"],
        chosen: fields["verdict.chosen"],
        lift: fields["verdict.lift"],
        criteria: (lists["criteria"]?.rows ?? [])
          .filter(([criterion]) => criterion !== null)
          .map(
            ([criterion, weight, accounts, correlation, from, to, chance, verdict, suggested]) => ({
              criterion,
              weight,
              accounts,
              correlation,
              from,
              to,
              chance,
              verdict,
              suggested,
            }),
          ),
      },
      notices: made.notices,
    };
  },
});
