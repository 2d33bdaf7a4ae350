import { calendarDayOf } from "../../domain/plan/calendar-day";
import type { ProgrammeCosts } from "../../domain/programme/programme-facts";
import { inLanguages } from "../vocabulary/in-languages";
import { hasPhrase, textWords } from "../vocabulary/has-phrase";
import type { ListColumn, UnderstoodList } from "../lists/understood-list";
import type { WorkbookModel } from "../workbook-model";

const words = {
  cost: inLanguages({
    en: "cost*, expense*, spend*, budget",
    de: "kosten*, ausgabe*, budget",
    fr: "coût*, dépense*, budget",
    es: "coste*, costo*, gasto*, presupuesto",
    pt: "custo*, despesa*, orçamento",
    it: "costo, costi, spesa, spese",
    nl: "kosten*, uitgave*, budget",
  }),
  once: inLanguages({
    en: "once, one off, one time, upfront, up front, initial, setup",
    de: "einmalig*, anfangs*",
    fr: "une fois, unique, initial*",
    es: "única, único, inicial*",
    pt: "única, único, inicial*",
    it: "una tantum, iniziale",
    nl: "eenmalig*, aanvang*",
  }),
  monthly: inLanguages({
    en: "a month, per month, monthly, each month",
    de: "monatlich*, pro monat, je monat",
    fr: "par mois, mensuel*",
    es: "por mes, mensual*, al mes",
    pt: "por mês, mensal*, ao mês",
    it: "al mese, mensile*",
    nl: "per maand, maandelijks*",
  }),
  from: inLanguages({
    en: "from*, start*, begin*",
    de: "von, ab, beginn*, start*",
    fr: "de, dès, début*",
    es: "desde, inicio",
    pt: "desde, início",
    it: "da, dal, inizio",
    nl: "van, vanaf, begin*",
  }),
  until: inLanguages({
    en: "until*, to, end*, till",
    de: "bis, ende*",
    fr: "jusque*, fin",
    es: "hasta, fin*",
    pt: "até, fim",
    it: "fino, fine, al",
    nl: "tot, einde",
  }),
  note: inLanguages({
    en: "what for, note*, remark*, comment*, description, for",
    de: "wofür, bemerkung*, notiz*, beschreibung",
    fr: "remarque*, note*, description",
    es: "nota*, descripción, para",
    pt: "nota*, descrição, para",
    it: "nota, note, descrizione",
    nl: "opmerking*, omschrijving",
  }),
} as const;

/** Numbers above it are days, below it months of the case. */
const firstDay = 10_000;

function columnFor(list: UnderstoodList, phrases: readonly string[]): ListColumn | undefined {
  return list.columns.find(({ heading }) => hasPhrase(textWords(heading), phrases));
}

function isCosts(list: UnderstoodList): boolean {
  const [first] = list.columns;
  const named = first !== undefined && hasPhrase(textWords(first.heading), words.cost);
  return (
    (named || hasPhrase(textWords(list.name), words.cost)) &&
    (columnFor(list, words.once) ?? columnFor(list, words.monthly)) !== undefined
  );
}

function numberOf(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}

/** Months since the year 0, so that a difference is a number of months. */
function monthOf(day: number): number {
  const { year, month } = calendarDayOf(day);
  return 12 * year + month;
}

/**
 * What a key account programme costs, as a list of its own tells: each cost with an amount at the
 * start and one a month. Days become months of the case, the first day in the list being month 1.
 */
export function programmeCosts({ lists }: WorkbookModel): ProgrammeCosts | null {
  const list = lists.find((one) => one.account === null && isCosts(one));
  const [name] = list?.columns ?? [];
  if (list === undefined || name === undefined) return null;
  const column = (phrases: readonly string[]) =>
    columnFor({ ...list, columns: list.columns.slice(1) }, phrases);
  const [once, monthly, from, until, note] = [
    words.once,
    words.monthly,
    words.from,
    words.until,
    words.note,
  ].map(column);
  const days = (from?.cells ?? []).flatMap((cell) => {
    const day = numberOf(cell);
    return day !== null && day >= firstDay ? [day] : [];
  });
  const start = days.length === 0 ? null : Math.min(...days);
  const month = (cell: unknown): number | null => {
    const given = numberOf(cell);
    if (given === null || given < firstDay) return given;
    return start === null ? null : monthOf(given) - monthOf(start) + 1;
  };
  const rows = Array.from({ length: list.rows }, (_, row) => ({
    cost: String(name.cells[row] ?? "").trim(),
    oneOff: numberOf(once?.cells[row]),
    monthly: numberOf(monthly?.cells[row]),
    from: month(from?.cells[row]),
    until: month(until?.cells[row]),
    note: String(note?.cells[row] ?? "").trim(),
  })).filter(({ cost, oneOff, monthly: each }) => cost !== "" && (oneOff ?? each) !== null);
  return rows.length === 0 ? null : { list: list.name, start, rows };
}
