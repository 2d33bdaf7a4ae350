import { accountReference } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { nouns } from "../nouns";
import { dateWords } from "../shared-words";

export const churn: KindWords = {
  kind: "churn",
  names: [
    ...nouns.churn,
    ...inLanguages({
      en: "churned, lost customers, cancellations",
      de: "verlorene kunden, kündigungsliste",
      fr: "clients perdus, résiliations",
      es: "bajas, clientes perdidos",
      pt: "clientes perdidos, cancelamentos",
      it: "clienti persi",
      nl: "opgezegde klanten, verloren klanten",
    }),
  ],
  vagueNames: [],
  nouns: nouns.churn,
  fields: [
    accountReference,
    {
      field: "date",
      shape: "date",
      words: inLanguages({
        en: "churn date, churned on, churned at, cancellation date, cancelled on, canceled on, termination date, lost on, left on, date lost, date of churn, cancelled at, cancel date, churn month",
        de: "kündigungsdatum, gekündigt am, abwanderungsdatum, kündigung am, verloren am",
        fr: "date de résiliation, résilié le, date de départ, perdu le, date résiliation",
        es: "fecha de baja, fecha de cancelación, dado de baja, fecha baja, cancelado el",
        pt: "data de cancelamento, cancelado em, data de saída, data do cancelamento",
        it: "data disdetta, data di recesso, data cessazione, data abbandono, disdetto il",
        nl: "opzegdatum, opgezegd op, datum opzegging, vertrekdatum",
      }),
      vague: [...dateWords, "end date"],
    },
    {
      field: "reason",
      shape: "text",
      words: inLanguages({
        en: "reason code, churn reason, cancellation reason, reason for leaving, reason for churn, reason for cancellation, termination reason, cancel reason, churn category",
        de: "kündigungsgrund, abwanderungsgrund, grund der kündigung, verlustgrund kunde",
        fr: "motif de résiliation, motif de départ, raison de la résiliation, cause de résiliation",
        es: "motivo de baja, motivo de cancelación, razón de baja, causa de baja",
        pt: "motivo do cancelamento, razão do cancelamento, motivo de saída, motivo de cancelamento",
        it: "motivo disdetta, motivo del recesso, motivo abbandono, motivazione disdetta, causa disdetta",
        nl: "opzegreden, reden opzegging, reden van vertrek, reden van opzegging",
      }),
      vague: inLanguages({
        en: "reason, cause, lost reason",
        de: "grund, ursache",
        fr: "motif, raison, cause",
        es: "motivo, razón, causa",
        pt: "motivo, razão, causa",
        it: "motivo, motivazione, causa",
        nl: "reden, oorzaak",
      }),
    },
  ],
};
