import type {
  OfferingFacts,
  PortfolioFacts,
  SubsidiaryFacts,
} from "../../domain/plan/account-facts";
import type { Purchase } from "../../domain/scorecard/scorecard-facts";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import { dayField, rowAmount, saleDays, type NumberOfRow } from "../measures/measured-list";
import { keyRows } from "../ties/key-tie";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { ancestorsOf } from "./groups";
import { accountNamed, numberAt, textAt } from "./rows-of-account";

/** Fewer similar accounts than that say nothing. */
const fewestPeers = 5;

interface Bought {
  isOwned: boolean;
  isOpen: boolean;
  isLost: boolean;
  spent: number;
}

interface Portfolio {
  /** Every offering that an account has or a product list names, as it was spelt first, by its key. */
  readonly names: ReadonlyMap<string, string>;
  /** By offering, then by account. */
  readonly bought: ReadonlyMap<string, ReadonlyMap<number, Bought>>;
  /** The third of each account by what it spends: 0, 1 or 2. */
  readonly thirds: readonly number[];
}

const made = new WeakMap<WorkbookModel, Portfolio>();

/** "GTX Pro" and "GTXPro" are one offering. */
function offeringKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function productNames(model: WorkbookModel): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const list of model.lists.filter(({ kind }) => kind === "products")) {
    for (let row = 0; row < list.rows; row += 1) {
      const name = textAt(list, "name", row) ?? textAt(list, "id", row);
      if (name !== null && !names.has(offeringKey(name))) names.set(offeringKey(name), name);
    }
  }
  return names;
}

/** What a row calls its product: its name, where the row has but the id of the product list. */
function productOf(list: TiedList, model: WorkbookModel): (row: number) => string | null {
  const products = model.lists.find(({ kind }) => kind === "products");
  const ids = products?.columns.find(({ field }) => field === "id");
  const rows = ids ? keyRows(ids) : null;
  return (row) => {
    const said = textAt(list, "product", row);
    const at = said === null ? undefined : rows?.get(said.toLowerCase());
    return products && at !== undefined ? (textAt(products, "name", at) ?? said) : said;
  };
}

function amountOf(list: TiedList, model: WorkbookModel): NumberOfRow {
  if (list.kind === "opportunities" || !list.account) return (row) => numberAt(list, "amount", row);
  const { accountOfRow } = list.account;
  const accounts = model.accounts?.names.length ?? 0;
  const measured = { list, tie: list.account, accounts, accountOfRow, asOf: 0, ties: model.ties };
  return rowAmount(measured)?.of ?? (() => null);
}

/** Thirds of the accounts that spend anything; those that spend nothing are in the lowest. */
function thirdsOf(spent: readonly number[]): readonly number[] {
  const sorted = spent.filter((value) => value > 0).sort((a, b) => a - b);
  const limit = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? Infinity;
  const [low, high] = [limit(1 / 3), limit(2 / 3)];
  return spent.map((value) => (value < low ? 0 : value < high ? 1 : 2));
}

function portfolioOf(model: WorkbookModel): Portfolio {
  const known = made.get(model);
  if (known) return known;
  const names = new Map(productNames(model));
  const bought = new Map<string, Map<number, Bought>>();
  const spent = new Array<number>(model.accounts?.names.length ?? 0).fill(0);
  const lists = model.lists.filter(({ kind }) =>
    ["opportunities", "orderLines", "orders"].includes(kind),
  );
  for (const list of lists) {
    const [product, amount] = [productOf(list, model), amountOf(list, model)];
    const state = stateField(list);
    const isDeals = list.kind === "opportunities";
    list.account?.accountOfRow.forEach((account, row) => {
      const stage = isDeals ? textAt(list, state, row) : null;
      const outcome = !isDeals ? "won" : stage === null ? "open" : stateOfDeal(list, stage);
      if (account < 0 || outcome === "unclear") return;
      const value = outcome === "won" ? (amount(row) ?? 0) : 0;
      spent[account] = (spent[account] ?? 0) + value;
      const name = product(row);
      const key = name === null ? "" : offeringKey(name);
      if (name === null || key === "") return;
      if (!names.has(key)) names.set(key, name);
      const owners = bought.get(key) ?? new Map<number, Bought>();
      bought.set(key, owners);
      const own = owners.get(account) ?? { isOwned: false, isOpen: false, isLost: false, spent: 0 };
      owners.set(account, own);
      own.isOwned ||= outcome === "won";
      own.isOpen ||= outcome === "open";
      own.isLost ||= outcome === "lost";
      own.spent += value;
    });
  }
  const portfolio = { names, bought, thirds: thirdsOf(spent) };
  made.set(model, portfolio);
  return portfolio;
}

