/** ts-jest only transpiles here; types are checked once, by `npm run check`. */
const transform = {
  "^.+\\.(ts|tsx|mts|js|mjs)$": [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: {
        isolatedModules: true,
        target: "ES2022",
        module: "CommonJS",
        moduleResolution: "node10",
        ignoreDeprecations: "6.0",
        jsx: "react-jsx",
        allowJs: true,
        esModuleInterop: true,
        resolveJsonModule: true,
        verbatimModuleSyntax: false,
      },
    },
  ],
};

/** Packages that ship only ES modules. */
const esModules = ["hucre", "quick-lru", "strip-bom", "uuid"];

module.exports = {
  testEnvironment: "node",
  // Looking these up in a test's own realm is slow: the engine asks for them with every cell.
  sandboxInjectedGlobals: ["Array", "Math", "Number", "Object", "String"],
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "/test/e2e/"],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esModules.join("|")})/)`],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/empty-style.ts",
    "^fast-check$": "<rootDir>/test/support/seeded-fast-check.cjs",
  },
};
