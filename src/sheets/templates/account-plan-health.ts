import type { Section } from "../template/template";
import { planPairs } from "./field-grids";
import { orBlank } from "./shared-formulas";

/** 1 for the measures that carry a weight. */
const weighty = "--ISNUMBER({health.weight}),--({health.weight}>0)";

const knownWeight = "SUMPRODUCT(--ISNUMBER({health.counts}),{health.weight})";

const hostileDeciders =
  'SUMPRODUCT(--({relationships.role}="decider"),--ISNUMBER({relationships.friendliness}),--({relationships.friendliness}<=-2))';
const openRisks =
  'SUMPRODUCT(--ISNUMBER({risks.score}),--({risks.score}>={settings.heldRisk}),--({risks.mitigation}=""))';
const decline = "IF(ISNUMBER({worth.growth}),{worth.growth}<=-{settings.heldDecline},FALSE)";

/** Why health is held down, in words; blank where nothing does. */
const heldBecause =
  "=MID(" +
  [
    `IF(${hostileDeciders}>0,", a decider is hostile","")`,
    `IF(${openRisks}>0,", a high risk has no mitigation","")`,
    `IF(${decline},", revenue is down "&TEXT(-{worth.growth},"0%"),"")`,
  ].join("&") +
  ",3,200)";

