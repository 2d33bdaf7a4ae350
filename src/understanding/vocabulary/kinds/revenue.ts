import { accountReference } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { amountWords, currencyWords, dateWords, vagueAmountWords } from "../shared-words";

const revenueNouns = inLanguages({
  en: "revenue, turnover, sales by month, sales by customer, monthly sales, revenue history, sales history, revenue by customer, monthly revenue, sales figures, quarterly sales",
  de: "umsatz, umsätze, erlöse, kundenumsatz, umsatzliste, umsatzstatistik, umsatzentwicklung, monatsumsätze",
  fr: "chiffre d affaires, ca, ca mensuel, ca par client, revenus",
  es: "facturación, ingresos, ventas mensuales, ventas por cliente, ventas por mes",
  pt: "faturamento, faturação, receita, receitas, vendas mensais, vendas por cliente",
  it: "fatturato, ricavi, vendite mensili, fatturato clienti, vendite per cliente",
  nl: "omzet, omzetten, opbrengsten, maandomzet, omzet per klant",
});

export const revenue: KindWords = {
  kind: "revenue",
  names: revenueNouns,
  vagueNames: inLanguages({
    en: "sales, income, billings, invoices",
    de: "verkäufe, absatz, rechnungen",
    fr: "ventes, factures",
    es: "ventas, facturas",
    pt: "vendas, faturas",
    it: "vendite, fatture",
    nl: "verkopen, facturen",
  }),
  nouns: [],
  fields: [
    accountReference,
    {
      field: "period",
      shape: "text",
      words: inLanguages({
        en: "period, month, quarter, year, fiscal quarter, fiscal year, fiscal period, year month, financial year, fiscal month, accounting period, calendar month, qtr, fy, calendar year, month year, week",
        de: "periode, monat, quartal, jahr, geschäftsjahr, zeitraum, buchungsperiode, abrechnungsmonat, kalenderjahr, wirtschaftsjahr, jahr monat, kalenderwoche",
        fr: "période, mois, trimestre, année, exercice, an, exercice fiscal, année mois, semaine",
        es: "periodo, período, mes, trimestre, año, ejercicio, ejercicio fiscal, año mes, semana",
        pt: "período, mês, trimestre, ano, exercício, ano mês, competência, ano fiscal, mês ano, semana",
        it: "periodo, mese, trimestre, anno, esercizio, anno mese, anno fiscale, settimana",
        nl: "periode, maand, kwartaal, jaar, boekjaar, boekperiode, jaar maand, week",
      }),
      vague: [],
    },
    {
      field: "start",
      shape: "date",
      words: inLanguages({
        en: "quarter start, period start, month start, quarter begin, period begin, month begin, start of period, start of month, invoice date, posting date, month beginning, period start date, billing date, first day of month, month starting",
        de: "periodenbeginn, quartalsbeginn, monatsbeginn, monatsanfang, beginn der periode, rechnungsdatum, monatserster, buchungsdatum",
        fr: "début de période, début de mois, début de trimestre, date de facture, début période",
        es: "inicio de periodo, inicio de mes, inicio del trimestre, fecha de factura, inicio período",
        pt: "início do período, início do mês, início do trimestre, data da fatura",
        it: "inizio periodo, inizio mese, inizio trimestre, data fattura",
        nl: "begin periode, begin maand, begin kwartaal, factuurdatum",
      }),
      vague: [
        ...dateWords,
        ...inLanguages({
          en: "start, start date, period end",
          de: "beginn, von",
          fr: "début",
          es: "inicio",
          pt: "início",
          it: "inizio",
          nl: "begin",
        }),
      ],
    },
    {
      field: "amount",
      shape: "money",
      words: [
        ...amountWords,
        ...inLanguages({
          en: "revenue, net revenue, gross revenue, sales, monthly revenue, monthly sales, billings, invoiced, sales revenue, sales eur, recognized revenue, recognised revenue, income",
          de: "umsatz, monatsumsatz, umsatzerlöse, erlöse, kundenumsatz, quartalsumsatz, umsatz kunde",
          fr: "ventes, ca mensuel, revenu, revenus, ca facturé, ca réalisé",
          es: "ventas, ingresos, ventas mensuales, ingreso",
          pt: "vendas, receita, receitas, vendas mensais",
          it: "vendite, ricavi, ricavo, fatturato mensile",
          nl: "omzet, maandomzet, verkopen, opbrengst, opbrengsten",
        }),
      ],
      vague: vagueAmountWords,
    },
    {
      field: "margin",
      shape: "money",
      words: inLanguages({
        en: "margin, gross margin, gross profit, profit, contribution margin, contribution, margin amount, net margin, earnings, operating profit, net profit",
        de: "marge, deckungsbeitrag, db, rohertrag, rohgewinn, gewinn, bruttomarge, rohmarge, spanne, handelsspanne, ertrag, db 1",
        fr: "marge, marge brute, bénéfice, profit, marge nette, contribution, marge commerciale, résultat",
        es: "margen, margen bruto, beneficio, ganancia, utilidad, margen de contribución, utilidad bruta",
        pt: "margem, margem bruta, lucro, lucro bruto, margem de contribuição",
        it: "margine, margine lordo, utile, profitto, margine di contribuzione, mol",
        nl: "marge, brutomarge, winst, dekkingsbijdrage, brutowinst, bruto marge",
      }),
      vague: [],
    },
    { field: "currency", shape: "text", words: currencyWords, vague: [] },
  ],
};
