import { inLanguages, type InLanguages } from "./in-languages";

/** What the things in lists are called, in the singular and the plural where it is not just an s. */
const nounsByLanguage = {
  account: {
    en: "account, key account, customer, client, company, companies, organization, organisation, business partner, business account, buyer, firm, debtor, purchaser, sold to party, sold to, bill to party, bill to, payer, cust, acct",
    de: "kunde, kunden, kundin, firma, firmen, unternehmen, geschäftspartner, debitor, debitoren, auftraggeber, rechnungsempfänger, regulierer, mandant, organisation, account, kd, kunnr, kunag, gp, großkunde, schlüsselkunde",
    fr: "client, société, entreprise, compte, acheteur, tiers, donneur d ordre, organisation, compte tiers, compte clé, grand compte",
    es: "cliente, empresa, cuenta, comprador, sociedad, compañía, organización, tercero, cuenta clave, gran cuenta",
    pt: "cliente, empresa, conta, comprador, companhia, organização, sacado, conta chave",
    it: "cliente, clienti, azienda, aziende, società, ditta, ditte, acquirente, intestatario, organizzazione",
    nl: "klant, klanten, bedrijf, bedrijven, relatie, relaties, debiteur, debiteuren, organisatie, afnemer, afnemers",
  },
  contact: {
    en: "contact, contact person, contact people, stakeholder, person",
    de: "kontakt, kontakte, ansprechpartner, ansprechpartnerin, ansprechperson, kontaktperson, kontaktpersonen, person, personen",
    fr: "contact, interlocuteur, personne",
    es: "contacto, persona de contacto, interlocutor, interlocutores, persona",
    pt: "contato, contacto, pessoa de contato, interlocutor, pessoa",
    it: "contatto, contatti, referente, referenti, persona di contatto, persona, persone",
    nl: "contact, contacten, contactpersoon, contactpersonen, persoon, personen",
  },
  opportunity: {
    en: "opportunity, opportunities, deal, opp, oppty",
    de: "verkaufschance, verkaufschancen, chance, chancen, opportunity, opportunities",
    fr: "opportunité, affaire",
    es: "oportunidad, oportunidades, negocio, negociación, negociaciones",
    pt: "oportunidade, negócio, negociação, negociações",
    it: "opportunità, trattativa, trattative, affare, affari",
    nl: "verkoopkans, verkoopkansen, kans, kansen, opportunity",
  },
  order: {
    en: "order, sale, sales, sales order, purchase order, po, invoice, inv, bill, transaction, purchase, booking, so",
    de: "auftrag, aufträge, bestellung, bestellungen, rechnung, rechnungen, beleg, belege, verkauf, verkäufe, faktura, fakturen, vorgang, kauf, vbeln, auftr",
    fr: "commande, facture, vente, pièce, achat, cde, cmd, bon de commande",
    es: "pedido, factura, venta, orden, ordenes, compra, orden de venta",
    pt: "pedido, encomenda, fatura, factura, venda, nota fiscal, compra, nf",
    it: "ordine, ordini, fattura, fatture, vendita, vendite, acquisto, acquisti",
    nl: "bestelling, bestellingen, order, factuur, facturen, verkooporder, verkoop, verkopen, transactie, transacties",
  },
  ticket: {
    en: "ticket, case, incident, issue, complaint, support request, service request, support ticket",
    de: "ticket, fall, fälle, störung, störungen, vorfall, vorfälle, supportanfrage, supportanfragen, reklamation, reklamationen, beschwerde, beschwerden",
    fr: "ticket, incident, réclamation, demande de support",
    es: "ticket, caso, incidencia, incidente, reclamación, reclamaciones, queja",
    pt: "ticket, chamado, incidente, ocorrência, reclamação, reclamações",
    it: "ticket, caso, casi, segnalazione, segnalazioni, reclamo, reclami, incidente",
    nl: "ticket, melding, meldingen, zaak, zaken, klacht, klachten, incident",
  },
  survey: {
    en: "survey, response, feedback, answer, questionnaire",
    de: "umfrage, umfragen, befragung, befragungen, antwort, antworten, rückmeldung",
    fr: "enquête, sondage, réponse",
    es: "encuesta, respuesta",
    pt: "pesquisa, inquérito, resposta",
    it: "sondaggio, sondaggi, indagine, indagini, risposta, risposte",
    nl: "enquête, onderzoek, respons, antwoord, antwoorden",
  },
  subscription: {
    en: "subscription, contract, membership, licence, license",
    de: "abonnement, abo, vertrag, verträge, lizenz, lizenzen",
    fr: "abonnement, contrat, licence",
    es: "suscripción, suscripciones, contrato, licencia",
    pt: "assinatura, subscrição, contrato, licença",
    it: "abbonamento, abbonamenti, contratto, contratti, licenza, licenze",
    nl: "abonnement, abonnementen, contract, contracten, licentie, licenties",
  },
  churn: {
    en: "churn, churn event, cancellation, termination, attrition, cancel",
    de: "kündigung, kündigungen, abwanderung, abgang, abgänge, churn",
    fr: "résiliation, attrition, désabonnement, churn",
    es: "baja, cancelación, cancelaciones, abandono",
    pt: "cancelamento, rescisão, churn",
    it: "disdetta, disdette, abbandono, abbandoni, cessazione, recesso",
    nl: "opzegging, opzeggingen, verloop, churn",
  },
  product: {
    en: "product, prod, item, article, material, sku, part, offering",
    de: "produkt, produkte, artikel, art, material, materialien, ware, waren, matnr",
    fr: "produit, article",
    es: "producto, artículo",
    pt: "produto, artigo, mercadoria",
    it: "prodotto, prodotti, articolo, articoli",
    nl: "product, producten, artikel, artikelen",
  },
  person: {
    en: "employee, emp, sales agent, sales rep, sales representative, sales person, salesperson, sales people, seller, rep, agent, staff, user, account executive, sales executive, team member, account manager, relationship manager",
    de: "mitarbeiter, mitarbeiterin, verkäufer, verkäuferin, vertreter, handelsvertreter, außendienst, außendienstmitarbeiter, vertriebsmitarbeiter, vertriebler, kundenbetreuer, betreuer, bearbeiter, sachbearbeiter, benutzer, kollege, kollegen",
    fr: "employé, salarié, commercial, commerciaux, vendeur, représentant, collaborateur, chargé d affaires, utilisateur",
    es: "empleado, vendedor, vendedores, comercial, comerciales, representante, agente, usuario",
    pt: "funcionário, colaborador, colaboradores, vendedor, vendedores, representante, comercial, usuário, utilizador",
    it: "dipendente, dipendenti, venditore, venditori, agente, agenti, commerciale, commerciali, utente, collaboratore, collaboratori",
    nl: "medewerker, werknemer, verkoper, vertegenwoordiger, accountmanager, gebruiker",
  },
} as const satisfies Record<string, InLanguages>;

export type Thing = keyof typeof nounsByLanguage;

function ofAllLanguages(): Record<Thing, readonly string[]> {
  const things = Object.keys(nounsByLanguage) as Thing[];
  const entries = things.map((thing) => [thing, inLanguages(nounsByLanguage[thing])] as const);
  return Object.fromEntries(entries) as Record<Thing, readonly string[]>;
}

/** The nouns of each thing in all languages, folded. */
export const nouns: Readonly<Record<Thing, readonly string[]>> = ofAllLanguages();
