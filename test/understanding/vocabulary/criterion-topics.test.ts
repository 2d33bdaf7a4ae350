import { criterionTopic } from "../../../src/understanding/vocabulary/criterion-topics";

const headings: Readonly<Record<string, string>> = {
  potential:
    "Potential revenue; Growth; Wachstum; Potentiel; Potencial; Potenziale; Groei; Open pipeline",
  fit: "Product fit; Strategic importance; Passung; Adéquation produit; Encaje; Aderência",
  worth:
    "Annual revenue; Deal Value, $; Umsatz; Chiffre d'affaires; Facturación; Receita; Fatturato; Omzet; MRR now; Won amount",
  relationship:
    "NPS; Satisfaction; Beziehung; Confiance; Fidelidad; Relacionamento; Fiducia; Trouw",
  process: "Days to pay; People who decide; Zahlungsziel; Délai de paiement; Plazo de pago; DSO",
  history:
    "Customer since; Kunde seit; Win rate; Probability, %; Days since last order; Ancienneté",
  burden: "Distance (km); Churn risk; Tickets; Cost to serve; Reklamationen; Remise (%); Riesgo",
  size: "Employees; Seats; Mitarbeiter; Effectif; Dipendenti; Medewerkers",
  other: "Foo; Column1",
  null: "Days since last churn event; Tage seit letzter Kündigung; Account ID; Postcode; Latitude; Status sequence; Phone; Year; PLZ; Kundennummer; CNPJ",
};

test.each(Object.entries(headings))("what tells of %s counts for another topic", (topic, text) => {
  const all = text.split(";").map((heading) => heading.trim());
  expect(all.map((heading) => `${heading}: ${criterionTopic(heading)}`)).toEqual(
    all.map((heading) => `${heading}: ${topic}`),
  );
});
