import type { CriteriaSet } from "../domain/scoring/criteria-set";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { runSettled } from "../excel/run-settled";
import {
  changeSets,
  copyOfSet,
  readSets,
  readSetsText,
  setInCopy,
} from "../excel/store/criteria-sets";
import { confirm } from "../excel/write/confirm";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import { ActionError } from "./contract";

/** The sets of criteria that are kept in this workbook. */
export function listCriteriaSets(): Promise<readonly CriteriaSet[]> {
  return answer(() => runInExcel(readSets));
}

/** Changes the sets; where Excel fails, it is looked up what became of it. */
function change(task: string, what: Parameters<typeof changeSets>[1]): Promise<void> {
  let written: string | null = null;
  const find = async () => (written === (await runInExcel(readSetsText)) ? true : null);
  return changeWorkbook(task, async () => {
    await confirm(
      async () => {
        const outcome = await runSettled((context) =>
          changeSets(context, what, (text) => (written = text)),
        );
        if (outcome === "full") {
          throw new Refusal(
            "badInput",
            "This workbook keeps 50 sets of criteria already: remove one, then keep this one.",
          );
        }
        return true;
      },
      {
        wasSent: () => written !== null,
        find,
        unknown: "Look at the list of sets before you try again.",
      },
    );
  });
}

/** What stands under Criteria and Weights, kept in the workbook under a name of its own. */
export function keepCriteriaSet(set: CriteriaSet): Promise<void> {
  // What would not be read again is not written.
  const checked = setInCopy(copyOfSet(set));
  if ("fault" in checked) {
    const fault = checked.fault.startsWith("name")
      ? "give it a name of 1 to 100 characters"
      : `${checked.fault}: correct it, then keep the set`;
    return Promise.reject(new ActionError("badInput", `The set is not kept: ${fault}.`));
  }
  return change("Keeping a set of criteria", { keep: checked });
}

export function removeCriteriaSet(name: string): Promise<void> {
  return change("Removing a set of criteria", { drop: name });
}

/** A set as the text that a colleague pastes into a pane of their own. */
export const criteriaSetText = copyOfSet;

/** The set that a pasted text holds. */
export function criteriaSetIn(text: string): CriteriaSet {
  const read = setInCopy(text);
  if ("fault" in read) {
    throw new ActionError(
      "badInput",
      `The pasted text is no set of criteria: ${read.fault}. Copy it once more from the pane it comes from, whole.`,
    );
  }
  return read;
}
