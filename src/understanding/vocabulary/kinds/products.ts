import { ownId, ownName } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { nouns } from "../nouns";

export const products: KindWords = {
  kind: "products",
  names: [
    ...nouns.product.filter((noun) => noun !== "part"),
    ...inLanguages({
      en: "catalogue, catalog, price list, product list, item master, product master",
      de: "preisliste, artikelstamm, produktkatalog, sortiment, artikelliste, materialstamm, leistungen",
      fr: "catalogue, tarifs, fichier articles, liste de prix",
      es: "catálogo, lista de precios, tarifa, maestro de artículos",
      pt: "catálogo, tabela de preços, lista de preços",
      it: "catalogo, listino, listino prezzi, anagrafica articoli",
      nl: "catalogus, prijslijst, assortiment",
    }),
  ],
  vagueNames: inLanguages({
    en: "services, goods, portfolio, inventory",
    de: "dienstleistungen, lager",
    fr: "services, stock",
    es: "servicios, inventario",
    pt: "serviços, estoque",
    it: "servizi, magazzino",
    nl: "diensten, voorraad",
  }),
  nouns: nouns.product,
  fields: [
    ownId(
      [],
      inLanguages({
        en: "sku, stock code, part number, ean, gtin, upc, barcode, stock keeping unit",
        de: "artikelnummer, materialnummer, matnr, sachnummer, teilenummer, ean",
        fr: "référence produit, référence article, code article, ean, réf produit",
        es: "código artículo, referencia producto, ean, código de barras",
        pt: "código produto, referência produto, ean, código de barras",
        it: "codice articolo, codice prodotto, ean, codice a barre",
        nl: "artikelnummer, artikelcode, productcode, ean, barcode",
      }),
    ),
    ownName(
      nouns.product.filter((noun) => noun !== "sku" && noun !== "matnr"),
      inLanguages({
        en: "item description, product description, item name, service",
        de: "artikelbezeichnung, produktbezeichnung, materialkurztext, warenbezeichnung, dienstleistung",
        fr: "désignation, désignation article, prestation",
        es: "descripción artículo, descripción del producto, servicio",
        pt: "descrição artigo, descrição do produto, serviço",
        it: "descrizione articolo, descrizione prodotto, servizio",
        nl: "artikelomschrijving, productomschrijving, dienst",
      }),
      inLanguages({
        en: "title, description",
        de: "titel, beschreibung, kurztext",
        fr: "description, titre",
        es: "descripción",
        pt: "descrição",
        it: "descrizione",
        nl: "omschrijving, titel",
      }),
    ),
    {
      field: "price",
      shape: "money",
      words: inLanguages({
        en: "price, unit price, sales price, list price, selling price, retail price, msrp, base price, standard price, recommended price, sale price, catalogue price",
        de: "preis, listenpreis, verkaufspreis, einzelpreis, stückpreis, vk preis, vk, bruttopreis, katalogpreis, nettopreis, uvp, grundpreis",
        fr: "prix, prix unitaire, prix de vente, tarif, prix catalogue, prix public, prix ht, prix unitaire ht",
        es: "precio, precio unitario, precio de venta, tarifa, pvp, precio de lista, precio base",
        pt: "preço, preço unitário, preço de venda, preço de tabela, valor unitário, preço base, preço de lista",
        it: "prezzo, prezzo unitario, prezzo di vendita, prezzo di listino, listino, prezzo base",
        nl: "prijs, verkoopprijs, stuksprijs, adviesprijs, catalogusprijs, eenheidsprijs, lijstprijs",
      }),
      vague: inLanguages({
        en: "rate, amount, value",
        de: "wert, betrag",
        fr: "montant, valeur",
        es: "importe, valor",
        pt: "valor",
        it: "importo, tariffa",
        nl: "tarief, bedrag",
      }),
    },
    {
      field: "line",
      shape: "text",
      words: inLanguages({
        en: "product line, line, series, product family, category, product category, product group, family, product type, item group, product class, item category, brand, range",
        de: "produktlinie, produktgruppe, warengruppe, kategorie, produktkategorie, sparte, produktfamilie, serie, artikelgruppe, hauptwarengruppe, materialgruppe, produkttyp, matkl, marke",
        fr: "gamme, ligne de produits, famille, catégorie, famille de produits, gamme de produits, série, famille article, catégorie de produit, marque",
        es: "línea, línea de producto, familia, categoría, gama, familia de productos, serie, grupo de productos, marca, categoría de producto",
        pt: "linha, linha de produto, família, categoria, gama, família de produtos, série, grupo de produtos, marca, categoria do produto",
        it: "linea, linea di prodotto, famiglia, categoria, gamma, serie, famiglia prodotto, gruppo merceologico, categoria merceologica, marca",
        nl: "productlijn, productgroep, categorie, productcategorie, artikelgroep, serie, productfamilie, merk, assortimentsgroep",
      }),
      vague: inLanguages({
        en: "subcategory, group, type, class, segment",
        de: "unterkategorie, gruppe, typ, art",
        fr: "sous catégorie, groupe, type",
        es: "subcategoría, grupo, tipo, línea negocio",
        pt: "subcategoria, grupo, tipo",
        it: "sottocategoria, gruppo, tipo",
        nl: "subcategorie, groep, soort",
      }),
    },
  ],
};
