// Draws every icon of assets/icons/icons.svg in every size that Office asks for.
// npm run icons
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserArguments, findOrInstallBrowser } from "./find-browser";

const folder = join(__dirname, "..", "assets", "icons");
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];

async function drawIcons(): Promise<void> {
  const drawing = readFileSync(join(folder, "icons.svg"), "utf8");
  const names = [...drawing.matchAll(/<symbol id="([a-z]+)"/g)].map((match) => match[1] as string);
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: [...browserArguments],
  });
  const page = await browser.newPage();
  for (const name of names) {
    const svg = drawing.replace('<use href="#brand"/>', `<use href="#${name}"/>`);
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(folder, `${name}-${size}.png`), png);
    }
  }
  await browser.close();
  console.log(`drew ${names.length} icons in ${sizes.length} sizes`);
}

void drawIcons();
