import { madeProgrammeSheet } from "./made-programme-sheet";
import { defineStep } from "./step";

export const readiness = defineStep({
  name: "readiness",
  summary:
    "Makes or refreshes the sheet that answers from your data whether you are ready for key accounts and whether they fit you.",
  fields: {},
  answers:
    '{"sheet", "ready": "Start", "Not yet" or "Not known", "fit": "Fits", "Fits in parts", "Does not fit", "Not yet" or "Not known", "score": 1 to 10 or null, "questions": [{"question", "answer", "evidence", "n", "own", "reason", "counts"}], "points": [the same with "point"]}',
  example: { do: "readiness" },
  run: async (_, tools) => {
    const { made, says } = await madeProgrammeSheet("readiness", tools);
    const { fields, lists } = says;
    const rows = (list: string, first: string) =>
      (lists[list]?.rows ?? []).map(([name, answer, evidence, n, own, reason, counts]) => ({
        [first]: name,
        answer,
        evidence,
        n,
        own,
        reason,
        counts,
      }));
    return {
      result: {
        sheet: made.sheetName,
        ready: fields["verdict.readiness"],
        fit: fields["verdict.fit"],
        score: fields["verdict.score"],
        questions: rows("questions", "question"),
        points: rows("fit", "point"),
      },
      notices: made.notices,
    };
  },
});
