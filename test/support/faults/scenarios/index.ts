import { formulaScenarios } from "./formulas";
import { mapScenarios } from "./maps";
import { matrixScenarios } from "./matrix";
import { planScenarios } from "./plans";
import { portfolioScenarios } from "./portfolio";
import { programmeScenarios } from "./programme";
import { reviewScenarios } from "./reviews";
import { sampleScenarios } from "./sample";
import type { Scenario } from "./scenario";
import { settingsScenarios } from "./settings";
import { shareScenarios } from "./share";
import { snapshotScenarios } from "./snapshots";
import { warehouseScenarios } from "./warehouse";
import { weightScenarios } from "./weights";

export const scenarios: readonly Scenario[] = [
  ...matrixScenarios,
  ...planScenarios,
  ...reviewScenarios,
  ...mapScenarios,
  ...portfolioScenarios,
  ...snapshotScenarios,
  ...warehouseScenarios,
  ...sampleScenarios,
  ...formulaScenarios,
  ...settingsScenarios,
  ...programmeScenarios,
  ...weightScenarios,
  ...shareScenarios,
];
