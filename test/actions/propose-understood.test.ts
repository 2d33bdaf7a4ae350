import { actions } from "../../src/actions";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost({ calculates: false });
}, 60_000);
afterEach(() => host.close());

async function proposed(name: string) {
  const source = (await actions.listAccountSources()).find(({ sheetName }) => sheetName === name);
  if (!source) throw new Error(`no list on ${name}`);
  const { proposal } = await actions.readAccounts(source);
  return proposal.criteria.map(({ sourceColumn, direction }) => [sourceColumn, direction]);
}

test("less risk, fewer complaints and days to pay would count as worse where headings are German", async () => {
  await writeSheet(host, "Kunden", [
    ["Kunde", "Risiko", "Reklamationen", "Zahlungsdauer Tage", "Umsatz"],
    ["Erle", 2, 1, 20, 900],
    ["Birke", 9, 14, 75, 950],
    ["Zeder", 4, 3, 30, 400],
  ]);
  expect(await proposed("Kunden")).toEqual([
    ["Risiko", "lower"],
    ["Reklamationen", "lower"],
    ["Zahlungsdauer Tage", "lower"],
    ["Umsatz", "higher"],
  ]);
});

test("a total and a share of it would weigh the same amounts three times", async () => {
  await writeSheet(host, "Sales by customer", [
    ["Customer", "Q1", "Q2", "Total", "Share of total"],
    ["Alder", 100, 120, 220, 0.22],
    ["Birch", 80, 90, 170, 0.17],
    ["Cedar", 300, 310, 610, 0.61],
  ]);
  expect((await proposed("Sales by customer")).map(([column]) => column)).toEqual(["Q1", "Q2"]);
});

test("a list without numbers of its own would have nothing to be scored by", async () => {
  await writeSheet(host, "Firmen", [
    ["Firma", "Branche", "PLZ"],
    ["Erle GmbH", "Holz", 10115],
    ["Birke AG", "Holz", 20095],
    ["Zeder KG", "Metall", 80331],
  ]);
  await writeSheet(host, "Aufträge", [
    ["Auftragsnr", "Firma", "Betrag"],
    ["A1", "Erle GmbH", 100],
    ["A2", "Erle GmbH", 50],
    ["A3", "Birke AG", 70],
    ["A4", "Zeder KG", 20],
  ]);
  expect((await proposed("Firmen")).length).toBeGreaterThan(0);
});
