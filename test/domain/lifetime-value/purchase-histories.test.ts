import fc from "fast-check";
import { groupHistories } from "../../../src/domain/lifetime-value/purchase-histories";

const history = fc.record({
  repeatPurchases: fc.integer({ min: 0, max: 3 }),
  recency: fc.constantFrom(0, 1, 1.5, 1e9, 1e9 + 1 / 1024),
  age: fc.constantFrom(2, 2 ** 31, 2 ** 33 + 2),
});

test("each different history is there once, in order of appearance, with how many have it and who", () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 80 }), (histories) => {
      const column = (name: "repeatPurchases" | "recency" | "age") =>
        Float64Array.from(histories, (one) => one[name]);
      const grouped = groupHistories({
        repeatPurchases: column("repeatPurchases"),
        recency: column("recency"),
        age: column("age"),
      });
      const keys = histories.map((one) => JSON.stringify(one));
      const different = [...new Set(keys)];
      const found = Array.from(grouped.count, (_, group) =>
        JSON.stringify({
          repeatPurchases: grouped.repeatPurchases[group],
          recency: grouped.recency[group],
          age: grouped.age[group],
        }),
      );
      expect(found).toEqual(different);
      expect([...grouped.count]).toEqual(
        different.map((key) => keys.filter((other) => other === key).length),
      );
      expect([...grouped.groupOfAccount]).toEqual(keys.map((key) => different.indexOf(key)));
    }),
  );
});
