import { listedCurrencyCodes } from "../../domain/settings/currency-codes";

/** Signs and words beside amounts, in small letters without blanks, and their ISO codes. */
const codesBySign: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  $: "USD",
  us$: "USD",
  $us: "USD",
  usd$: "USD",
  "£": "GBP",
  "¥": "JPY",
  円: "JPY",
  元: "CNY",
  rmb: "CNY",
  "cn¥": "CNY",
  "fr.": "CHF",
  sfr: "CHF",
  "sfr.": "CHF",
  "chf.": "CHF",
  r$: "BRL",
  c$: "CAD",
  ca$: "CAD",
  cad$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  mx$: "MXN",
  nt$: "TWD",
  zł: "PLN",
  zl: "PLN",
  kč: "CZK",
  "₺": "TRY",
  "₹": "INR",
  rs: "INR",
  "rs.": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₪": "ILS",
  "₫": "VND",
  "฿": "THB",
  "₱": "PHP",
  "₦": "NGN",
  "₴": "UAH",
  lei: "RON",
  лв: "BGN",
  "лв.": "BGN",
};

/** Codes that are also written in small letters and are no words of a language. */
const alsoSmall: readonly string[] = ["EUR", "USD", "GBP", "CHF", "BRL"];

const exact: ReadonlyMap<string, string> = new Map([
  ...listedCurrencyCodes.map((code): [string, string] => [code, code]),
  // Feet are "ft".
  ["Ft", "HUF"],
]);

const inAnyCase: ReadonlyMap<string, string> = new Map([
  ...alsoSmall.map((code): [string, string] => [code.toLowerCase(), code]),
  ...Object.entries(codesBySign),
  // Crowns of four countries: money, though nobody can say whose.
  ["kr", ""],
  ["kr.", ""],
]);

/**
 * The ISO code a sign, word or code stands for ("€", "R$", "chf"), "" for money of which that
 * cannot be told, null when it stands for no money. Blanks are to be taken out before.
 */
export function currencyOf(sign: string): string | null {
  if (sign.length > 6) return null;
  return exact.get(sign) ?? inAnyCase.get(sign.toLowerCase()) ?? null;
}

/** The ISO code that a cell consists of, as in a column that names the currency of each row. */
export function currencyCodeAlone(text: string): string | null {
  if (text.length > 4) return null;
  if (/^[A-Z]{3}$/.test(text)) return listedCurrencyCodes.includes(text) ? text : null;
  return /\p{Sc}/u.test(text) ? currencyOf(text) : null;
}
