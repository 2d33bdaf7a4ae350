import { hasPhrase, textWords } from "./has-phrase";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";

/** States at a moment, as hasPhrase reads them. */
const levels = inLanguages({
  en: "mrr, arr, acv, recurring revenue, monthly recurring, annual recurring, balance*, bal, stock, inventory, headcount, head count, employees, staff count, fte, seats, licences, licenses, users, on hand, outstanding, receivable*, payable*, debt, backlog, credit limit, run rate, market share, share of wallet, potential, capacity, rating, score, nps, csat, health, satisfaction, price, age, tenure, active, installed base, level, workforce, probability, exposure, open amount, open items, amount due, overdue",
  de: "bestand, bestände, lagerbestand, saldo, salden, kontostand, mitarbeiter, mitarbeiterzahl, beschäftigte, lizenzen, plätze, nutzer, forderung*, verbindlichkeit*, offene posten, kreditlimit, marktanteil, potenzial, potential, preis, einzelpreis, guthaben, auftragsbestand, zufriedenheit, alter, laufzeit, stand, kapazität, wahrscheinlichkeit, wiederkehrend*, überfällig, lieferanteil",
  fr: "solde*, encours, stock*, effectif*, salaries, postes, licences, utilisateurs, creance*, dette*, part de marche, potentiel, prix, limite credit, revenu recurrent, recurrent*, satisfaction, age, capacite, probabilite, impaye*, carnet commandes",
  es: "saldo*, existencias, inventario, plantilla, empleados, licencias, usuarios, deuda*, cuota mercado, potencial, precio, limite credito, recurrente*, satisfaccion, antiguedad, capacidad, probabilidad, cartera pedidos, vencido",
  pt: "saldo*, estoque, inventario, funcionarios, colaboradores, licencas, usuarios, utilizadores, divida*, quota mercado, potencial, preco, limite credito, recorrente*, satisfacao, existencias, capacidade, probabilidade, participacao mercado, vencido",
  it: "saldo, saldi, giacenza, giacenze, scorte, magazzino, dipendenti, addetti, licenze, utenti, credito, crediti, debito, debiti, quota mercato, potenziale, prezzo, fido, ricorrent*, soddisfazione, capacita, probabilita, scaduto, insoluto",
  nl: "saldo, voorraad, medewerkers, werknemers, licenties, gebruikers, vordering*, schuld*, marktaandeel, potentieel, prijs, kredietlimiet, terugkerend*, tevredenheid, openstaand*, capaciteit, kans, waarschijnlijkheid, orderportefeuille",
});

/** Moves of a state are flows: "stock sold", "new MRR", "balance change". */
const moves = inLanguages({
  en: "sold, new, change, delta, growth, movement, added, purchased, issued, received, churned",
  de: "verkauft, veränderung, zugang, zugänge, abgang, abgänge, neu, neue",
  fr: "vendu*, variation, entree*, sortie*, nouveau, nouveaux",
  es: "vendid*, variacion, entradas, salidas, nuevo, nuevos",
  pt: "vendid*, variacao, entradas, saidas, novo, novos",
  it: "vendut*, variazione, entrate, uscite, nuovo, nuovi",
  nl: "verkocht*, mutatie, nieuw, nieuwe, verschil",
});

/** Whether a column holds states that are never added over time (MRR, stock, balances), not flows. */
export function isLevel(heading: string): boolean {
  const words = [...headingWords(heading), ...textWords(heading)];
  return hasPhrase(words, levels) && !hasPhrase(words, moves);
}
