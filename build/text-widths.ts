// The widths of Latin letters in the bundled typeface, for charts that are drawn where there is no page to measure on.
// `npx tsx build/text-widths.ts` writes them anew.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openSync } from 'fontkit';

const FILE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const OUT = path.resolve(import.meta.dirname, '../src/shared/charts/drawing/text-widths.json');
const WEIGHTS = [400, 600] as const;

/** As far as it is used here; the library's own types leave out what a variable typeface needs. */
interface VariableFont {
  variationCoords: number[];
  readonly characterSet: readonly number[];
  readonly _cmapProcessor: { lookup(codePoint: number): number };
  readonly hmtx: { readonly metrics: { get(glyph: number): { readonly advance: number } } };
  readonly HVAR: unknown;
  readonly _variationProcessor: { getAdvanceAdjustment(glyph: number, table: unknown): number };
}

/** Thousandths of the size of the type, by character. */
function widthsAt(weight: number): Record<string, number> {
  const font = openSync(createRequire(import.meta.url).resolve(FILE)) as unknown as VariableFont;
  font.variationCoords = [weight];
  return Object.fromEntries(
    font.characterSet.flatMap((codePoint): [string, number][] => {
      const glyph = font._cmapProcessor.lookup(codePoint);
      const { advance } = font.hmtx.metrics.get(glyph);
      const width = advance + font._variationProcessor.getAdvanceAdjustment(glyph, font.HVAR);
      return codePoint >= 0x20 && codePoint < 0xf000 ? [[String.fromCodePoint(codePoint), Math.round(width)]] : [];
    }),
  );
}

const widths = Object.fromEntries(WEIGHTS.map((weight) => [weight, widthsAt(weight)]));
writeFileSync(OUT, `${JSON.stringify(widths, null, 2)}\n`);
