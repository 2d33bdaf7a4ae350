import { deflateRawSync } from "node:zlib";
import { createRandom } from "../../../src/domain/numerics/random";
import type { Snapshot } from "../../../src/domain/movement/snapshot";
import { snapshotFrom, snapshotText } from "../../../src/excel/store/snapshot-text";

function snapshotOf(accounts: number, criteria: number, seed: number): Snapshot {
  const uniform = createRandom(seed);
  return {
    name: seed % 2 === 0 ? `Month ${seed} <&> "quoted" \uFFFE` : null,
    matrix: { id: "lx3abc", name: "Scoring matrix" },
    asOf: 46_000 + 30 * seed,
    takenAt: 1_700_000_000_000 + seed,
    slots: 10,
    missing: "worst",
    band: 0.5,
    criteria: Array.from({ length: criteria }, (_, place) => ({
      name: `Criterion ${place}`,
      direction: place % 2 === 0 ? "higher" : "lower",
      low: 0.1 + 0.2,
      high: 1e6 / 3,
      weight: 1 / 3 + place,
    })),
    accounts: Array.from({ length: accounts }, (_, account) => ({
      id: `001A${account}000xyz`,
      name: `Company ${account} & Söhne`,
      values: Array.from({ length: criteria }, () =>
        uniform() < 0.1 ? null : Math.round(uniform() * 1e8) / 100,
      ),
      typed: Array.from({ length: criteria }, () => (uniform() < 0.02 ? 7.5 : null)),
      status: account % 9 === 0 ? "Key" : "",
      decision: account % 50 === 0 ? "Ann Ash, 2026-03-01: keep, new contract" : "",
      score: Number((1 + 9 * uniform()).toPrecision(6)),
    })),
  };
}

test("what is kept comes back as it was: weights and anchors to the last digit, scores to six", () => {
  for (const seed of [1, 2]) {
    const snapshot = snapshotOf(40, 5, seed);
    expect(snapshotFrom(snapshotText(snapshot))).toEqual({ snapshot });
  }
  const exact = snapshotOf(1, 1, 1);
  const [account] = exact.accounts;
  const text = snapshotText({ ...exact, accounts: [{ ...account!, id: null, score: 20 / 3 }] });
  const read = snapshotFrom(text) as { snapshot: Snapshot };
  expect(read.snapshot.accounts[0]).toMatchObject({ id: null, score: 6.66667 });
});

test("24 snapshots of 1,000 accounts on 5 criteria take less than a megabyte of the saved file", () => {
  const texts = Array.from({ length: 24 }, (_, month) => snapshotText(snapshotOf(1000, 5, month)));
  const packed = texts.map((text) => deflateRawSync(text).length);
  expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  for (const text of texts) expect(text.length).toBeLessThan(1_000_000);
});

test("what is damaged says so, what is newer is told apart, and neither throws", () => {
  const text = snapshotText(snapshotOf(5, 2, 1));
  const json = /\{.*\}/su.exec(text)![0];
  const changed = (change: (one: Record<string, unknown>) => void) => {
    const one = JSON.parse(json) as Record<string, unknown>;
    change(one);
    return text.replace(json, () => JSON.stringify(one));
  };
  const damaged = [
    "",
    "<snapshot/>",
    text.slice(0, -40),
    text.replace("{", "["),
    changed((one) => delete one["scores"]),
    changed((one) => (one["scores"] = [1])),
    changed((one) => (one["values"] = [])),
    changed((one) => (one["typed"] = [[99, 0, 5]])),
    changed((one) => (one["decided"] = [[-1, "Key", ""]])),
    changed(
      (one) =>
        (one["criteria"] = [
          ["A", 0, 9, 1, 5],
          ["B", 0, 0, 1, 5],
        ]),
    ),
    changed((one) => (one["missing"] = "perhaps")),
    changed((one) => (one["version"] = "1")),
  ];
  for (const one of damaged) expect(snapshotFrom(one)).toEqual({ problem: "damaged" });
  expect(snapshotFrom(changed((one) => (one["version"] = 2)))).toEqual({ problem: "newer" });
});
