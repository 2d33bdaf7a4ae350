import { textWords } from "./has-phrase";
import { inLanguages } from "./in-languages";

/** Whole names of accounts that gather what belongs to nobody in particular. */
const wholeNames = new Set(
  inLanguages({
    en: "cash, cash sale, cash sales, cash customer, cash customers, cash account, counter sale, counter sales, over the counter, unknown, unknown customer, unknown account, miscellaneous, misc, misc customer, misc customers, sundry, sundry customers, sundries, sample, samples, sample account, sample order, walk in, walk ins, walk in customer, walk in customers, various, various customers, various clients, other, others, other customers, other clients, n a, na, none, null, nil, not applicable, not available, not assigned, unassigned, not specified, no name, no customer, no account, anonymous, guest, guest customer, guest checkout, one time customer, one time, one off customer, retail customer, retail customers, private customer, private customers, internal, internal account, test, test account, test customer, dummy, dummy customer, tbd, tba, to be determined, blank, unallocated, general, default customer, default account, end customer, end consumer, final consumer, web customer, web order, web orders, online customer, online shop, cash on delivery, no company, undefined, generic customer, house account, individual, individuals, pos customer, pos",
    de: "barverkauf, barverkäufe, barkunde, barkunden, bar, unbekannt, unbekannter kunde, diverse, diverses, divers, diverse kunden, diverser kunde, kunde divers, sonstige, sonstiges, sonstige kunden, übrige, laufkundschaft, laufkunde, laufkunden, einmalkunde, einmalkunden, cpd, cpd kunde, conto pro diverse, muster, musterkunde, musterfirma, mustermann, ohne zuordnung, nicht zugeordnet, ohne, keine angabe, k a, ohne angabe, anonym, gast, gastkunde, privatkunde, privatkunden, endkunde, endkunden, endverbraucher, intern, testkunde, testfirma, ladenverkauf, ladenkunde, thekenverkauf, sammelkonto, sammelkunde, sammeldebitor, kassenverkauf, nicht zugewiesen, onlineshop, dummykunde, entfällt, leer, verschiedene, verschiedenes, kein kunde, platzhalter",
    fr: "divers, clients divers, client divers, comptant, client comptant, ventes comptant, vente comptant, vente au comptant, inconnu, client inconnu, autres, autre, autres clients, passage, client de passage, clients de passage, échantillon, échantillons, particulier, particuliers, client particulier, comptoir, vente comptoir, client comptoir, anonyme, non renseigné, non attribué, non affecté, non défini, sans nom, aucun, interne, client test, essai, s o, sans objet, consommateur final, client occasionnel, invité, client web, boutique en ligne, caisse, non identifié",
    es: "varios, clientes varios, cliente varios, clientes diversos, diversos, contado, cliente contado, clientes contado, ventas de contado, venta contado, venta de contado, desconocido, cliente desconocido, otros, otros clientes, público general, público en general, venta al público, venta público, consumidor final, mostrador, cliente mostrador, venta mostrador, clientes mostrador, muestra, muestras, genérico, cliente genérico, anónimo, sin nombre, sin asignar, no asignado, sin cliente, ninguno, interno, prueba, cliente de prueba, cliente ocasional, clientes ocasionales, no disponible, no aplica, particulares, particular, invitado, sin especificar, cliente final, caja",
    pt: "diversos, clientes diversos, cliente diverso, consumidor final, consumidor, consumidores finais, venda balcão, vendas balcão, balcão, cliente balcão, desconhecido, cliente desconhecido, outros, outros clientes, à vista, venda à vista, avulso, cliente avulso, cliente padrão, amostra, amostras, genérico, cliente genérico, anônimo, anónimo, sem nome, não identificado, não informado, não atribuído, nenhum, interno, teste, cliente teste, cliente não identificado, sem cliente, não disponível, não se aplica, particular, particulares, cliente final, público geral, cliente ocasional, convidado, caixa",
    it: "vari, clienti vari, cliente vario, diversi, clienti diversi, contanti, cliente contanti, vendite contanti, vendita al banco, vendite al banco, banco, cliente al banco, sconosciuto, cliente sconosciuto, altri, altro, altri clienti, di passaggio, cliente di passaggio, campione, campioni, generico, cliente generico, anonimo, senza nome, non assegnato, nessuno, interno, prova, test, cliente di prova, privato, privati, cliente privato, consumatore finale, consumatori finali, corrispettivi, cliente occasionale, clienti occasionali, non disponibile, ospite, non specificato, cassa, cliente finale",
    nl: "diversen, diverse, diverse klanten, divers, contant, contante verkoop, contante verkopen, contante klant, contantverkoop, onbekend, onbekende klant, overig, overige, overige klanten, passant, passanten, balieverkoop, baliekoper, winkelverkoop, monster, monsters, anoniem, geen, niet toegewezen, niet van toepassing, nvt, n v t, particulier, particulieren, intern, testklant, gast, eenmalige klant, consument, toonbank, toonbankverkoop, kasverkoop, losse verkoop, losse klanten, geen klant, eindklant",
  }),
);

/** Phrases that make a collector of any name they open: "Cash sales shop 2", "Laufkundschaft Nord". */
const openings = inLanguages({
  en: "cash sales, walk in customer, walk in customers, miscellaneous customers, sundry customers, sample account, unknown customer, dummy customer, test customer, one time customer, various customers, guest customer",
  de: "laufkundschaft, barverkauf, diverse kunden, cpd, einmalkunde, musterkunde, sammelkonto, sonstige kunden, testkunde, sammeldebitor, barkunde, sammelkunde",
  fr: "clients divers, client de passage, clients de passage, vente comptoir, client comptoir, client comptant, vente au comptant, ventes au comptant",
  es: "clientes varios, consumidor final, venta mostrador, público en general, cliente mostrador, público general, cliente contado, clientes contado",
  pt: "consumidor final, venda balcão, clientes diversos, cliente avulso, cliente balcão",
  it: "clienti vari, vendita al banco, cliente generico, clienti diversi, cliente occasionale",
  nl: "diverse klanten, contante verkoop, balieverkoop, onbekende klant, losse verkoop",
});

/**
 * Whether an account only gathers sales that belong to no customer in particular: cash sales,
 * walk-ins, samples, unknown. Left out of rankings with a notice, never in silence.
 */
export function isCollectorName(name: string): boolean {
  const trimmed = name.trim();
  if (/^[-–—?.#/*_]+$/u.test(trimmed)) {
    return true;
  }
  const words = textWords(trimmed)
    .filter((word, at, all) => at < all.length - 1 || !/^\d{1,4}$/u.test(word) || at === 0)
    .join(" ");
  return wholeNames.has(words) || openings.some((phrase) => words.startsWith(`${phrase} `));
}
