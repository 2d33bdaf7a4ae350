import { readFileSync } from "node:fs";
import { findWeights } from "../../src/actions/find-weights";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { openBytes } from "./open-bytes";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;

afterEach(() => host.close());

async function open(path: string): Promise<void> {
  ({ host } = await openBytes(new Uint8Array(readFileSync(sharedData(path))), path));
}

describeWithSharedData("weights on sheets that others made", () => {
  test("the comparisons of the Indonesian workbook are found, and what its own weights get wrong is named", async () => {
    await open("workbooks/ahp_spk_id.xlsx");
    const found = await findWeights(["C1", "C2", "C3"], []);
    const [criteria, first] = found.filter(({ method }) => method === "pairwise");
    expect(criteria).toMatchObject({
      cell: "'SPK-AHP'!E7",
      otherCriteria: null,
      comparisons: [
        { criterion: 0, than: 1, times: 3 },
        { criterion: 0, than: 2, times: 5 },
        { criterion: 1, than: 2, times: 3 },
      ],
    });
    // Its own: 1.9, .7815, .3185 of 3; the eigenvector is .6370 .2583 .1047.
    expect(criteria!.remark).toBe(
      "M7:M9 holds the means of the columns' shares, which come near to the eigenvector: at most 0.4 points of a hundred away.",
    );
    expect(first).toMatchObject({ cell: "'SPK-AHP'!E14", otherCriteria: ["A1", "A2", "A3"] });
    // J14 is 1 / E10 where it should be 1 / E17: 1.5333 for 1.8333.
    expect(first!.remark).toContain("column J divides by 1.533, and column E sums to 1.833");
  });

  test("the four experts of the Spanish workbook are found with their names, and their equal weights", async () => {
    await open("workbooks/ahp_supplier_selection_es.xlsx");
    const found = await findWeights(["Coste", "T. Entrega", "Garantia", "Calidad"], []);
    const experts = found.filter(({ otherCriteria }) => otherCriteria === null);
    expect(experts.slice(0, 4).map(({ rater }) => rater)).toEqual([
      "Experto 1",
      "Experto 2",
      "Experto 3",
      "Experto 4",
    ]);
    for (const { comparisons } of experts) {
      expect(comparisons.map(({ times }) => times)).toEqual([1, 1, 1, 1, 1, 1]);
    }
  });

  test("a row for each scenario is a rater, one that names a criterion otherwise is told", async () => {
    await open("matrices/nutzwert_szenarien_de.xlsx");
    const names = [
      "Kosten",
      "Support",
      "Migrationsaufwand",
      "Skalierbarkeit",
      "Hochverfügbarkeit",
      "Multi-Cloud-Fähigkeit",
      "Storage-Features",
      "Unified Storage",
      "Benutzerfreundlichkeit",
      "Automatisierbarkeit",
    ];
    const scenarios = (await findWeights(names, [])).filter(({ sheet }) => sheet === "Szenarien");
    expect(scenarios).toHaveLength(6);
    expect(scenarios[0]).toMatchObject({
      rater: "1",
      answers: [50, 5, 0, 15, 10, 0, 5, 0, 10, 5],
      fault: null,
    });
    const others = await findWeights(
      names.map((name) => (name.startsWith("Multi") ? "Hybrid-/Multi-Cloud-Fähigkeit" : name)),
      [],
    );
    expect(others.find(({ sheet }) => sheet === "Szenarien")?.fault).toBe(
      "1 on Szenarien weighs other criteria: Hybrid-/Multi-Cloud-Fähigkeit is missing there. Name them alike, or type the weights.",
    );
  });

  test("what a matrix rates its accounts with is nobody's weights, its column of weights is", async () => {
    await open("matrices/nutzwert_szenarien_de.xlsx");
    const names = [
      ...["Kosten", "Support", "Migrationsaufwand", "Skalierbarkeit", "Hochverfügbarkeit"],
      ...["Hybrid-/Multi-Cloud-Fähigkeit", "Storage-Features", "Unified Storage"],
      ...["Benutzerfreundlichkeit", "Automatisierbarkeit"],
    ];
    const accounts = ["VMware/Broadcom", "Nutanix", "Proxmox mit Ceph"];
    const found = await findWeights(names, accounts);
    const ofMatrices = found.filter(({ sheet }) => sheet !== "Szenarien");
    expect(ofMatrices.map(({ cell }) => cell)).toEqual([
      ...[1, 2, 3, 4, 5].map((scenario) => `'Szenario ${scenario}'!B3`),
      "'Szenario 0 - Referenz'!B3",
    ]);
    // The first scenario weighs cost with half, and three criteria with nothing.
    expect(ofMatrices[0]?.answers).toEqual([50, 5, 0, 15, 10, 0, 5, 0, 10, 5]);
  });

  test("the list of criteria and weights is one rater", async () => {
    await open("workbooks/criteria_weights.xlsx");
    const names = ["uncertainty", "risk", "simulation", "emotional intelligence", "visualization"];
    const [found] = await findWeights(names, []);
    expect(found).toMatchObject({ method: "points", answers: [100, 100, 100, 100, 100] });
  });
});

test("a missing triangle is filled by reciprocals; a zero and a pair without an answer are refused by their cell", async () => {
  host = await startHost();
  await writeSheet(host, "Half", [
    ["", "Fit", "Growth", "Revenue"],
    ["Fit", 1, 2, 4],
    ["Growth", "", 1, 2],
    ["Revenue", "", "", 1],
  ]);
  await writeSheet(host, "Zero", [
    ["", "Fit", "Growth"],
    ["Fit", 1, 0],
    ["Growth", "", 1],
  ]);
  await writeSheet(host, "Rounded", [
    ["", "Fit", "Growth", "Revenue"],
    ["Fit", 1, 3, 7],
    ["Growth", 0.33, 1, 2],
    ["Revenue", 0.14, 0.5, 1],
  ]);
  const found = await findWeights(["Fit", "Growth", "Revenue"], []);
  const on = (sheet: string) => found.find((one) => one.sheet === sheet);
  expect(on("Half")).toMatchObject({ fault: null, otherCriteria: null });
  expect(on("Rounded")).toMatchObject({ fault: null });
  expect(on("Zero")?.fault).toBe("C2 is 0; give a ratio above 0, such as 3 or =1/3.");
});
