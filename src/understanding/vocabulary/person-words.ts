import { hasPhrase, textWords } from "./has-phrase";
import { inLanguages } from "./in-languages";

const words = inLanguages({
  en: "private, private person, private customer, consumer, individual, b2c, residential, natural person",
  de: "privat, privatkunde, privatperson, endkunde, endverbraucher, natürliche person",
  fr: "particulier*, personne physique",
  es: "particular*, persona fisica, persona natural",
  pt: "pessoa fisica, particular*",
  it: "privato, privati, persona fisica",
  nl: "particulier*, consument, prive",
});

/** Whether a kind of customer is a private person and no company. */
export function isPrivatePerson(kindOfCustomer: string): boolean {
  return hasPhrase(textWords(kindOfCustomer), words);
}
