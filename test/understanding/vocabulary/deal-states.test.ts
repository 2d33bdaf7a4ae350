import { dealState, type DealState } from "../../../src/understanding/vocabulary/deal-states";

const stages: Readonly<Record<DealState, string>> = {
  won: `Won; Closed Won; closedwon; ClosedWon; CLOSED_WON; Closed - Won; 10 Won; Gewonnen; Deal gewonnen; Auftrag erhalten;
    Geschlossen und gewonnen; Gagné; Gagnée; Fermée gagnée; Signé; Ganado; Ganada; Cerrada ganada; Cierre ganado; Ganho; Ganha;
    Fechado e ganho; Fechado - ganho; Vinto; Vinta; Chiusa vinta; Chiuso vinto; Acquisita; Gewonnen (NL); Gesloten - gewonnen; Contract signed`,
  lost: `Lost; Closed Lost; closedlost; Won't buy; Won't buy (lost!); Won’t buy; Abandoned; Rejected; dead; Dead deal; no decision;
    No Decision / Non-Responsive; Disqualified; Cancelled; Not won; 0 - lost; Verloren; Abgelehnt; Angebot abgelehnt; Nicht gewonnen; Storniert; Absage;
    Perdu; Perdue; Fermée perdue; Abandonné; Sans suite; Perdido; Perdida; Cerrado perdido; Descartado; Rechazada; Cancelado; Perdida (PT); Fechado e perdido; Desqualificado; Recusado;
    Perso; Persa; Chiusa persa; Abbandonata; Annullata; Verloren (NL); Gesloten - verloren; Afgewezen; Vervallen; Geannuleerd`,
  open: `Open; Proposal; Prospecting; Engaging; Qualification; Negotiation; on hold; On Hold; Wonder; Value Proposition; Id. Decision Makers;
    Perception Analysis; Proposal/Price Quote; Negotiation/Review; appointmentscheduled; qualifiedtobuy; presentationscheduled; decisionmakerboughtin; contractsent;
    Contract sent; Negotiation to close; Angebot; In Verhandlung; Verhandlung; Qualifizierung; Zurückgestellt; Offen; En cours; Négociation; Proposition; Devis envoyé; En attente;
    Abierto; Propuesta; Negociación; En espera; Em andamento; Proposta; Negociação; Aberta; Aperta; Trattativa; Proposta inviata; In attesa; Offerte; Onderhandeling; Lopend; Verbal commitment; 80% likely`,
  unclear: `; Closed; closed; Close; Geschlossen; Abgeschlossen; Fermé; Clos; Clôturé; Cerrado; Fechado; Encerrado; Chiuso; Gesloten; Afgesloten; Done; Completed`,
};

function listed(text: string): readonly string[] {
  return text.split(";").map((stage) => stage.trim());
}

describe("dealState", () => {
  test.each(Object.entries(stages))(
    "a stage that is %s is taken for something else",
    (state, text) => {
      const answers = listed(text).map((stage) => `${stage}: ${dealState(stage)}`);
      expect(answers).toEqual(listed(text).map((stage) => `${stage}: ${state}`));
    },
  );
});
