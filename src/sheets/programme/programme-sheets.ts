import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";
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