/** Accounts like this one, and by what: industry, region and size as far as enough are like it. */
function peersOf(
  model: WorkbookModel,
  account: number,
  thirds: readonly number[],
): { readonly peers: readonly number[]; readonly words: string } {
  const list = model.accounts?.list;
  const industry = list ? textAt(list, "industry", account) : null;
  if (!list || industry === null) return { peers: [], words: "no industry is known" };
  const region = textAt(list, "region", account);
  const all = (model.accounts?.names ?? []).flatMap((_, row) =>
    row !== account && textAt(list, "industry", row) === industry ? [row] : [],
  );
  const ofSize = all.filter((row) => thirds[row] === thirds[account]);
  const near = ofSize.filter((row) => textAt(list, "region", row) === region);
  if (region !== null && near.length >= fewestPeers) {
    return { peers: near, words: `${industry}, ${region}, of this size` };
  }
  if (ofSize.length >= fewestPeers) return { peers: ofSize, words: `${industry}, of this size` };
  return { peers: all, words: `${industry}, of any size` };
}

function stateOf(own: Bought | undefined): OfferingFacts["state"] {
  if (own === undefined) return "never offered";
  if (own.isOwned) return "owned";
  return own.isOpen ? "open" : "lost";
}

/** The accounts below one in its group, however far, in the order of their list. */
function below({ accounts }: WorkbookModel, account: number): readonly number[] {
  if (accounts === null) return [];
  return [...accounts.parentOfRow.keys()].filter(
    (row) => row !== account && ancestorsOf(accounts, row).includes(account),
  );
}

function subsidiariesOf(
  model: WorkbookModel,
  account: number,
  { names, bought }: Portfolio,
): readonly SubsidiaryFacts[] {
  return below(model, account).map((row) => ({
    name: model.accounts?.names[row] ?? "",
    states: Object.fromEntries(
      [...names].map(([key, name]) => [
        name,
        bought.size > 0 ? stateOf(bought.get(key)?.get(row)) : null,
      ]),
    ),
  }));
}

/** The whole portfolio as one account has it, with what accounts like it have; null without any. */
export function portfolioFacts(model: WorkbookModel, account: number): PortfolioFacts | null {
  const portfolio = portfolioOf(model);
  const { names, bought, thirds } = portfolio;
  if (account < 0 || names.size === 0) return null;
  const subsidiaries = subsidiariesOf(model, account, portfolio);
  const { peers, words } = peersOf(model, account, thirds);
  const isKnown = bought.size > 0;
  const offerings = [...names].map(([key, name]): OfferingFacts => {
    const owners = bought.get(key);
    const owning = peers.flatMap((peer) => {
      const own = owners?.get(peer);
      return own?.isOwned === true ? [own.spent] : [];
    });
    const total = owning.reduce((sum, value) => sum + value, 0);
    return {
      name,
      state: isKnown ? stateOf(owners?.get(account)) : null,
      owners: owning.length,
      spent: peers.length >= fewestPeers && total > 0 ? total / owning.length : null,
    };
  });
  return {
    offerings,
    peers: isKnown ? peers.length : 0,
    similarity: words,
    ...(subsidiaries.length > 0 ? { subsidiaries } : {}),
  };
}

/** How many offerings there are, and how many of them each account owns; null where nobody tells. */
export function offeringsOwned(
  model: WorkbookModel,
): { readonly offerings: number; readonly owned: readonly number[] } | null {
  const { names, bought } = portfolioOf(model);
  if (names.size === 0 || bought.size === 0) return null;
  const owned = (model.accounts?.names ?? []).map(
    (_, account) =>
      [...bought.values()].filter((owners) => owners.get(account)?.isOwned === true).length,
  );
  return { offerings: names.size, owned };
}

/** What every account bought, by product and day; null where no list tells both. */
export function purchasesByAccount(model: WorkbookModel): readonly (readonly Purchase[])[] | null {
  const purchases = (model.accounts?.names ?? []).map((): Purchase[] => []);
  let isTold = false;
  const lists = model.lists.filter(({ kind }) =>
    ["opportunities", "orderLines", "orders"].includes(kind),
  );
  for (const list of lists) {
    const isDeals = list.kind === "opportunities";
    const days = isDeals
      ? dayField(list, "closed")
      : (saleDays({ list, ties: model.ties })?.of ?? null);
    const [product, state] = [productOf(list, model), stateField(list)];
    list.account?.accountOfRow.forEach((account, row) => {
      const [name, day] = [product(row), days?.(row) ?? null];
      if (account < 0 || name === null || day === null) return;
      isTold = true;
      if (isDeals && stateOfDeal(list, textAt(list, state, row) ?? "") !== "won") return;
      purchases[account]?.push({ day, offering: offeringKey(name) });
    });
  }
  return isTold ? purchases : null;
}

/** What there is to sell as an account has it; nothing where no list tells. */
export function offeringsOf(model: WorkbookModel, account: string): readonly OfferingFacts[] {
  return portfolioFacts(model, accountNamed(model, account))?.offerings ?? [];
}
