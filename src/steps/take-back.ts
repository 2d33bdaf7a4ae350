import { ActionError, type CreatedSheet } from "../actions/contract";
import { sheetsChangedBy } from "../actions/sheets-changed";
import { takeBackAll } from "../actions/take-back";
import { defineStep } from "./step";

/** What an answer made or changed. */
async function sheetsOf(created: CreatedSheet): Promise<readonly string[]> {
  const changed = await sheetsChangedBy(created);
  if (created.isUpdate && changed.length > 0) return changed;
  const made = created.made?.map(({ sheetName }) => sheetName) ?? [created.sheetName];
  return [...new Set([...made, ...changed])];
}

export const takeBack = defineStep({
  name: "takeBack",
  summary: "Takes back what the last step made that made something.",
  fields: {},
  answers: '{"sheets": [names of the sheets that were taken back or put back as they were]}',
  example: { do: "takeBack" },
  run: async (_fields, tools) => {
    if (tools.lastMade.length === 0) {
      throw new ActionError("badInput", "Nothing was made in this run that could be taken back.");
    }
    const sheets: string[] = [];
    for (const one of tools.lastMade) sheets.push(...(await sheetsOf(one)));
    const left = [...tools.lastMade];
    try {
      await takeBackAll(left);
    } finally {
      tools.lastMade = left;
    }
    return { result: { sheets } };
  },
});
