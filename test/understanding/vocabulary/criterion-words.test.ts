import {
  isIdentifying,
  usualDirection,
} from "../../../src/understanding/vocabulary/criterion-words";

const headings: Readonly<Record<string, string>> = {
  lower: `Median days to resolve; Days since last order; Risiko; Reklamationen; Zahlungsdauer Tage; Days to pay; days_to_pay; Distance (km); Employees who decide; People who decide; Churn risk; Tickets; Cost to serve; Discount %; Customer since; customer_since; Established; Founded; Year founded; Founding date;
    Kunde seit; Complaints; Overdue amount; Resolution time hours; Kosten; Rabatt; Zahlungsziel; Entfernung; Überfällige Posten; Retouren; Lieferzeit; Mahnstufe; Risque de départ; Réclamations; Délai de paiement; Remise (%); Coût; Client depuis; Retards;
    Riesgo; Reclamaciones; Plazo de pago; Descuento; Costes; Devoluciones; Morosidad; Cliente desde; Risco; Reclamações; Prazo de pagamento; Atraso; Desconto; Custo; Rischio; Reclami; Giorni di pagamento; Sconto; Costo; Ritardo; Resi; Cliente dal;
    Risico; Klachten; Betalingstermijn; Korting; Kosten (NL); Levertijd; Afstand; Klant sinds; Sales cycle days; Returns; Bad debt`,
  higher: `Days since last churn event; Tage seit letzter Beschwerde; Revenue; Potential revenue; Product fit; Employees; Win rate; NPS; Margin; Revenue since 2020; Last order; Umsatz; Potenzial; Deckungsbeitrag; Kundenzufriedenheit; Mitarbeiter; Beziehung; Wachstum;
    Chiffre d'affaires; CA 2025; Marge brute; Potentiel; Satisfaction client; Croissance; Ancienneté; Ventas; Facturación; Potencial; Margen; Crecimiento; Satisfacción; Vendas; Faturamento; Margem; Crescimento; Fatturato; Potenziale; Margine; Crescita; Soddisfazione;
    Omzet; Potentieel; Marge; Groei; Tevredenheid; Aantal medewerkers; MRR; Share of wallet; Pipeline; Strategic importance`,
  null: `x; Renewed on; Column1; ; Foo`,
};

describe("usualDirection", () => {
  test.each(Object.entries(headings))(
    "what counts as better when %s counts otherwise",
    (direction, text) => {
      const all = text.split(";").map((heading) => heading.trim());
      const answers = all.map((heading) => `${heading}: ${usualDirection(heading)}`);
      expect(answers).toEqual(all.map((heading) => `${heading}: ${direction}`));
    },
  );
});

describe("isIdentifying", () => {
  test.each([
    "Account ID",
    "Postcode",
    "POSTALCODE",
    "Latitude",
    "Status sequence",
    "Phone",
    "Year",
    "QTR_ID",
    "MONTH_ID",
    "ORDERNUMBER",
    "Account no",
    "Kundennummer",
    "PLZ",
    "Telefon",
    "Datum",
    "Belegdatum",
    "Jahr",
    "Code postal",
    "N° client",
    "Téléphone",
    "Année",
    "Código postal",
    "Fecha",
    "Teléfono",
    "CEP",
    "CNPJ",
    "Data pedido",
    "CAP",
    "Codice cliente",
    "Anno",
    "Partita IVA",
    "Postcode (NL)",
    "Klantnummer",
    "Orderdatum",
    "MSRP",
    "SKU",
    "Order date",
    "Number of rows",
  ])("%s is taken for a measure", (heading) => {
    expect(isIdentifying(heading)).toBe(true);
  });

  test.each([
    "Revenue",
    "Number of orders",
    "Number of employees",
    "Last year",
    "Umsatz",
    "Revenue per year",
    "Anzahl Aufträge",
    "Umsatz Jahr",
    "Chiffre d'affaires",
    "Ventas",
    "Nombre de commandes",
    "Omzet",
    "Fatturato",
    "NPS",
    "Share",
    "Faturamento do mês",
  ])("%s is taken for a number that only names or dates", (heading) => {
    expect(isIdentifying(heading)).toBe(false);
  });
});
