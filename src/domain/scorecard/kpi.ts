/** The KPIs of the scorecard, in its order. */
export const kpiKeys = [
  "growth",
  "retention",
  "churn",
  "revenueChurn",
  "grossRetention",
  "netRetention",
  "lifetimeValue",
  "lifetimeGrowth",
  "upsell",
  "crossSell",
  "csat",
  "nps",
  "referenceable",
  "attainment",
  "resolution",
  "wallet",
] as const;

export type KpiKey = (typeof kpiKeys)[number];

/** How a KPI is called and read. */
export interface Kpi {
  readonly name: string;
  readonly unit: "share" | "money" | "points" | "days";
  readonly better: "higher" | "lower";
  /** It tells whether customers are engaged and stay: that it does not rise is named. */
  readonly isLoyalty?: true;
}

export const kpis: Readonly<Record<KpiKey, Kpi>> = {
  growth: { name: "Revenue growth", unit: "share", better: "higher" },
  retention: { name: "Retention", unit: "share", better: "higher", isLoyalty: true },
  churn: { name: "Account churn", unit: "share", better: "lower" },
  revenueChurn: { name: "Revenue churn", unit: "share", better: "lower" },
  grossRetention: { name: "GRR", unit: "share", better: "higher" },
  netRetention: { name: "NRR", unit: "share", better: "higher" },
  lifetimeValue: { name: "CLV, 5 years", unit: "money", better: "higher" },
  lifetimeGrowth: { name: "CLV growth", unit: "share", better: "higher" },
  upsell: { name: "Upsell rate", unit: "share", better: "higher" },
  crossSell: { name: "Cross-sell rate", unit: "share", better: "higher" },
  csat: { name: "CSAT", unit: "share", better: "higher", isLoyalty: true },
  nps: { name: "NPS", unit: "points", better: "higher", isLoyalty: true },
  referenceable: { name: "Referenceable", unit: "share", better: "higher", isLoyalty: true },
  attainment: { name: "Goal attainment", unit: "share", better: "higher" },
  resolution: { name: "Days to resolve", unit: "days", better: "lower" },
  wallet: { name: "Share of wallet", unit: "share", better: "higher" },
};

/** A KPI of some accounts and a period; the value is null where it cannot be told, and why. */
export interface KpiResult {
  readonly value: number | null;
  /** How many accounts, answers, goals or tickets it rests on. */
  readonly n: number;
  /** Between which values it lies with 95 % confidence, where the method tells. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly why: string | null;
}
