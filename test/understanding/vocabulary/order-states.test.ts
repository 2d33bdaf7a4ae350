import { orderState, type OrderState } from "../../../src/understanding/vocabulary/order-states";

const states: Readonly<Record<OrderState, string>> = {
  counts: `Shipped; Resolved; In Process; Delivered; Completed; Paid; Invoiced; Sales Order; Fully Invoiced; Geliefert; Bezahlt; Versandt; Abgeschlossen;
    Livrée; Payée; Expédié; Facturée; Entregado; Pagado; Enviado; Facturado; Entregue; Pago; Faturado; Spedito; Consegnato; Fatturato; Pagata; Evaso; Geleverd; Betaald; Verzonden`,
  cancelled: `Cancelled; Canceled; CANCELLED; Void; Rejected; storniert; Storno; annulliert; Abgebrochen; annulée; Annulé; Cancelado; Anulada; Anulado; Annullato; Annullata; Geannuleerd; Rifiutato`,
  returned: `Returned; Return; Refunded; Credit note; Retoure; Retourniert; Gutschrift; Erstattet; Retour; Retournée; Remboursé; Avoir; Devuelto; Devolución; Reembolsado; devolvido; Devolução; Reso; Restituito; Rimborsato; Geretourneerd; Creditnota`,
  unclear: `; Disputed; On Hold; Quotation; Draft; Pending; Unpaid; nicht bezahlt; Nicht geliefert; Entwurf; Strittig; En attente; Brouillon; En espera; Borrador; Pendente; Rascunho; In attesa; Bozza; In de wacht; Concept; x; 7`,
};

function listed(text: string): readonly string[] {
  return text.split(";").map((state) => state.trim());
}

describe("orderState", () => {
  test.each(Object.entries(states))(
    "a state that is %s is taken for something else",
    (wanted, text) => {
      const answers = listed(text).map((state) => `${state}: ${orderState(state)}`);
      expect(answers).toEqual(listed(text).map((state) => `${state}: ${wanted}`));
    },
  );
});
