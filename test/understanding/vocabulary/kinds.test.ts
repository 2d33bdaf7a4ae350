import { foldWord } from "../../../src/understanding/vocabulary/fold-word";
import { kinds } from "../../../src/understanding/vocabulary/kinds";

describe("kinds", () => {
  test("a kind lacks one of its documented fields", () => {
    const fields = kinds.map(({ kind, fields: all }) => [kind, all.map(({ field }) => field)]);
    expect(Object.fromEntries(fields)).toEqual({
      accounts: [
        "id",
        "name",
        "parent",
        "owner",
        "backup",
        "sponsor",
        "industry",
        "region",
        "customerSince",
        "revenue",
        "potential",
        "status",
        "reference",
        "employees",
      ],
      contacts: [
        "account",
        "id",
        "name",
        "firstName",
        "lastName",
        "title",
        "department",
        "role",
        "email",
        "friendliness",
        "lastContact",
        "owner",
      ],
      opportunities: [
        "account",
        "id",
        "name",
        "product",
        "stage",
        "status",
        "amount",
        "probability",
        "created",
        "closed",
        "expectedClose",
        "owner",
        "nextStep",
      ],
      orders: ["account", "id", "date", "amount", "currency", "owner"],
      orderLines: ["order", "product", "quantity", "price", "discount", "amount"],
      revenue: ["account", "period", "start", "amount", "margin", "currency"],
      tickets: ["account", "id", "opened", "closed", "priority", "hours", "satisfaction"],
      surveys: ["account", "date", "recommend", "satisfaction"],
      subscriptions: ["account", "id", "start", "end", "mrr", "seats", "plan"],
      churn: ["account", "date", "reason"],
      products: ["id", "name", "price", "line"],
      people: ["id", "name", "manager", "region"],
    });
  });

  test("a phrase is not normalised", () => {
    const phrases = kinds.flatMap(({ names, vagueNames, fields }) => [
      ...names,
      ...vagueNames,
      ...fields.flatMap(({ words, vague }) => [...words, ...vague]),
    ]);
    expect(phrases.filter((phrase) => phrase !== foldWord(phrase).trim())).toEqual([]);
    expect(phrases.filter((phrase) => /\s\s|[^\p{L}\p{N}\s%#]/u.test(phrase))).toEqual([]);
  });
});
