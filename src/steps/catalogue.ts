import { archive, bringBack } from "./archive";
import { backTest } from "./back-test";
import { businessCase } from "./business-case";
import { cells } from "./cells";
import { compare } from "./compare";
import { clock, profile } from "./host-steps";
import { index } from "./index-of-plans";
import { lists } from "./lists";
import { close } from "./close";
import { load } from "./load";
import { map } from "./map";
import { maturity } from "./maturity";
import { measures } from "./measures";
import { pack } from "./pack";
import { page } from "./page";
import { pareto } from "./pareto";
import { plans } from "./plans";
import { template } from "./template";
import { portfolio } from "./portfolio";
import { ratings } from "./ratings";
import { read } from "./read";
import { quadrants } from "./quadrants";
import { readiness } from "./readiness";
import { refresh } from "./refresh";
import { reviews } from "./reviews";
import { deleteRows, insertRows } from "./rows";
import { score } from "./score";
import { deleteSheet, rename } from "./sheets";
import { scorecard } from "./scorecard";
import { settings } from "./settings";
import { share } from "./share";
import { snapshot } from "./snapshot";
import { sort } from "./sort";
import type { Step } from "./step";
import { takeBack } from "./take-back";
import { type } from "./type";
import { update } from "./update";
import { warehouse } from "./warehouse";
import { weights } from "./weights";

/** Every step, in the order in which the documentation tells of them. */
export const steps: readonly Step[] = [
  clock,
  profile,
  lists,
  map,
  settings,
  measures,
  weights,
  score,
  update,
  snapshot,
  compare,
  ratings,
  quadrants,
  template,
  plans,
  refresh,
  index,
  reviews,
  close,
  page,
  archive,
  bringBack,
  portfolio,
  scorecard,
  pack,
  readiness,
  businessCase,
  maturity,
  load,
  pareto,
  backTest,
  warehouse,
  share,
  cells,
  type,
  read,
  insertRows,
  deleteRows,
  sort,
  rename,
  deleteSheet,
  takeBack,
];
