import fc from "fast-check";
import { heaviestOf } from "../../../src/domain/capacity/heaviest-load";
import { reshare } from "../../../src/domain/capacity/reshare";
import { keptBy, mostKept, sharings, sizes, together } from "./support";

describe("reshare", () => {
  it("brings home as many accounts as any sharing under the limit can", () => {
    fc.assert(
      fc.property(sharings, fc.integer({ min: 0, max: 2 }), (shared, turn) => {
        const { held, unheld } = shared.holding;
        // What there is, dealt to the wrong members; what nobody had is on the first one's list.
        const lists = held.map((_, at) => held[(at + turn) % held.length]!);
        const dealt = lists.map((list, at) =>
          list.map((count, size) => count + (at === 0 ? unheld[size]! : 0)),
        );
        const { better } = reshare(sizes, held, dealt, shared.limit, 1e6);
        const most = mostKept(shared);
        const kept = keptBy(shared.holding, dealt);
        if (most <= kept) {
          expect(better).toBeNull();
          return;
        }
        expect(keptBy(shared.holding, better!)).toBe(most);
        expect(together(better!)).toEqual(together(dealt));
        expect(heaviestOf(sizes, better!)).toBeLessThanOrEqual(shared.limit);
      }),
      { numRuns: 500 },
    );
  });

  it("stops when its steps run out", () => {
    const homes = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    const swapped = [homes[1]!, homes[0]!];
    expect(reshare(sizes, homes, swapped, 9, 1e6).better).toEqual(homes);
    expect(reshare(sizes, homes, swapped, 9, 1).better).toBeNull();
  });
});
