import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep } from "./step";

export const maturity = defineStep({
  name: "maturity",
  summary:
    "Makes or refreshes two sheets for rating: how mature the programme is, by fifteen principles and four questions, and what its account managers can. What was rated is kept over time.",
  fields: {},
  answers:
    '{"sheet", "skills": the sheet of skills, "maturity": 1 to 5 or null, "words" and "skillsWords": [what they say in sentences], "principles": [{"principle", "rating", "evidence", "owner", "counts", "before"}], "lowest": [three principles, the lowest first], "history": [{"day": serial number, "maturity", "rated"}], "managers": [{"manager", "gaps", "largest", "quota", "accounts", "withoutBackup"}]}',
  example: { do: "maturity" },
  run: async (_, tools) => {
    const rated = await madeProgrammeSheet("maturity", tools);
    const skilled = await madeProgrammeSheet("skills", tools);
    tools.lastMade = [rated.made, skilled.made];
    const { fields, lines, lists } = rated.says;
    const principles = (lists["principles"]?.rows ?? []).map(
      ([principle, , rating, evidence, owner, , counts, before]) => ({
        principle,
        rating,
        evidence,
        owner,
        counts,
        before,
      }),
    );
    const ratings = skilled.says.lists["ratings"] ?? { headings: [], rows: [] };
    const [gaps, largest] = ["Gaps", "Largest gap"].map((heading) =>
      ratings.headings.indexOf(heading),
    ) as [number, number];
    return {
      result: {
        sheet: rated.made.sheetName,
        skills: skilled.made.sheetName,
        maturity: fields["verdict.mean"],
        words: lines["answer.all"] ?? [],
        skillsWords: skilled.says.lines["answer.all"] ?? [],
        principles,
        lowest: principles
          .filter(({ counts }) => counts !== null)
          .sort((one, other) => Number(one.counts) - Number(other.counts))
          .slice(0, 3)
          .map(({ principle }) => principle),
        history: (lists["history"]?.rows ?? [])
          .filter(([day]) => day !== null)
          .map(([day, mean, count]) => ({ day, maturity: mean, rated: count })),
        managers: (skilled.says.lists["managers"]?.rows ?? [])
          .filter(([manager]) => manager !== null)
          .map(([manager, quota, accounts, withoutBackup]) => {
            const row = ratings.rows.find(([name]) => name === manager) ?? [];
            return {
              manager,
              gaps: row[gaps] ?? null,
              largest: row[largest] ?? null,
              quota,
              accounts,
              withoutBackup,
            };
          }),
      },
      notices: [...rated.made.notices, ...skilled.made.notices],
    };
  },
});
