import { accountReference } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { nouns } from "../nouns";
import { dateWords } from "../shared-words";

export const surveys: KindWords = {
  kind: "surveys",
  names: [
    ...nouns.survey,
    ...inLanguages({
      en: "nps, csat, satisfaction, survey responses, nps responses, net promoter score",
      de: "zufriedenheit, kundenbefragung, kundenzufriedenheit, nps",
      fr: "satisfaction, enquêtes de satisfaction, nps",
      es: "satisfacción, encuestas de satisfacción, nps",
      pt: "satisfação, pesquisas de satisfação, nps",
      it: "soddisfazione, questionario, questionari, nps",
      nl: "tevredenheid, klanttevredenheid, enquêtes, nps",
    }),
  ],
  vagueNames: inLanguages({
    en: "rating, review",
    de: "bewertung, bewertungen",
    fr: "avis, évaluations",
    es: "valoraciones, opiniones",
    pt: "avaliações",
    it: "valutazioni",
    nl: "beoordelingen",
  }),
  nouns: nouns.survey,
  fields: [
    accountReference,
    {
      field: "date",
      shape: "date",
      words: inLanguages({
        en: "answered, answered on, answered at, responded, responded on, responded at, answer date, response date, survey date, submitted at, completed at",
        de: "beantwortet am, antwortdatum, befragungsdatum, umfragedatum, befragt am",
        fr: "répondu le, date de réponse, date enquête, date de l enquête",
        es: "respondido, fecha de respuesta, fecha encuesta, fecha de la encuesta",
        pt: "respondido em, data de resposta, data da pesquisa, data do inquérito",
        it: "risposto il, data risposta, data sondaggio",
        nl: "beantwoord op, antwoorddatum, enquêtedatum",
      }),
      vague: dateWords,
    },
    {
      field: "recommend",
      shape: "score10",
      words: inLanguages({
        en: "recommend, nps, nps score, nps rating, likelihood to recommend, recommendation, would recommend, net promoter score, ltr, recommendation score, how likely are you to recommend us",
        de: "weiterempfehlung, empfehlung, weiterempfehlungsbereitschaft, nps wert, empfehlungsbereitschaft, nps note, weiterempfehlungswahrscheinlichkeit",
        fr: "recommandation, note nps, recommanderait, probabilité de recommandation, score nps, intention de recommandation",
        es: "recomendación, recomendaría, puntuación nps, probabilidad de recomendar, probabilidad de recomendación",
        pt: "recomendação, recomendaria, nota nps, probabilidade de recomendar, probabilidade de recomendação",
        it: "raccomandazione, consiglierebbe, punteggio nps, probabilità di raccomandare, propensione a raccomandare",
        nl: "aanbeveling, aanbevelen, nps score, aanbevelingsscore, bereidheid aan te bevelen",
      }),
      vague: inLanguages({
        en: "score, rating",
        de: "bewertung, note, punkte",
        fr: "note, score",
        es: "puntuación, nota",
        pt: "nota, pontuação",
        it: "punteggio, voto",
        nl: "score, cijfer",
      }),
    },
    {
      field: "satisfaction",
      shape: "score10",
      words: inLanguages({
        en: "satisfaction, satisfaction score, csat, csat score, customer satisfaction, satisfaction rating, overall satisfaction",
        de: "zufriedenheit, zufriedenheitswert, kundenzufriedenheit, gesamtzufriedenheit, zufriedenheitsnote",
        fr: "satisfaction, note de satisfaction, satisfaction client, satisfaction globale, score de satisfaction",
        es: "satisfacción, puntuación de satisfacción, satisfacción del cliente, satisfacción general",
        pt: "satisfação, nota de satisfação, satisfação do cliente, satisfação geral",
        it: "soddisfazione, punteggio di soddisfazione, soddisfazione cliente, soddisfazione complessiva",
        nl: "tevredenheid, tevredenheidsscore, klanttevredenheid, algemene tevredenheid",
      }),
      vague: inLanguages({
        en: "score, rating",
        de: "bewertung, note",
        fr: "note, évaluation",
        es: "valoración, calificación",
        pt: "avaliação, nota",
        it: "valutazione, voto",
        nl: "beoordeling, cijfer",
      }),
    },
  ],
};
