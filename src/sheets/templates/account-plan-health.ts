import type { Section } from "../template/template";
import { planPairs } from "./field-grids";
import { orBlank } from "./shared-formulas";

export const planHealth: readonly Section[] = [
  {
    kind: "list",
    key: "health",
    heading: "How account health is made",
    note: "Each measure becomes a rating from 1 to 10 between its worst and best value; older answers count less.",
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
          dated: '=IF({service.lastSurvey}="",{about.asOf},{service.lastSurvey})',
        },
      },
      {
        format: "rating",
        cells: {
          component: "Recommendation",
          now: orBlank("{service.recommend}"),
          worst: 0,
          best: 10,
          weight: 20,
          dated: '=IF({service.lastSurvey}="",{about.asOf},{service.lastSurvey})',
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
          dated: "={about.asOf}",
        },
      },
      {
        format: "rating",
        cells: {
          component: "Friendliness of the people",
          now: '=IF(COUNT({relationships.friendliness})=0,"",AVERAGE({relationships.friendliness}))',
          worst: -2,
          best: 2,
          weight: 20,
          dated:
            "=IF(COUNT({relationships.lastContact})=0,{about.asOf},MAX({relationships.lastContact}))",
        },
      },
      {
        format: "whole",
        cells: {
          component: "Open tickets",
          now: orBlank("{service.openTickets}"),
          worst: 5,
          best: 0,
          weight: 15,
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
        label: "Counts",
        format: "rating",
        formula:
          '=IF({rating}="",0,{weight}*0.5^(MAX(0,{about.asOf}-{dated})/{settings.halfLife}))',
      },
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
        label: "Contact stale after days",
        start: 90,
        name: "ContactStaleDays",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
      {
        key: "swotDays",
        label: "SWOT stale after days",
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
        label: "Health halves in days",
        start: 90,
        name: "HealthHalfLife",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
    ],
  },
];
