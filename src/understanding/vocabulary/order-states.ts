import { hasPhrase, textWords } from "./has-phrase";
import { inLanguages } from "./in-languages";

/** Whether an order is a sale: it counts, was called off, came back, or the word does not say. */
export type OrderState = "counts" | "cancelled" | "returned" | "unclear";

const cancelled = inLanguages({
  en: "cancel*, void, voided, rejected, declined, failed, deleted, abandoned, annulled, withdrawn, denied, refused, expired",
  de: "storn*, annulliert, abgebrochen, abgelehnt, gelöscht, ungültig, abgesagt, fehlgeschlagen, widerrufen, verworfen",
  fr: "annul*, rejet*, refus*, abandonn*, supprim*, echou*",
  es: "cancelad*, anulad*, rechazad*, eliminad*, fallid*, abandonad*, cancelacion",
  pt: "cancelad*, anulad*, rejeitad*, recusad*, excluid*, falhad*, cancelamento, estornad*",
  it: "annullat*, rifiutat*, eliminat*, cancellat*, fallit*, stornat*, respint*",
  nl: "geannuleerd, geannulleerd, afgewezen, verwijderd, mislukt, vervallen, annulering",
});

const returned = inLanguages({
  en: "return, returns, returned, refund, refunded, credited, credit note, credit memo, chargeback, charged back, rma, reimbursed, sent back",
  de: "retoure, retouren, retourniert, zurückgesendet, zurückgeschickt, erstattet, gutschrift, gutgeschrieben, rücksendung, reklamiert, rückläufer, rückgabe, zurückgegeben, rückerstattet, erstattung",
  fr: "retour, retours, retourn*, rembours*, avoir, renvoy*",
  es: "devuelt*, devolucion, devoluciones, reembols*, abonad*, abono, nota de credito, reintegrad*",
  pt: "devolvid*, devolucao, devolucoes, reembols*, nota de credito, retornad*",
  it: "reso, resi, restituit*, rimbors*, nota di credito, rese",
  nl: "retour, geretourneerd, terugbetaald, creditnota, teruggestuurd, gecrediteerd, retouren, terugbetaling",
});

const counts = inLanguages({
  en: "shipped, delivered, completed, complete, paid, invoiced, closed, fulfilled, confirmed, billed, sold, resolved, posted, received, approved, processed, finished, done, booked, won, settled, dispatched, sent, success*, in process, processing, in progress, in transit, ready to ship, sale, sales order, fully invoiced, accepted",
  de: "versendet, versandt, geliefert, ausgeliefert, bezahlt, abgeschlossen, erledigt, fakturiert, berechnet, bestätigt, verbucht, gebucht, in bearbeitung, verschickt, beglichen, zugestellt, abgerechnet, ausgeführt, freigegeben",
  fr: "expedi*, livr*, pay*, termin*, factur*, confirm*, regl*, valid*, cloture*, solde*, en cours, en preparation, honor*, accept*",
  es: "enviad*, entregad*, pagad*, completad*, facturad*, confirmad*, cerrad*, cobrad*, en proceso, procesad*, finalizad*, servid*, aprobad*, despachad*",
  pt: "enviad*, entregue*, pag*, concluid*, faturad*, confirmad*, fechad*, finalizad*, em processamento, aprovad*, expedid*, processad*, facturad*",
  it: "spedit*, consegnat*, pagat*, completat*, fatturat*, confermat*, evas*, chius*, in lavorazione, saldat*, approvat*",
  nl: "verzonden, geleverd, betaald, voltooid, gefactureerd, bevestigd, afgerond, gesloten, afgehandeld, in behandeling, verwerkt, bezorgd",
});

/** Held, disputed, or no order yet: nothing that says it counts, though a word of it may. */
const doubtful = inLanguages({
  en: "disputed, dispute, on hold, hold, draft, quotation, quote, pending, unpaid, not paid, awaiting payment, suspended, blocked, backorder*, partially, partial, returning, waiting, not delivered, not shipped, undelivered, unconfirmed, not confirmed, to be confirmed",
  de: "strittig, angehalten, entwurf, angebot, ausstehend, unbezahlt, nicht bezahlt, gesperrt, teilweise, teilgeliefert, wartend, zurückgestellt, nicht geliefert, offen, unbestätigt, nicht bestätigt",
  fr: "litige, en attente, brouillon, devis, impay*, suspendu*, bloqu*, partiel*, non pay*, non livr*, conteste*, non confirm*, a livrer, a payer, a facturer",
  es: "disputa, disputad*, en espera, borrador, presupuesto, pendiente*, impagad*, bloquead*, parcial*, no pagad*, no entregad*, retenid*, cotizacion, por pagar, por entregar",
  pt: "disputa, em espera, rascunho, orcamento, pendente*, nao pag*, bloquead*, parcial*, retid*, nao entregue*, contestad*, aguardando",
  it: "contestat*, in attesa, bozza, preventivo, sospes*, non pagat*, bloccat*, parzial*, non consegnat*, da pagare, da evadere, in sospeso, insolut*",
  nl: "betwist, in de wacht, concept, offerte, onbetaald, niet betaald, geblokkeerd, gedeeltelijk, openstaand, niet geleverd, wachtend, wacht",
});

const negated = inLanguages({
  en: "not, no, non, never, un",
  de: "nicht, kein, keine",
  fr: "non, pas, sans",
  es: "no, sin",
  pt: "não, sem",
  it: "non, senza",
  nl: "niet, geen",
});

/** What the state of an order, an invoice or a sale says about counting its amount. */
export function orderState(state: string): OrderState {
  const words = textWords(state);
  const isNegated = hasPhrase(words, negated);
  if (!isNegated && hasPhrase(words, returned)) {
    return "returned";
  }
  if (!isNegated && hasPhrase(words, cancelled)) {
    return "cancelled";
  }
  if (isNegated || hasPhrase(words, doubtful)) {
    return "unclear";
  }
  return hasPhrase(words, counts) ? "counts" : "unclear";
}
