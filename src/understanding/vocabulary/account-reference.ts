import { inLanguages } from "./in-languages";
import type { FieldWords } from "./kind-words";
import { nouns } from "./nouns";
import { idWords, nameWords } from "./shared-words";

/** The column of a list that says which account a row belongs to, by name or by id. */
export const accountReference: FieldWords = {
  field: "account",
  shape: "name",
  words: [
    ...nouns.account,
    ...inLanguages({
      en: "associated company, related account, potential customer, customer account, regarding account, related to account, primary company, name 1",
      de: "name 1, zugehörige firma, potenzieller kunde",
      fr: "raison sociale, client potentiel, société associée",
      es: "razón social, cliente potencial, empresa asociada",
      pt: "razão social, nome fantasia, cliente potencial, empresa associada",
      it: "ragione sociale, cliente potenziale, azienda associata",
      nl: "bedrijfsnaam, potentiële klant",
    }),
  ],
  vague: inLanguages({
    en: "partner, ship to, ship to party, delivery customer, associated company ids, consignee, regarding",
    de: "partner, warenempfänger, empfänger, adressat, lieferadresse firma",
    fr: "partenaire, destinataire, client livré",
    es: "socio, destinatario, tercero",
    pt: "parceiro, destinatário",
    it: "partner, destinatario",
    nl: "partner, ontvanger",
  }),
};

/** The id of a row itself: its noun alone, or a word for ids beside it. */
export function ownId(nounsOfKind: readonly string[], words: readonly string[] = []): FieldWords {
  return { field: "id", shape: "id", words, vague: [...idWords, ...nounsOfKind] };
}

/** The name of a row itself: its noun, or a word for names beside it. */
export function ownName(
  nounsOfKind: readonly string[],
  words: readonly string[] = [],
  vague: readonly string[] = [],
): FieldWords {
  return {
    field: "name",
    shape: "name",
    words: [...nounsOfKind, ...words],
    vague: [...nameWords, ...vague],
  };
}

/** The product of a deal or a line, by name or by id. */
export const productReference: FieldWords = {
  field: "product",
  shape: "name",
  words: [
    ...nouns.product,
    ...inLanguages({
      en: "product family interest, arktx, stock code, item description, product description",
      de: "artikelbezeichnung, produktbezeichnung, materialkurztext, leistung, dienstleistung",
      fr: "désignation, référence produit, désignation article",
      es: "descripción del producto, descripción artículo",
      pt: "descrição do produto, descrição artigo",
      it: "descrizione articolo, descrizione prodotto",
      nl: "artikelomschrijving, productomschrijving",
    }),
  ],
  vague: inLanguages({
    en: "product line, service, description, solution, product group, product interest",
    de: "beschreibung, produktgruppe, bezeichnung, warengruppe",
    fr: "service, prestation, description, famille, gamme, libellé",
    es: "servicio, descripción, concepto",
    pt: "serviço, descrição",
    it: "servizio, descrizione",
    nl: "dienst, omschrijving",
  }),
};
