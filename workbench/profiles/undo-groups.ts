import { RichApiError } from "../protocol/rich-api-error";
import type { MemberUse } from "../protocol/server-class";
import type { HostProfile } from "./host-profile";

/** So many formulas in one group were refused (OfficeDev/office-js issue 6491: 40 x 40 cells). */
const tooManyFormulas = 1600;

/**
 * Refuses what Excel refuses inside `Excel.run({ mergeUndoGroup: true })`: members that cannot be
 * undone, very many formulas, and custom functions (issue 6255). Each group counts for itself.
 */
export function undoGroups(
  profile: HostProfile,
  namespace: string,
): (group: string | null) => MemberUse | null {
  const formulas = new Map<string, number>();
  const ownFunction = new RegExp(`\\b${namespace}\\.`, "i");
  return (group) => {
    const { withoutUndo } = profile;
    if (group === null || withoutUndo === null) return null;
    return (className, member, values) => {
      if (withoutUndo.has(`${className}.${member}`)) {
        throw new RichApiError("UndoNotSupported", `${className}.${member} cannot be undone.`);
      }
      if (className !== "Range" || !["formulas", "values"].includes(member)) return;
      const entered = formulasIn(values);
      if (entered.some((formula) => ownFunction.test(formula))) {
        throw new RichApiError("GeneralException");
      }
      const count = (formulas.get(group) ?? 0) + entered.length;
      formulas.set(group, count);
      if (count >= tooManyFormulas) throw new RichApiError("UndoNotSupported");
    };
  };
}

function formulasIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(formulasIn);
  return typeof value === "string" && value.startsWith("=") ? [value] : [];
}
