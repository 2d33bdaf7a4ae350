const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { LimitChunkCountPlugin } = require("webpack").optimize;
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, Compilation } = require("webpack");
const { name: projectName, version } = require("./package.json");
const { panePolicy } = require("./scripts/content-security-policy.cjs");
const { withShortcuts } = require("./scripts/manifest-with-shortcuts.cjs");
const { productionManifest } = require("./scripts/production-manifest.cjs");
const { createNotices, noticesFile } = require("./scripts/third-party-notices.cjs");

const root = __dirname;
const dist = path.join(root, "dist");

/** Shared by every bundle: TypeScript is only transpiled here, `npm run check` checks the types. */
function base(name, mode) {
  return {
    name,
    mode,
    context: root,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** What is handed on carries its authors' notices: all in one file, and a line that names it. */
function deployed(configuration, noticesPlugin) {
  const banner = new BannerPlugin({
    banner: `/*! The authors and licences of what this file contains: ${noticesFile} */`,
    raw: true,
    stage: Compilation.PROCESS_ASSETS_STAGE_REPORT,
  });
  return {
    ...configuration,
    optimization: {
      ...configuration.optimization,
      // In place of webpack's own, which would put some of the notices into a file for each bundle.
      minimizeOptions: { javascript: false },
      minimizer: [
        new MinimizerPlugin({
          extractComments: false,
          minimizerOptions: { compress: { passes: 2 }, format: { comments: false } },
        }),
        "...",
      ],
    },
    plugins: [...(configuration.plugins ?? []), banner, noticesPlugin],
  };
}

/** One classic script that needs nothing around it: Excel may run it without any page. */
function functionsBundle(mode) {
  return {
    ...base("functions", mode),
    target: ["web", "es2020"],
    entry: { functions: "./src/functions/index.ts" },
    output: { path: dist, filename: "[name].js" },
  };
}

function paneBundle(mode, url) {
  return {
    ...base("pane", mode),
    // One after the other: the second writes the notices of both.
    dependencies: ["functions"],
    target: ["web", "es2020"],
    entry: {
      commands: "./src/commands/index.ts",
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "commands" },
    },
    output: { path: dist, filename: "[name].js", chunkFilename: "[name].js" },
    optimization: { runtimeChunk: false },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // The page names its scripts itself: which of them may be late is not for a plugin to decide.
        inject: false,
        minify: false,
        version,
        contentSecurityPolicy: panePolicy,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
          { from: "assets/sample-data.json", to: "sample-data.json" },
          { from: "assets/shortcuts.json", to: "shortcuts.json" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (text) => {
              const local = withShortcuts(text.toString());
              return url ? productionManifest(local, url) : local;
            },
          },
        ],
      }),
    ],
  };
}

/** The embedded host is for trying, developing and testing; it is built apart from what is deployed. */
function workbenchBundle(mode) {
  return {
    ...base("workbench", mode),
    target: ["web", "es2022"],
    entry: { workbench: "./workbench/page/index.ts" },
    output: { path: path.join(root, ".cache", "workbench"), filename: "[name].js" },
    // The engine stays a separate, unmodified file, as its licence asks.
    externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
    plugins: [
      new CopyPlugin({ patterns: [{ from: "workbench/page/index.html", to: "index.html" }] }),
    ],
  };
}

/** What runs without a display: the steps of a file, carried out by the add-in's own actions. */
function stepsBundle(mode) {
  return {
    ...base("steps", mode),
    target: ["web", "es2020"],
    entry: { steps: "./src/steps/index.ts" },
    // One file: it is run as a script and has no address to load others from.
    plugins: [new LimitChunkCountPlugin({ maxChunks: 1 })],
    output: {
      path: path.join(root, ".cache", "steps"),
      filename: "[name].js",
      library: { name: "KamSteps", type: "window" },
    },
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "development";
  const noticesPlugin = createNotices(projectName);
  return [
    deployed(functionsBundle(mode), noticesPlugin()),
    deployed(paneBundle(mode, env.url), noticesPlugin()),
    workbenchBundle(mode),
    stepsBundle(mode),
  ];
};
