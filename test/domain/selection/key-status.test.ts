import { isKeyStatus } from "../../../src/domain/selection/key-status";

test.each(["Key", "key", " KEY "])("an account called '%s' is no key account", (status) => {
  expect(isKeyStatus(status)).toBe(true);
});

test.each(["", " ", "Keyed", "No key", "Active", "TRUE"])(
  "an account called '%s' is a key account",
  (status) => {
    expect(isKeyStatus(status)).toBe(false);
  },
);
