import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep } from "./step";

export const load = defineStep({
  name: "load",
  summary:
    "Makes or refreshes the sheet of the managers' load, with a proposal that shares the accounts by as few moves as can be.",
  fields: {},
  answers:
    '{"sheet", "words": [what it says in sentences], "managers": [{"manager", "accounts", "load", "verdict", "proposed"}], "moves": [{"account", "from", "to"}]}',
  example: { do: "load" },
  run: async (_, tools) => {
    const { made, says } = await madeProgrammeSheet("load", tools);
    const { lines, lists } = says;
    const managers = (lists["managers"]?.rows ?? []).filter(([manager]) => manager !== null);
    const accounts = lists["accounts"]?.rows ?? [];
    return {
      result: {
        sheet: made.sheetName,
        words: lines["answer.all"] ?? [],
        managers: managers.map(([manager, count, carried, verdict, proposed]) => ({
          manager,
          accounts: count,
          load: carried,
          verdict,
          proposed,
        })),
        moves: accounts
          .filter((row) => row[4] === "Moves")
          .map(([account, from, , to]) => ({ account, from, to })),
      },
      notices: made.notices,
    };
  },
});
