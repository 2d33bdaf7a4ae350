import { createAccountPlans } from "../src/actions/create-account-plans";
import { createPortfolioReview } from "../src/actions/create-portfolio-review";
import { createScorecard } from "../src/actions/create-scorecard";
import { accountName, withBook } from "./crm-book";
import type { BenchTable } from "./harness";
import { costOf, measurementOf, told } from "./host-cost";

const keyAccounts = 100;
const deals = 50_000;
const goalMilliseconds = 20_000;

/** The last quarter that the deals of the book reach, and the one before. */
const quarters = [
  { cadence: "quarterly", firstDay: 45_748, lastDay: 45_838, label: "Q2 2025" },
  { cadence: "quarterly", firstDay: 45_839, lastDay: 45_930, label: "Q3 2025" },
] as const;

/** All key accounts on one page, with a plan each: made, and made again for the next quarter. */
export default async function benchPortfolio(): Promise<BenchTable> {
  return withBook(
    deals,
    async (host) => {
      const how = { pause: host.whenCalculated };
      const accounts = Array.from({ length: keyAccounts }, (_, index) => accountName(index));
      await createAccountPlans(accounts, how);
      const costs = [];
      for (const period of quarters) {
        costs.push(
          [
            `portfolio review of ${period.label}`,
            await costOf(host, () => createPortfolioReview(period, how)),
          ] as const,
          [
            `KPI scorecard of ${period.label}`,
            await costOf(host, () => createScorecard(period, how)),
          ] as const,
        );
      }
      return {
        title: `${keyAccounts} key accounts with their plans, ${deals.toLocaleString("en")} deals (processor time)`,
        measurements: costs.map(([name, cost]) => measurementOf(name, cost)),
        remarks: [
          `goal: a portfolio review within ${goalMilliseconds / 1000} s`,
          ...costs.map(([name, cost]) => told(name, cost)),
        ],
      };
    },
    { keyAccounts },
  );
}
