import { accountPlanSheet } from "../../src/sheets/account-plan";
import { jointPlanMaySee, jointPlanTemplate } from "../../src/sheets/templates/joint-plan-template";
import { structureProblems } from "./support/check-structure";
import { calculateSheet } from "./support/calculate-sheet";
import { fullFacts, sourceSheets } from "./support/plan-facts";

/** What may never stand on a sheet that the customer sees, in the words of our plans and lists. */
const never =
  /friendl|blocker|margin|compet|health|score|rank|tier|probab|risk|threat|weakness|wallet|potential|headroom|whitespace|influence|gatekeeper|decider|churn|matrix/iu;

const facts = fullFacts("Alder & Co");
const joint = accountPlanSheet(facts, jointPlanTemplate);

it("would say something internal in a cell, a name, a note, a rule, a link or a chart", () => {
  expect(JSON.stringify(joint).match(never)).toBeNull();
  expect(joint.sheetName).toBe("Joint plan Alder & Co");
  expect(structureProblems(joint)).toEqual([]);
});

it("would tell of the account what is not on the list of what the customer may see", () => {
  const typed = new Set(["together", "goals", "actions", "meetings"]);
  const told = jointPlanTemplate.sections.flatMap((section) =>
    section.kind === "fields" && !typed.has(section.key)
      ? section.fields.map(({ key }) => `${section.key}.${key}`)
      : [],
  );
  const theirs = ["header.yourLead", "header.yourSponsor"];
  expect(told.filter((key) => !jointPlanMaySee.has(key) && !theirs.includes(key))).toEqual([]);
  const full = JSON.stringify(accountPlanSheet(facts));
  // The facts do hold what is kept back.
  expect(full).toMatch(never);
});

it("would refer to another sheet than the settings that say the day", () => {
  const formulas = joint.blocks.flatMap(({ cells }) =>
    cells
      .flat()
      .flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : [])),
  );
  expect(formulas.filter((formula) => formula.includes("!"))).toEqual([]);
  expect(() => calculateSheet(joint, sourceSheets("Alder & Co"))).not.toThrow();
});
