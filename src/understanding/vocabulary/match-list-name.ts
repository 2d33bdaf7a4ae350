import { joiningWords } from "./changing-words";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";
import { kinds } from "./kinds";
import type { ListKind } from "./kind-words";

export interface NameMatch {
  readonly kind: ListKind;
  readonly strength: number;
}

/** Words after these say whose or by what the list is: "Umsatz pro Kunde" is revenue. */
const turning = new Set(
  inLanguages({
    en: "of, by, per, for, from, with",
    de: "pro, je, nach, der, von, für, mit",
    fr: "de, du, des, d, par, pour, avec",
    es: "de, del, por, para, con",
    pt: "de, do, da, dos, das, por, para, com",
    it: "di, del, dei, delle, della, per, con",
    nl: "van, per, voor, met",
  }),
);

/** Words in names that say nothing about what the rows are. */
const empty = new Set(
  inLanguages({
    en: "list, table, data, export, sheet, tbl, file, report, all, sample, my, our, new, final, copy, master, csv, xlsx, xls, txt, raw, dump, extract, full, view, active, dim, fact, fct",
    de: "liste, tabelle, daten, blatt, bericht, alle, auswertung, übersicht, stammdaten, kopie, neu",
    fr: "liste, tableau, données, feuille, rapport, tous, toutes, extraction, fichier, copie",
    es: "lista, listado, tabla, datos, hoja, informe, todos, todas, reporte, copia, maestro",
    pt: "lista, tabela, dados, folha, planilha, relatório, todos, todas, cópia",
    it: "lista, elenco, tabella, dati, foglio, report, tutti, anagrafica, copia",
    nl: "lijst, tabel, gegevens, blad, rapport, alle, overzicht, kopie",
  }),
);

/** What makes a plural in our languages; a joined German word keeps its s. */
const endings = ["", "s", "es", "n", "en", "e"] as const;

interface Phrase {
  readonly kind: ListKind;
  readonly words: readonly string[];
  readonly strength: number;
}

function makePhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  const add = (kind: ListKind, text: string, strength: number): void => {
    const words = contentOf(headingWords(text));
    const first = words[0];
    if (first !== undefined) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, words, strength }]);
    }
  };
  for (const { kind, names, vagueNames } of kinds) {
    names.forEach((text) => add(kind, text, 1));
    vagueNames.forEach((text) => add(kind, text, 0.6));
  }
  return byFirst;
}

let phrases: ReadonlyMap<string, readonly Phrase[]> | null = null;

function phrasesFrom(first: string): readonly Phrase[] {
  phrases ??= makePhrases();
  const known = phrases;
  return endings
    .filter((ending) => first.endsWith(ending) && first.length - ending.length > 2)
    .flatMap((ending) => known.get(first.slice(0, first.length - ending.length)) ?? []);
}

function contentOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !joiningWords.has(word));
}

function isSameWord(word: string, listed: string): boolean {
  return endings.some((ending) => word === listed + ending);
}

interface Hit {
  readonly kind: ListKind;
  readonly strength: number;
  readonly length: number;
}

function hitsAt(words: readonly string[], at: number): readonly Hit[] {
  const hits = phrasesFrom(words[at] ?? "")
    .filter(({ words: wanted }) =>
      wanted.every((part, offset) => offset === 0 || isSameWord(words[at + offset] ?? "", part)),
    )
    .map(({ kind, words: wanted, strength }) => ({ kind, strength, length: wanted.length }));
  const longest = Math.max(0, ...hits.map(({ length }) => length));
  return hits.filter(({ length }) => length === longest);
}

/** Names of several kinds: the last is what the rows are, unless a word such as "of" turns it. */
function strengthByPlace(place: number, places: number, isTurned: boolean): number {
  const isHead = isTurned ? place === 0 : place === places - 1;
  return isHead ? 1 : 0.4;
}

/**
 * How strongly the name of a table, sheet or file speaks for a kind, 0..1: "pedidos" is orders,
 * "sales_pipeline" opportunities, "ravenstack_supports_ticket" tickets.
 */
export function matchListName(name: string): readonly NameMatch[] {
  const withoutEnding = name.replace(/\.(?:csv|xlsx?|txt|tsv)$/iu, "");
  const all = headingWords(withoutEnding);
  const words = contentOf(all).filter((word) => !/^\d+$/u.test(word));
  const groups: (readonly Hit[])[] = [];
  let unknown = 0;
  for (let at = 0; at < words.length;) {
    const hits = hitsAt(words, at);
    if (hits[0]) {
      groups.push(hits);
      at += hits[0].length;
    } else {
      unknown += empty.has(words[at] ?? "") ? 0 : 1;
      at += 1;
    }
  }
  const isTurned = all.some((word, at) => at > 0 && turning.has(word));
  const best = new Map<ListKind, number>();
  groups.forEach((hits, place) => {
    for (const { kind, strength } of hits) {
      const here =
        strength * strengthByPlace(place, groups.length, isTurned) * 0.9 ** Math.min(unknown, 3);
      best.set(kind, Math.max(best.get(kind) ?? 0, here));
    }
  });
  return [...best]
    .map(([kind, strength]) => ({ kind, strength }))
    .sort((one, other) => other.strength - one.strength);
}
