import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../src/actions";
import { createWeighedMatrix } from "../../src/actions/create-weighed-matrix";
import { keepWeights, readWeights } from "../../src/actions/keep-weights";
import type { ReadAccounts } from "../../src/actions/contract";
import type { RaterAnswers } from "../../src/domain/weighting/weighing";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { session } from "./session";

jest.setTimeout(300_000);

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

const sample = join(__dirname, "..", "..", "assets", "sample-workbook.xlsx");

function ranked(rater: string, { proposal }: ReadAccounts): RaterAnswers {
  return {
    rater,
    method: "ranking",
    answers: proposal.criteria.map((_, place) => place + 1),
    comparisons: [],
    tradeOffs: [{ first: "Alder", second: "Birch", rather: null }],
    answeredOn: null,
  };
}

async function readBest(): Promise<ReadAccounts> {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source!);
}

test("answers, merged weights and the matrix that follows them are there when the file comes back", async () => {
  let before: Awaited<ReturnType<typeof readWeights>> = null;
  const saved = await session(
    new Uint8Array(readFileSync(sample)),
    async (host) => {
      const read = await readBest();
      const pause = host.whenCalculated;
      const kept = await keepWeights(
        read,
        read.proposal,
        { answers: ranked("Ann", read) },
        { pause },
      );
      await createWeighedMatrix(
        read,
        { ...read.proposal, weightsFrom: kept.weighing.sheetName },
        { pause },
      );
      await host.whenCalculated();
      before = await readWeights(read.proposal.criteria);
    },
    { calculates: true },
  );
  await session(
    saved,
    async (host) => {
      const read = await readBest();
      expect(read.proposal.weightsFrom).toBe("Weights of Scoring matrix");
      expect(await readWeights(read.proposal.criteria)).toEqual(before);
      const kept = await keepWeights(
        read,
        read.proposal,
        { answers: { ...ranked("Bob", read), method: "points" }, mergedBy: "median" },
        { pause: host.whenCalculated },
      );
      expect(kept.isUpdate).toBe(true);
      expect(kept.weighing.mergedBy).toBe("median");
      expect(kept.weighing.raters.map(({ rater }) => rater)).toEqual(["Ann", "Bob"]);
      expect(kept.weighing.raters[0]!.tradeOffs).toEqual([
        { first: "Alder", second: "Birch", rather: null },
      ]);
    },
    { calculates: true },
  );
});
