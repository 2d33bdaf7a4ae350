import { followed, type IndexedPlan } from "../plan-index";
import { quotedSheet, quotedText } from "../formula-text";
import type { CellContent } from "../sheet-plan";
import type { ListRow, SheetContent } from "../template/content";
import type { PortfolioFacts, ReviewedAccount, SheetCell } from "./portfolio-facts";

/** So many movers are told; all of them stand on the sheet that compares. */
const mostMovers = 15;

/** The account's name as a link to a cell of its own sheet. */
function linkTo(name: string, sheetName: string, cell: string): CellContent {
  const place = `${quotedSheet(sheetName)}!${cell}`;
  return {
    formula: `=IFERROR(HYPERLINK("#"&CELL("address",${place}),${quotedText(name)}),${quotedText(name)})`,
  };
}

function nameOf({ name, plan, review }: ReviewedAccount): CellContent {
  if (plan !== null) return linkTo(name, plan.sheetName, plan.account);
  if (review !== null && review.sheetName !== null && review.account !== null) {
    return linkTo(name, review.sheetName, review.account);
  }
  return name;
}

function onPlan(plan: IndexedPlan | null, key: keyof IndexedPlan["cells"]): CellContent {
  const cell = plan?.cells[key];
  return plan === null || cell === undefined ? null : followed(plan.sheetName, cell);
}

/** A recommendation without its reasons: "✓ Invest". */
function shortened(content: CellContent): CellContent {
  if (typeof content !== "object" || content === null) return content;
  const whole = content.formula.replace(/^=/u, "");
  return { formula: `=LEFT(${whole},FIND(":",${whole}&":")-1)` };
}

function follow({ sheetName, cell }: SheetCell): CellContent {
  return followed(sheetName, cell);
}

/** Whether the account was reviewed for the period: due once it is over, overdue without a closed one. */
function reviewState(
  { review }: ReviewedAccount,
  { period, asOf }: Pick<PortfolioFacts, "period" | "asOf">,
): string {
  if (review?.isClosed === true) return "✓ Closed";
  const days = Math.floor(asOf) - period.lastDay;
  if (days <= 0) return review === null ? "○ Not yet due" : "○ Open";
  const late = `${days} ${days === 1 ? "day" : "days"}`;
  return review === null ? `▲ None, ${late}` : `▲ Open, ${late}`;
}

function accountRows(facts: PortfolioFacts): readonly ListRow[] {
  return facts.accounts.map((account): ListRow => {
    const { name, manager, tier, plan, review, lastClosed, revenue, growth } = account;
    const verdict =
      review !== null && review.sheetName !== null && review.verdict !== null
        ? shortened(followed(review.sheetName, review.verdict))
        : null;
    return {
      key: name,
      cells: {
        account: nameOf(account),
        manager,
        tier,
        review: reviewState(account, facts),
        lastClosed: lastClosed ?? "none",
        nextReview: onPlan(plan, "nextReview"),
        verdict,
        revenue,
        growth,
        health: onPlan(plan, "health"),
      },
    };
  });
}

function goalRows({ accounts }: PortfolioFacts): readonly ListRow[] {
  return accounts.flatMap((account) =>
    account.goals.map(({ goal, owner, due, status }): ListRow => ({
      key: `${account.name}|${goal}`,
      cells: { account: nameOf(account), goal, owner, due, status },
    })),
  );
}

function actionRows({ accounts }: PortfolioFacts): readonly ListRow[] {
  return accounts.flatMap((account) =>
    account.actions.map(({ step, owner, due, status, isOverdue }): ListRow => ({
      key: `${account.name}|${step}`,
      cells: {
        account: nameOf(account),
        step,
        owner: owner ?? "nobody",
        due,
        status: status ?? "Open",
        overdue: isOverdue ? "yes" : "no",
      },
    })),
  );
}

function whitespaceRows({ accounts }: PortfolioFacts): readonly ListRow[] {
  return accounts.flatMap(({ name, offerings }) =>
    offerings.flatMap(({ name: offering, state, spent }): readonly ListRow[] =>
      state === null
        ? []
        : [
            {
              key: `${offering}|${name}`,
              cells: { offering, account: name, state, worth: spent },
            },
          ],
    ),
  );
}

/** Each once, as first spelt, in alphabetical order. */
function once(all: readonly (string | null)[]): readonly string[] {
  const found = new Map<string, string>();
  for (const one of all) {
    if (one !== null && !found.has(one.toLowerCase())) found.set(one.toLowerCase(), one);
  }
  return [...found.values()].sort((one, other) => one.localeCompare(other, "en"));
}

function rowsOf(column: string, all: readonly string[]): readonly ListRow[] {
  return all.map((name) => ({ key: name, cells: { [column]: name } }));
}

function moverRows({ movers, since }: PortfolioFacts): readonly ListRow[] {
  if (movers.length === 0) {
    const words =
      since === null ? "Not known: no snapshot of the matrix was kept." : "Nobody's rank changed.";
    return [{ key: "nobody", cells: { account: words } }];
  }
  const rank = (value: number | null): string => (value === null ? "none" : String(value));
  return movers.slice(0, mostMovers).map(({ account, rankBefore, rankAfter, reason }): ListRow => ({
    key: account,
    cells: { account, ranks: `${rank(rankBefore)} to ${rank(rankAfter)}`, reason },
  }));
}

function watchedRows({ watched }: PortfolioFacts): readonly ListRow[] {
  if (watched.length === 0) return [{ key: "nobody", cells: { account: "Nobody." } }];
  return watched.map(({ account, action, rank, probability }): ListRow => ({
    key: account,
    cells: { account, action, rank, probability },
  }));
}

/** What the review of all key accounts says of a period. */
export function portfolioContent(facts: PortfolioFacts): SheetContent {
  const { period, asOf, accounts, managers, atRisk, since } = facts;
  const owners = accounts.flatMap(({ actions }) =>
    actions.filter(({ isOverdue }) => isOverdue).map(({ owner }) => owner ?? "nobody"),
  );
  const whitespace = whitespaceRows(facts);
  return {
    sheetName: "Portfolio review",
    title: "Portfolio review",
    subtitle: "",
    fields: {
      "about.period": period.label,
      "about.lastDay": period.lastDay,
      "about.asOf": Math.floor(asOf),
      "about.followed": facts.followed,
      "about.basis": facts.basis,
      "about.since": since ?? "no snapshot was kept",
      "risk.expected": atRisk === null ? null : follow(atRisk.expected),
      "risk.high": atRisk === null ? null : follow(atRisk.high),
    },
    lists: {
      movers: moverRows(facts),
      watched: watchedRows(facts),
      owners: rowsOf("owner", once(owners)),
      offerings: rowsOf("offering", once(whitespace.map(({ cells }) => String(cells["offering"])))),
      managers: rowsOf("manager", once([...managers, ...accounts.map(({ manager }) => manager)])),
      tiers: rowsOf("tier", once(accounts.map(({ tier }) => tier))),
      accounts: accountRows(facts),
      goals: goalRows(facts),
      actions: actionRows(facts),
      whitespace,
    },
    fedBy: {
      movers: "the matrix",
      watched: "the matrix",
      owners: "the plans",
      offerings: "the lists",
      managers: "the lists",
      tiers: "the matrix",
      accounts: "the key accounts",
      goals: "the plans",
      actions: "the plans",
      whitespace: "the lists",
    },
  };
}
