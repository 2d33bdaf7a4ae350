const base = require("./jest.config.cjs");

/** Mutations of src/domain are hunted by the tests of the domain alone. */
module.exports = { ...base, roots: ["<rootDir>/test/domain"] };
