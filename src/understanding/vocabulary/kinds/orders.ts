import { accountReference, ownId } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { nouns } from "../nouns";
import {
  amountWords,
  currencyWords,
  dateWords,
  ownerWords,
  vagueAmountWords,
  vagueOwnerWords,
} from "../shared-words";

export const orders: KindWords = {
  kind: "orders",
  names: [
    ...nouns.order.filter((noun) => noun !== "sale" && noun !== "sales"),
    ...inLanguages({
      en: "order header, sales ledger, shipments",
      de: "auftragsliste, auftragskopf, rechnungsausgang, rechnungsausgangsbuch, verkaufsbelege",
      fr: "commandes clients, journal des ventes, lignes de facture entête",
      es: "libro de ventas, facturas emitidas",
      pt: "notas fiscais, pedidos de venda",
      it: "registro vendite, ordini clienti",
      nl: "verkooporders, verkoopfacturen",
    }),
  ],
  vagueNames: inLanguages({
    en: "sales, sale, billing, booking",
    de: "absatz, umsätze",
    fr: "ventes, livraisons, facturation",
    es: "ventas, facturación, albaranes",
    pt: "vendas, faturamento, faturação",
    it: "vendite, fatturazione",
    nl: "verkopen, facturatie",
  }),
  nouns: nouns.order,
  fields: [
    accountReference,
    ownId(
      nouns.order.filter((noun) => noun !== "sales"),
      inLanguages({
        en: "doc no, document number, document no, sales document, voucher, receipt number, ordernumber, billing document",
        de: "belegnummer, vertriebsbeleg, belegfeld 1, buchungsnummer, vbeln, verkaufsbeleg",
        fr: "n pièce, numéro de pièce, n document, référence commande",
        es: "número de documento, folio, nº documento",
        pt: "número do documento, nota fiscal, nº documento",
        it: "numero documento, n documento",
        nl: "documentnummer, boekstuknummer, bonnummer",
      }),
    ),
    {
      field: "date",
      shape: "date",
      words: inLanguages({
        en: "posting date, document date, booking date, date of sale, purchase date, transaction date, billing date, order created date, sold on, ordered on, order placed, doc date, invoiced on, paid date order",
        de: "buchungsdatum, belegdatum, kaufdatum, bestelldatum, rechnungsdatum, auftragsdatum, verkaufsdatum, fakturadatum, fkdat, audat, auftragseingang am, leistungsdatum",
        fr: "date de pièce, date de vente, date d achat, date document, date de facturation, date pièce, date cde",
        es: "fecha de emisión, fecha de compra, fecha documento, fecha de venta, fecha de facturación, fecha emisión, fecha contable",
        pt: "data de emissão, data da compra, data do documento, data da venda, data de faturamento, data emissão",
        it: "data documento, data registrazione, data acquisto, data emissione, data vendita, data fatturazione",
        nl: "orderdatum, factuurdatum, boekdatum, besteldatum, verkoopdatum, documentdatum",
      }),
      vague: [
        ...dateWords,
        ...inLanguages({
          en: "created, created on, created at, creation date",
          de: "erstellt am, erdat, erfasst am",
          fr: "créé le, date de création",
          es: "fecha de creación",
          pt: "data de criação",
          it: "data creazione",
          nl: "aangemaakt op",
        }),
      ],
    },
    { field: "amount", shape: "money", words: amountWords, vague: vagueAmountWords },
    { field: "currency", shape: "text", words: currencyWords, vague: [] },
    { field: "owner", shape: "name", words: ownerWords, vague: vagueOwnerWords },
  ],
};
