/** Who may import whom: one straight road through the layers, as docs/decisions/0001 tells. */
const layer = (name) => `^src/${name}/`;

const mayOnlyImport = (name, allowed, packages = []) => ({
  name: `${name}-imports`,
  comment: `${name} may import only ${["itself", ...allowed, ...packages].join(", ")}`,
  severity: "error",
  from: { path: layer(name) },
  to: {
    pathNot: [layer(name), ...allowed.map(layer), ...packages.map((one) => `node_modules/${one}`)],
  },
});

module.exports = {
  forbidden: [
    mayOnlyImport("domain", []),
    mayOnlyImport("understanding", ["domain"]),
    mayOnlyImport("warehouse", ["domain"]),
    mayOnlyImport("functions", ["domain"], ["comlink", "quick-lru"]),
    mayOnlyImport("sheets", ["domain"], ["fastest-levenshtein", "zod"]),
    mayOnlyImport("excel", ["domain", "understanding", "sheets"], ["zod"]),
    mayOnlyImport("actions", ["domain", "understanding", "warehouse", "sheets", "excel"], ["zod"]),
    mayOnlyImport("commands", ["actions", "i18n"]),
    mayOnlyImport(
      "steps",
      ["actions", "excel", "understanding", "domain"],
      ["zod", "fastest-levenshtein"],
    ),
    {
      name: "taskpane-imports",
      comment: "the pane asks actions and nothing below them",
      severity: "error",
      from: { path: layer("taskpane") },
      to: { path: ["^src/(excel|functions|sheets|warehouse)/", "^workbench/"] },
    },
    {
      name: "workbench-loads-only-what-is-built",
      comment: "the workbench runs the built add-in as any host would",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^src/" },
    },
    {
      name: "src-does-not-know-the-workbench",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(headless|workbench|test|bench|scripts|warehouse-proof)/" },
    },
    {
      name: "only-the-top-knows-every-computation",
      comment:
        "a shell that pulled in the table of all computations would pull in all of the arithmetic",
      severity: "error",
      from: { path: "^src/functions/", pathNot: "^src/functions/index[.]ts$" },
      to: { path: "^src/functions/(computations|catalogue)[.]ts$" },
    },
    {
      name: "no-circles",
      comment:
        "Excel's object model refers to itself (a range has a sheet, a sheet has ranges); we do not",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"] },
  },
};
