import { hasPhrase, textWords } from "./has-phrase";
import { inLanguages } from "./in-languages";

export type DealState = "won" | "lost" | "open" | "unclear";

/** Phrases by what they decide, as hasPhrase reads them. */
const stillOpen = inLanguages({
  en: "open, reopened, not won yet, on hold, hold, pending, not closed, to be closed, closing, about close, verbal*, waiting",
  de: "offen, zurückgestellt, pausiert, ruhend, wartet, wiedereröffnet",
  fr: "ouvert*, en cours, en attente, suspendu*, en pause",
  es: "abiert*, en curso, en espera, pendiente, en pausa, suspendid*",
  pt: "abert*, em andamento, em espera, pendente, suspens*",
  it: "apert*, in corso, in attesa, in sospeso, sospes*",
  nl: "open, lopend, in behandeling, in de wacht, uitgesteld",
});

const lost = inLanguages({
  en: "lost, closedlost, loss, disqualified, unqualified, not qualified, cancelled, canceled, abandoned, rejected, dead, declined, wont buy, won t buy, will not buy, no decision, no go, nogo, not won, no sale, withdrawn, dropped, churned, failed, junk, regretted, not interested, refused, expired, turned down, did not buy, no bid, gone away, no budget, no response, closed no",
  de: "verloren, verlust, abgelehnt, abgesagt, absage, storniert, abgebrochen, disqualifiziert, nicht qualifiziert, gescheitert, tot, nicht gewonnen, kein interesse, keine entscheidung, nicht zustande gekommen, erfolglos, zurückgezogen, abgesprungen, eingestellt, ohne auftrag, nicht erfolgreich, entfallen",
  fr: "perdu*, abandonn*, rejet*, refus*, annul*, disqualifi*, non qualifi*, sans suite, mort*, pas interess*, sans decision, pas gagn*, non gagn*, non retenu*, echou*, echec, declin*",
  es: "perdid*, abandonad*, rechazad*, cancelad*, descalificad*, descartad*, no ganad*, sin decision, no interesad*, anulad*, desestimad*, muert*, fallid*, no calificad*, no cualificad*, caid*, declinad*",
  pt: "perdid*, abandonad*, rejeitad*, cancelad*, desqualificad*, recusad*, nao ganh*, sem decisao, descartad*, anulad*, declinad*, sem interesse, nao qualificad*, perda",
  it: "pers*, abbandonat*, rifiutat*, annullat*, squalificat*, scartat*, non vint*, respint*, nessuna decisione, non interessat*, non qualificat*, fallit*, declinat*, persa",
  nl: "verloren, afgewezen, geannuleerd, geannulleerd, gediskwalificeerd, vervallen, afgezegd, niet gewonnen, geen interesse, geen besluit, geen beslissing, gestopt, verlies, afgeblazen",
});

const won = inLanguages({
  en: "won, closedwon, win, contract signed, signed, order received, purchase order received, po received, deal done, sold, success*, closed ordered, ordered, accepted, booked, contracted, converted, live customer",
  de: "gewonnen, erfolgreich, beauftragt, auftrag erhalten, auftrag erteilt, unterschrieben, unterzeichnet, verkauft, gewinn, zuschlag, abschluss erfolgreich, auftragseingang, zusage, zugesagt, bestellt, angenommen",
  fr: "gagn*, remport*, signe, signee, signes, signees, vendu*, conclu*, succes, accept*, commande recue, obtenu*",
  es: "ganad*, vendid*, firmad*, adjudicad*, exito, exitos*, aceptad*, contratad*, concretad*",
  pt: "ganh*, vendid*, assinad*, sucesso, aceit*, fechad* ganh*, negocio fechado, contratad*, conquistad*",
  it: "vint*, acquisit*, firmat*, vendut*, success*, aggiudicat*, conclus*, accettat*, guadagnat*, vincent*",
  nl: "gewonnen, getekend, verkocht, opdracht ontvangen, geslaagd, akkoord, binnengehaald, gescoord, gegund",
});

/** Ended, without saying how. */
const ended = inLanguages({
  en: "closed, close, done, completed, complete, finished, ended, inactive, archived, finalized",
  de: "geschlossen, abgeschlossen, beendet, erledigt, abschluss, fertig, archiviert, inaktiv",
  fr: "ferm*, clos, close, clotur*, termin*, acheve*, archiv*, finalise*",
  es: "cerrad*, terminad*, finalizad*, concluid*, completad*, archivad*",
  pt: "fechad*, encerrad*, concluid*, finalizad*, terminad*, arquivad*",
  it: "chius*, terminat*, completat*, concluso, archiviat*",
  nl: "gesloten, afgesloten, afgerond, voltooid, beeindigd, gearchiveerd",
});

/** Stages on the way whose words would else be read as an end ("Negotiation to close"). */
const onTheWay = inLanguages({
  en: "negotiat*, propos*, prospect*, qualification, quot*, discovery, demo*, meeting, contract sent, out for signature, awaiting signature, contract review, ready to sign, pending signature, verbal commit*, likely*, probab*, expected, upside, best case, commit, ready to close",
  de: "verhandlung*, angebot*, qualifizierung, anfrage, erstkontakt, bedarfsanalyse, vor abschluss, vertrag versendet, zur unterschrift, kurz vor",
  fr: "negociation*, proposition*, qualification, devis, decouverte, a signer, en signature, prospection, contrat envoye",
  es: "negociacion*, propuesta*, calificacion, cotizacion*, presupuesto, por cerrar, por firmar, prospeccion, contrato enviado, oferta*",
  pt: "negociacao, negociacoes, proposta*, qualificacao, orcamento, a fechar, prospeccao, prospecao, para assinar, contrato enviado",
  it: "negoziazione, trattativa, proposta, preventivo, qualificazione, offerta, da firmare, in firma, da chiudere, contratto inviato",
  nl: "onderhandel*, voorstel, offerte*, kwalificatie, ter ondertekening, prospect*",
});

/** A list of deals has few stages and many rows. */
const decided = new Map<string, DealState>();
const mostDecided = 1_000;

/** What a stage or status of a deal counts as. */
export function dealState(stage: string): DealState {
  const known = decided.get(stage);
  if (known !== undefined) return known;
  const state = decideState(stage);
  if (decided.size >= mostDecided) decided.clear();
  decided.set(stage, state);
  return state;
}

/**
 * Lost comes before won ("not won", "won't buy"), either
 * before open; what has ended without saying how is unclear, and everything else is still open.
 */
function decideState(stage: string): DealState {
  const words = textWords(stage);
  if (words.length === 0) {
    return "unclear";
  }
  const isLost = hasPhrase(words, lost);
  const isWon = !isLost && hasPhrase(words, won);
  const isUnderway = hasPhrase(words, onTheWay) || hasPhrase(words, stillOpen);
  if (isLost) {
    return "lost";
  }
  if (isWon) {
    return isUnderway && !hasPhrase(words, ["won", "gewonnen"]) ? "open" : "won";
  }
  return !isUnderway && hasPhrase(words, ended) ? "unclear" : "open";
}
