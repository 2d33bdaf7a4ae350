import { accountHeadingStrength } from "../../../src/understanding/vocabulary/account-words";

const headings: Readonly<Record<string, string>> = {
  4: `Account; account_name; AccountName; Customer; Client name; Company; Organization; Kunde; Kundenname; Business partner; Name of the customer; CUSTOMERNAME; Firma; Debitor; Client; Nom client;
    Nom du client; Compte clé; Société; Raison sociale; Cliente; Nombre del cliente; Empresa; Razón social; Nome do cliente; cliente_nome; Conta; Azienda; Ragione sociale; Nome cliente; Klant; Klantnaam; Bedrijf; Sold-to party; Potential Customer; associated company`,
  3: `End customer; Retail customer; Strategic customer`,
  2: `Name; name; Nom; Nombre; Nome; Naam; Full name`,
  1: `CustomerID; Account ID; Kundennummer; Kd.-Nr.; KundenNr; Client no; Code client; N° client; Código de cliente; ID Cliente; cliente_id; Codice cliente; Klantnummer; Debitorennummer; KUNNR`,
  0: `Account manager; account owner; Customer since; Company size; Client status; Customer type; Revenue; Kundentyp; Kundenbetreuer; Parent account; Number of customers; Chiffre d'affaires; Contact name; Product name; Produktname; Nom du produit;
    Customer country; TotalAccountBal; Kundenumsatz; Annual revenue; Order number; Topic; dealname; x; `,
};

describe("accountHeadingStrength", () => {
  test.each(Object.entries(headings))("a heading of strength %s has another", (strength, text) => {
    const all = text.split(";").map((heading) => heading.trim());
    const answers = all.map((heading) => `${heading}: ${accountHeadingStrength(heading)}`);
    expect(answers).toEqual(all.map((heading) => `${heading}: ${strength}`));
  });
});
