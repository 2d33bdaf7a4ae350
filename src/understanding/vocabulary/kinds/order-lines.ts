import { productReference } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { nouns } from "../nouns";
import { amountWords, vagueAmountWords } from "../shared-words";

export const orderLines: KindWords = {
  kind: "orderLines",
  names: inLanguages({
    en: "order line, order lines, order item, order items, order detail, order details, line item, line items, invoice line, invoice lines, invoice item, invoice items, sales line, sales lines, orderlines, order product, invoice detail, invoice details, sales order line, transaction line, sales detail",
    de: "auftragsposition, auftragspositionen, bestellposition, bestellpositionen, rechnungsposition, rechnungspositionen, belegposition, belegpositionen, auftragszeilen, positionen, verkaufspositionen",
    fr: "ligne commande, lignes commande, ligne facture, lignes facture, lignes de vente, détail commande, détails commande, détail facture, lignes",
    es: "línea pedido, líneas pedido, línea factura, líneas factura, detalle pedido, detalle factura, detalle venta, líneas de venta, detalles pedido, partidas",
    pt: "linha pedido, linhas pedido, item pedido, itens pedido, itens fatura, linhas fatura, itens venda, itens, linhas encomenda, itens nota",
    it: "riga ordine, righe ordine, righe fattura, dettaglio ordine, righe documento, righe vendita, dettaglio ordini",
    nl: "orderregel, orderregels, factuurregel, factuurregels, bestelregel, bestelregels, verkoopregels",
  }),
  vagueNames: inLanguages({
    en: "lines, items, details",
    de: "position, zeilen",
    fr: "détail",
    es: "detalle, líneas",
    pt: "detalhe, linhas",
    it: "dettaglio, righe",
    nl: "regels",
  }),
  nouns: [],
  fields: [
    {
      field: "order",
      shape: "id",
      words: [
        ...nouns.order.filter((noun) => noun !== "sales"),
        ...inLanguages({
          en: "doc no, document number, sales document, document no",
          de: "belegnummer, vbeln, vertriebsbeleg",
          fr: "n pièce, numéro de pièce",
          es: "número de documento, folio",
          pt: "número do documento",
          it: "numero documento",
          nl: "documentnummer, bonnummer",
        }),
      ],
      vague: [],
    },
    productReference,
    {
      field: "quantity",
      shape: "number",
      words: inLanguages({
        en: "quantity, qty, quantity ordered, units, units sold, pieces, pcs, ordered quantity, order quantity, qty ordered, order qty, volume sold, invoiced quantity, quantity sold, qty sold, delivered quantity, number of units, items sold, no of units",
        de: "menge, anzahl, stück, stückzahl, bestellmenge, auftragsmenge, verkaufsmenge, liefermenge, fakturierte menge, absatz, absatzmenge, kwmeng, fkimg, verkaufte menge",
        fr: "quantité, qté, qte, quantité commandée, quantité vendue, quantité facturée, nombre d unités, unités",
        es: "cantidad, cant, unidades, uds, cantidad pedida, cantidad vendida, unidades vendidas, cantidad facturada",
        pt: "quantidade, qtd, qtde, unidades, quantidade vendida, quantidade pedida, quant",
        it: "quantità, qtà, qta, unità, pezzi, quantità ordinata, quantità venduta, quantità fatturata, pz",
        nl: "aantal, hoeveelheid, stuks, besteld aantal, bestelde hoeveelheid, verkocht aantal, aantal stuks",
      }),
      vague: inLanguages({
        en: "count, volume",
        de: "volumen, mengeneinheiten",
        fr: "nombre, volume",
        es: "volumen",
        pt: "volume",
        it: "numero pezzi, volume",
        nl: "volume",
      }),
    },
    {
      field: "price",
      shape: "money",
      words: inLanguages({
        en: "price, unit price, price each, price per unit, sales price, selling price, item price, net price, unit net price, price unit, rate per unit, sale price",
        de: "preis, einzelpreis, stückpreis, verkaufspreis, vk preis, nettopreis, preis pro einheit, preis je einheit, einzelpreis netto, preis netto, vk, epreis, preis pro stück, preis je stück, nettopreis je einheit",
        fr: "prix, prix unitaire, pu, pu ht, prix unitaire ht, prix de vente, prix net, prix unitaire net",
        es: "precio, precio unitario, precio de venta, precio neto, pvp, precio unidad, p unitario, precio por unidad",
        pt: "preço, preço unitário, valor unitário, preço de venda, preço líquido, vlr unitário, preço por unidade",
        it: "prezzo, prezzo unitario, prezzo di vendita, prezzo netto, importo unitario, prezzo unit",
        nl: "prijs, stuksprijs, eenheidsprijs, verkoopprijs, prijs per stuk, netto prijs, prijs per eenheid",
      }),
      vague: inLanguages({
        en: "list price, rate, unit value",
        de: "listenpreis",
        fr: "tarif, prix catalogue",
        es: "tarifa, precio de lista",
        pt: "preço de tabela, tarifa",
        it: "tariffa, prezzo di listino",
        nl: "tarief, adviesprijs",
      }),
    },
    {
      field: "discount",
      shape: "share",
      words: inLanguages({
        en: "discount, disc, discount rate, line discount, discount percent, discount percentage, rebate, discount applied, disc %",
        de: "rabatt, rab, nachlass, rabattsatz, skonto, rabatt prozent, positionsrabatt, preisnachlass",
        fr: "remise, rem, rabais, ristourne, taux de remise, remise ligne, réduction",
        es: "descuento, dto, dcto, rebaja, desc, porcentaje de descuento",
        pt: "desconto, desc, abatimento, percentagem de desconto",
        it: "sconto, ribasso, sconto percentuale, sc",
        nl: "korting, kort, kortingspercentage, regelkorting",
      }),
      vague: inLanguages({
        en: "discount amount",
        de: "rabattbetrag",
        fr: "montant remise",
        es: "importe descuento",
        pt: "valor do desconto",
        it: "importo sconto",
        nl: "kortingsbedrag",
      }),
    },
    { field: "amount", shape: "money", words: amountWords, vague: vagueAmountWords },
  ],
};
