import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep } from "./step";

export const backTest = defineStep({
  name: "backTest",
  summary:
    "Makes or refreshes the back-test of the newest matrix: whether the ratings of its oldest snapshot rank with the growth since, and whether the chosen accounts brought more.",
  fields: {},
  answers:
    '{"sheet", "words": [what it says in sentences], "accounts": tested, "chosen": "More", "Less", "No evidence" or "Not testable", "lift", "criteria": [{"criterion", "weight", "accounts", "correlation", "from", "to", "chance", "verdict": "With growth", "Against growth", "No evidence" or "Not testable", "suggested"}]}',
  example: { do: "backTest" },
  run: async (_, tools) => {
    const { made, says } = await madeProgrammeSheet("backTest", tools);
    const { fields, lines, lists } = says;
    return {
      result: {
        sheet: made.sheetName,
        words: lines["answer.all"] ?? [],
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