export const planHealth: readonly Section[] = [
  {
    kind: "list",
    key: "health",
    heading: "How account health is made",
    note: "Each measure becomes a rating from 1 to 10 between its worst and best value. A good one fades to 5.5 as it ages, and one without a date counts 5.5 at most; what is missing counts 5.5 or the mean of the known, whichever is lower.",
    name: "Health",
    spareRows: 1,
    minimumRows: 6,
    startRows: [
      {
        format: "score",
        cells: {
          component: "Satisfaction",
          now: orBlank("{service.satisfaction}"),
          worst: 1,
          best: 5,
          weight: 20,
          dated: orBlank("{service.lastSurvey}"),
        },
      },
      {
        format: "rating",
        cells: {
          component: "Recommendation",
          now: orBlank("{service.recommend}"),
          worst: 0,
          best: 10,
          weight: 15,
          dated: orBlank("{service.lastSurvey}"),
        },
      },
      {
        format: "percent",
        cells: {
          component: "Revenue growth",
          now: orBlank("{worth.growth}"),
          worst: -0.2,
          best: 0.2,
          weight: 25,
          // The last period ends as long after its begin as it began after the one before.
          dated:
            '=IF(COUNT({revenue.start})<2,"",MIN({about.asOf},2*MAX({revenue.start})-LARGE({revenue.start},2)))',
        },
      },
      {
        format: "rating",
        cells: {
          component: "Friendliness of the people",
          now: '=IF(COUNT({relationships.friendliness})=0,"",AVERAGE({relationships.friendliness}))',
          worst: -2,
          best: 2,
          weight: 15,
          dated: '=IF(COUNT({relationships.lastContact})=0,"",MAX({relationships.lastContact}))',
        },
      },
      {
        format: "percent",
        cells: {
          component: "Promises kept",
          now: orBlank("{service.keptRate}"),
          worst: 0,
          best: 1,
          weight: 15,
          dated: '=IF(COUNT({promises.delivered})=0,"",MAX({promises.delivered}))',
        },
      },
      {
        format: "whole",
        cells: {
          component: "Open tickets",
          now: orBlank("{service.openTickets}"),
          worst: 5,
          best: 0,
          weight: 10,
          dated: "={about.asOf}",
        },
      },
    ],
    columns: [
      { key: "component", label: "Measure", isPlain: true },
      { key: "now", label: "Now", format: "row" },
      { key: "worst", label: "Worst (1)", format: "row" },
      { key: "best", label: "Best (10)", format: "row" },
      {
        key: "rating",
        label: "Rating",
        format: "rating",
        formula:
          '=IF(COUNT({now},{worst},{best})<3,"",IF({best}={worst},"",MAX(1,MIN(10,1+9*({now}-{worst})/({best}-{worst})))))',
      },
      {
        key: "weight",
        label: "Weight",
        format: "whole",
        input: { kind: "number", from: 0, to: 1000 },
      },
      { key: "dated", label: "Dated", format: "date" },
      {
        key: "counts",
        label: "Counts as",
        format: "rating",
        formula:
          '=IF({rating}="","",IF({rating}<=5.5,{rating},IF(COUNT({dated})=0,5.5,5.5+({rating}-5.5)*0.5^(MAX(0,{about.asOf}-{dated})/{settings.halfLife}))))',
      },
    ],
  },
  {
    kind: "fields",
    key: "healthSum",
    heading: null,
    grid: planPairs,
    fields: [
      {
        key: "known",
        label: "Measures known",
        formula: `=SUMPRODUCT(${weighty},--ISNUMBER({health.counts}))&" of "&SUMPRODUCT(${weighty})`,
      },
      {
        key: "mean",
        label: "Mean of the known",
        format: "rating",
        formula: `=IF(SUMPRODUCT(${weighty},--ISNUMBER({health.counts}))=0,"",SUMPRODUCT({health.counts},{health.weight})/${knownWeight})`,
      },
      {
        key: "before",
        label: "Before it is held",
        format: "rating",
        formula:
          '=IF({healthSum.mean}="","",{healthSum.knownShare}*{healthSum.mean}+(1-{healthSum.knownShare})*{healthSum.missing})',
      },
      {
        key: "knownShare",
        label: "Weight known",
        format: "percent",
        formula: `=IF(SUM({health.weight})=0,0,${knownWeight}/SUM({health.weight}))`,
      },
      {
        key: "missing",
        label: "Missing ones count",
        format: "rating",
        formula: '=IF({healthSum.mean}="","",MIN(5.5,{healthSum.mean}))',
      },
      {
        key: "result",
        label: "Account health",
        format: "rating",
        formula:
          '=IF(OR({healthSum.mean}="",{healthSum.knownShare}<{settings.healthKnown}),"not known",IF({healthSum.held}="",{healthSum.before},MIN({settings.healthHeld},{healthSum.before})))',
      },
      { key: "held", label: "Held down because", isPlain: true, formula: heldBecause },
    ],
  },
  {
    kind: "fields",
    key: "settings",
    heading: "Settings",
    grid: planPairs,
    fields: [
      {
        key: "contactDays",
        label: "Contact stale, in days",
        start: 90,
        name: "ContactStaleDays",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
      {
        key: "swotDays",
        label: "SWOT stale, days",
        start: 180,
        name: "SwotStaleDays",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
      {
        key: "highRisk",
        label: "A risk is high from",
        start: 12,
        name: "HighRiskFrom",
        input: { kind: "number", from: 1, to: 25, whole: true },
      },
      {
        key: "tolerance",
        label: "Amber within",
        start: 0.1,
        format: "percent",
        name: "AmberWithin",
        input: { kind: "number", from: 0, to: 1 },
      },
      {
        key: "halfLife",
        label: "Half-life, in days",
        start: 90,
        name: "HealthHalfLife",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
      {
        key: "healthKnown",
        label: "Health is known from",
        start: 0.5,
        format: "percent",
        name: "HealthKnownFrom",
        input: { kind: "number", from: 0, to: 1 },
      },
      {
        key: "healthHeld",
        label: "Health is held at",
        start: 5,
        format: "rating",
        name: "HealthHeldAt",
        input: { kind: "number", from: 1, to: 10 },
      },
      {
        key: "heldRisk",
        label: "by a risk from",
        start: 15,
        name: "HealthHeldByRisk",
        input: { kind: "number", from: 1, to: 25, whole: true },
      },
      {
        key: "heldDecline",
        label: "by revenue down by",
        start: 0.25,
        format: "percent",
        name: "HealthHeldByDecline",
        input: { kind: "number", from: 0, to: 1 },
      },
    ],
  },
];
