import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import { ourSheet, type OurSheet } from "../merge/our-sheet";
import type { SheetPlan } from "../sheet-plan";
import type { SheetContent } from "../template/content";
import { layOutSheet } from "../template/lay-out-sheet";
import type { SheetTemplate } from "../template/template";
import { backTestTemplate } from "../templates/back-test-template";
import { businessCaseTemplate } from "../templates/business-case-template";
import { loadTemplate } from "../templates/load-template";
import { maturityTemplate } from "../templates/maturity-template";
import { paretoTemplate } from "../templates/pareto-template";
import { readinessTemplate } from "../templates/readiness-template";
import { skillsTemplate } from "../templates/skills-template";
import { backTestContent } from "./back-test";
import { businessCaseContent } from "./business-case";
import { loadContent } from "./load";
import { maturityContent } from "./maturity";
import { paretoContent } from "./pareto";
import { readinessContent } from "./readiness";
import { skillsContent } from "./skills";

export type ProgrammeSheetKind =
  "readiness" | "businessCase" | "maturity" | "skills" | "load" | "pareto" | "backTest";

export interface ProgrammeSheet {
  readonly kind: ProgrammeSheetKind;
  /** As people call it. */
  readonly title: string;
  readonly template: SheetTemplate;
  readonly contentOf: (facts: ProgrammeFacts) => SheetContent;
}

const sheets: Readonly<Record<ProgrammeSheetKind, ProgrammeSheet>> = {
  readiness: {
    kind: "readiness",
    title: "Readiness and fit",
    template: readinessTemplate,
    contentOf: readinessContent,
  },
  businessCase: {
    kind: "businessCase",
    title: "Business case",
    template: businessCaseTemplate,
    contentOf: businessCaseContent,
  },
  load: {
    kind: "load",
    title: "Load and allocation",
    template: loadTemplate,
    contentOf: loadContent,
  },
  pareto: {
    kind: "pareto",
    title: "Pareto and revenue at risk",
    template: paretoTemplate,
    contentOf: paretoContent,
  },
  backTest: {
    kind: "backTest",
    title: "Back-test of criteria",
    template: backTestTemplate,
    contentOf: backTestContent,
  },
  maturity: {
    kind: "maturity",
    title: "Maturity",
    template: maturityTemplate,
    contentOf: maturityContent,
  },
  skills: {
    kind: "skills",
    title: "Skills of account managers",
    template: skillsTemplate,
    contentOf: skillsContent,
  },
};

export const programmeTemplates: readonly SheetTemplate[] = Object.values(sheets).map(
  ({ template }) => template,
);

export function programmeSheet(kind: ProgrammeSheetKind): ProgrammeSheet {
  return sheets[kind];
}

/** The name of the sheet's title, by which it is known again. */
export function titleName({ template }: ProgrammeSheet): string {
  const title = template.sections.find((section) => section.kind === "title");
  return title?.name ?? "";
}

export function planOfProgrammeSheet(
  { template, contentOf }: ProgrammeSheet,
  facts: ProgrammeFacts,
): SheetPlan {
  return layOutSheet(template, contentOf(facts));
}

/** What the sheet would say now, wherever its cells stand. */
export function ourProgrammeSheet(
  { template, contentOf }: ProgrammeSheet,
  facts: ProgrammeFacts,
): OurSheet {
  return ourSheet(template, contentOf(facts));
}
