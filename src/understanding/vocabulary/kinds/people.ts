import { ownId, ownName } from "../account-reference";
import { inLanguages } from "../in-languages";
import type { KindWords } from "../kind-words";
import { nouns } from "../nouns";
import { regionWords, vagueRegionWords } from "../shared-words";

export const people: KindWords = {
  kind: "people",
  names: [
    ...nouns.person,
    ...inLanguages({
      en: "sales team, sales teams, team, teams, salesforce, sales force, reps, employees, people, colleagues, sales staff",
      de: "team, vertrieb, vertriebsteam, personal, mitarbeiterliste, verkaufsteam",
      fr: "équipe, équipes, équipe commerciale, force de vente, personnel",
      es: "equipo, equipo de ventas, equipo comercial, personal, plantilla",
      pt: "equipe, equipa, equipe de vendas, equipa comercial, time de vendas, time",
      it: "squadra, forza vendita, rete vendita, team vendite, personale",
      nl: "team, verkoopteam, personeel, collega s",
    }),
  ],
  vagueNames: inLanguages({
    en: "owners, hr, managers",
    de: "betreuer",
    fr: "responsables",
    es: "responsables, gestores",
    pt: "responsáveis, gestores",
    it: "responsabili",
    nl: "beheerders",
  }),
  nouns: nouns.person,
  fields: [
    ownId(
      [],
      inLanguages({
        en: "staff number, personnel number, payroll number",
        de: "personalnummer, pernr",
        fr: "matricule",
        es: "legajo, matrícula",
        pt: "matrícula",
        it: "matricola",
        nl: "personeelsnummer",
      }),
    ),
    ownName(nouns.person),
    {
      field: "manager",
      shape: "name",
      words: inLanguages({
        en: "manager, reports to, supervisor, line manager, team lead, team leader, boss, manager name, direct manager, sales manager, sales director, superior",
        de: "vorgesetzter, vorgesetzte, teamleiter, vertriebsleiter, leiter, führungskraft, manager, verkaufsleiter, teamleitung, berichtet an",
        fr: "responsable, manager, supérieur, chef d équipe, responsable hiérarchique, directeur commercial, chef des ventes, supérieur hiérarchique",
        es: "jefe, supervisor, gerente, responsable, jefe de equipo, director comercial, jefe de ventas, gerente de ventas, superior",
        pt: "gerente, supervisor, gestor, chefe, responsável, diretor comercial, gerente de vendas, líder, coordenador, gestor direto",
        it: "responsabile, supervisore, capo, direttore commerciale, capo area, responsabile vendite, superiore",
        nl: "leidinggevende, manager, teamleider, chef, verkoopleider, salesmanager",
      }),
      vague: [],
    },
    { field: "region", shape: "text", words: regionWords, vague: vagueRegionWords },
  ],
};
