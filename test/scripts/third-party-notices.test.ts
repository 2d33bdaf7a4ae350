import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack, { type Configuration, type Module, type Stats } from "webpack";
import { createNotices, noticesFile, renderNotices } from "../../scripts/third-party-notices.cjs";
import { requireBuild } from "../support/require-build";

requireBuild();

const root = join(__dirname, "..", "..");
const dist = join(root, "dist");
const notices = readFileSync(join(dist, noticesFile), "utf8");

function run(configuration: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) =>
      stats ? resolve(stats) : reject(error ?? new Error("webpack gave nothing")),
    );
  });
}

/** The packages whose files stand in the chunks, also where webpack joined several into one module. */
function packagesIn({ compilation }: Stats): readonly string[] {
  const files = (module: Module & { modules?: Module[]; resource?: string }): string[] =>
    module.modules ? module.modules.flatMap(files) : [module.resource ?? ""];
  const names = [...compilation.chunks]
    .flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)])
    .flatMap(files)
    .map((file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? "");
  return [...new Set(names)].filter((name) => name !== "").map((name) => name.replace("\\", "/"));
}

function sectionOf(name: string): string {
  const section = notices.split(/\n-{80}\n/).find((part) => part.trim().startsWith(`${name} `));
  return section ?? "";
}

describe("the notices in dist", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // What the plugin found is compared with what webpack itself says, without the plugin.
  test.each([
    [0, "functions"],
    [1, "pane"],
  ])(
    "leave out no package that bundle %i, %s, contains",
    async (position) => {
      const configurations = (
        jest.requireActual("../../webpack.config.js") as (
          env: object,
          argv: object,
        ) => Configuration[]
      )({}, { mode: "production" });
      const configuration = { ...configurations[position] };
      delete configuration.dependencies;
      const stats = await run({
        ...configuration,
        plugins: [],
        output: { ...configuration.output, path: join(folder, String(position)) },
        optimization: { ...configuration.optimization, minimize: false },
      });
      const bundled = packagesIn(stats);
      expect(bundled).toContain(position === 0 ? "comlink" : "react-dom");
      const without = bundled.filter((name) => !/copyright|licen[cs]e/i.test(sectionOf(name)));
      expect(without).toEqual([]);
      const { version } = JSON.parse(
        readFileSync(join(root, "node_modules", bundled[0] ?? "", "package.json"), "utf8"),
      ) as { readonly version: string };
      expect(sectionOf(bundled[0] ?? "").trim()).toMatch(
        new RegExp(`^${bundled[0]} ${version} \\(`),
      );
    },
    120_000,
  );

  test("hold the whole text of a licence and not its name only", () => {
    expect(sectionOf("comlink")).toContain("TERMS AND CONDITIONS FOR USE, REPRODUCTION");
    expect(sectionOf("react")).toContain("Permission is hereby granted, free of charge");
    expect(sectionOf("@fluentui/react-icons")).toContain("Permission is hereby granted");
  });

  test("are the only ones: no bundle points to a file of its own", () => {
    const files = readdirSync(dist);
    expect(files.filter((file) => file.endsWith(".LICENSE.txt"))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      const script = readFileSync(join(dist, file), "utf8");
      expect(script.slice(0, 120)).toContain(noticesFile);
      expect(script).not.toContain("LICENSE.txt");
    }
  });

  test("are refused for a package without a text", () => {
    const silent = { name: "silent", version: "1.0.0", license: "MIT", licenseText: null };
    expect(() => renderNotices([silent])).toThrow("silent 1.0.0: no licence text in the package");
  });

  test("fail the build where a licence is not allowed", async () => {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write("index.js", 'import "foreign";');
    write("package.json", '{ "name": "own", "version": "1.0.0" }');
    write("node_modules/foreign/index.js", "console.log(1);");
    write("node_modules/foreign/LICENSE", "the text");
    write(
      "node_modules/foreign/package.json",
      '{ "name": "foreign", "version": "2.0.0", "license": "GPL-3.0-only" }',
    );
    const stats = await run({
      mode: "production",
      context: folder,
      entry: "./index.js",
      output: { path: join(folder, "out") },
      plugins: [createNotices("own")() as webpack.WebpackPluginInstance],
    });
    const said = stats.compilation.errors.map(({ message }) => message).join();
    expect(said).toContain('unacceptable license "GPL-3.0-only" for foreign@2.0.0');
  });
});
