import { actions } from "../actions";
import { ActionError } from "../actions/contract";
import { nearest } from "./nearest";

/** The id of the template that a step means by its id or its name; the usual one when left out. */
export async function chooseTemplate(
  wanted: string | undefined,
  makes: "plans" | "reviews",
): Promise<string> {
  const templates = await actions.listTemplates(makes);
  const sameAs = (text: string): boolean =>
    text.trim().toLowerCase() === wanted?.trim().toLowerCase();
  const found =
    wanted === undefined
      ? templates[0]
      : templates.find(({ id, name }) => sameAs(id) || sameAs(name));
  if (found !== undefined) return found.id;
  const known = templates.map(({ name }) => name);
  throw new ActionError(
    "badInput",
    `There is no template '${wanted}' of ${makes} in this workbook.${nearest(wanted ?? "", known)}`,
  );
}
