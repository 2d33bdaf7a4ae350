import { paletteColor, seriesPalette } from "../../src/sheets/series-palette";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira & Fernandes (2009), severity 1.0, for linear RGB. */
const eyes: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const product = (rows: Matrix, [x, y, z]: Triple): Triple => {
  const [first, second, third] = rows.map(([a, b, c]) => a * x + b * y + c * z);
  return [first ?? 0, second ?? 0, third ?? 0];
};

function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** Ottosson's OKLab, in hundredths: 2 is about what is just noticed. */
function lab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map((channel) => Math.max(0, channel));
  const cones = product(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    [r ?? 0, g ?? 0, b ?? 0],
  );
  const [l, m, s] = cones.map((cone) => 100 * Math.cbrt(cone));
  return product(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l ?? 0, m ?? 0, s ?? 0],
  );
}

function difference(one: string, other: string, eye: Matrix): number {
  const [a, b] = [one, other].map((hex) => lab(product(eye, linear(hex))));
  return Math.hypot(...[0, 1, 2].map((axis) => (a?.[axis] ?? 0) - (b?.[axis] ?? 0)));
}

describe.each(["light", "dark"] as const)("%s", (ground) => {
  test.each(Object.keys(eyes))("two series would look alike to a %s", (name) => {
    const eye = eyes[name]!;
    const palette = seriesPalette[ground];
    const differences = palette.flatMap((one, index) =>
      palette.slice(index + 1).map((other) => difference(one, other, eye)),
    );
    expect(differences).toHaveLength(15);
    expect(Math.min(...differences)).toBeGreaterThan(12);
  });
});

test("a seventh series would have no colour", () => {
  expect(paletteColor("light", 6)).toBe(paletteColor("light", 0));
});
