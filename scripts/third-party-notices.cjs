const { readFileSync } = require("node:fs");
const path = require("node:path");
const LicensePlugin = require("webpack-license-plugin");

const noticesFile = "THIRD-PARTY-NOTICES.txt";

/** What may be handed on inside an add-in as long as authors and licence are named. */
const allowedLicences = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];

/** Its template runs while the page is made and is no part of it. */
const usedInBuild = ["html-webpack-plugin", "lodash"];

/** From the repository that package.json names, where the package itself leaves its licence out. */
const textsFromRepositories = {
  "@fluentui/react-icons": path.join(__dirname, "licence-texts", "fluentui-react-icons.txt"),
};

/** Every bundle contains webpack's few lines that load its modules. */
const webpackFolder = path.dirname(require.resolve("webpack/package.json"));

function paragraphs({ name, version, license, licenseText, noticeText }) {
  const text = [licenseText, noticeText].filter(Boolean).map((part) => part.trim());
  return [`${name} ${version} (${license})`, ...text].join("\n\n");
}

/** The whole file, of packages as webpack-license-plugin describes them. */
function renderNotices(packages) {
  const silent = packages.filter(({ licenseText }) => !licenseText?.trim());
  if (silent.length > 0) {
    const names = silent.map(({ name, version }) => `${name} ${version}`).join(", ");
    throw new Error(`${names}: no licence text in the package, so it cannot be handed on`);
  }
  const line = `\n\n${"-".repeat(80)}\n\n`;
  const head =
    "Key Account Management for Excel contains the following packages. Each is under the licence that follows its name.";
  return `${[head, ...packages.map(paragraphs)].join(line)}\n`;
}

function withText(one) {
  const file = textsFromRepositories[one.name];
  return one.licenseText || !file ? one : { ...one, licenseText: readFileSync(file, "utf8") };
}

/**
 * Plugins that write one file of notices for several bundles: each adds the packages that webpack
 * put into its bundle and writes what is known so far, so that the last bundle writes all. A licence
 * that is not allowed, or a package without a licence text, fails the build.
 */
function createNotices(ownName) {
  const known = new Map();
  const collect = (packages) => {
    for (const one of packages) known.set(`${one.name} ${one.version}`, withText(one));
    const sorted = [...known.keys()].sort().map((key) => known.get(key));
    return renderNotices(sorted);
  };
  return () =>
    new LicensePlugin({
      // The plugin's own list, in JSON, is replaced by the text of the same name.
      outputFilename: noticesFile,
      additionalFiles: { [noticesFile]: collect },
      includeNoticeText: true,
      includePackages: () => [webpackFolder],
      excludedPackageTest: (name) => name === ownName || usedInBuild.includes(name),
      unacceptableLicenseTest: (licence) => !allowedLicences.includes(licence),
    });
}

module.exports = { createNotices, renderNotices, noticesFile };
