// The bundled typefaces have what the program writes: looked up in the files themselves, not in what is said of them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BASELINE_IDS, createBaseline } from '@shared/baselines';
import { LANGUAGE_NAMES } from '@shared/language';
import { words as en } from '@shared/language/en';
import { words as zhHans } from '@shared/language/zh-Hans';
import { words as zhHant } from '@shared/language/zh-Hant';
import { type Font, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { typefaces } from '../../../../build/typefaces';

const ROOT = path.resolve(__dirname, '../../../..');
const PACKAGES = path.join(ROOT, 'node_modules/@fontsource-variable');
const STYLES = path.join(ROOT, 'src/renderer/styles');
const TYPEFACES = ['source-sans-3', 'noto-sans-hk', 'noto-sans-sc'];

interface Face {
  readonly ranges: readonly (readonly [number, number])[];
  readonly file: string;
}

/** The style sheet as the page gets it. */
function styleSheet(name: string): string {
  const file = path.join(PACKAGES, name, 'wght.css');
  const { transform } = typefaces();
  if (typeof transform !== 'function') throw new Error('The plugin transforms with a function');
  const transformed: unknown = transform.call({} as never, readFileSync(file, 'utf8'), file);
  if (typeof transformed !== 'string') throw new Error(`${name} was not transformed`);
  return transformed;
}

function property(rule: string, name: string): string {
  return new RegExp(`\\b${name}: ([^;]*);`).exec(rule)?.[1] ?? '';
}

/** The faces of each family, the last first: where two claim a character, the later one is asked. */
function facesIn(css: string, folder: string): Map<string, Face[]> {
  const families = new Map<string, Face[]>();
  for (const [rule] of css.matchAll(/@font-face \{[^}]*\}/g)) {
    const family = property(rule, 'font-family').slice(1, -1);
    const ranges = property(rule, 'unicode-range')
      .split(',')
      .map((range): [number, number] => {
        const [from = '', to = from] = range.trim().slice(2).split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      });
    const url = /url\("?(?:\.|@fontsource-variable)\/([^")]*)"?\)/.exec(rule)?.[1] ?? '';
    families.set(family, [{ ranges, file: path.join(folder, url) }, ...(families.get(family) ?? [])]);
  }
  return families;
}

const written = readFileSync(path.join(STYLES, 'typefaces.css'), 'utf8');
const families = new Map([
  ...facesIn(written, PACKAGES),
  ...TYPEFACES.flatMap((name) => [...facesIn(styleSheet(name), path.join(PACKAGES, name))]),
]);

const opened = new Map<string, Font>();
function fontIn(file: string): Font {
  const font = opened.get(file) ?? openSync(file);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  return font;
}

/** The family in which a browser finds the character, going down the list. */
function familyOf(character: string, stack: readonly string[]): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  return stack.find((family) => {
    const face = families.get(family)?.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
    return face !== undefined && fontIn(face.file).hasGlyphForCodePoint(code);
  });
}

/** The families by the language of the page, without the system's at the end. */
const stacks = [...written.matchAll(/--font-ui: ([^;]*);/g)].map(([, list = '']) =>
  list.split(',').map((family) => family.trim().replaceAll('"', '')),
);

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';

/** What is written in code rather than in translations: keys of macOS, signs in formulas, names of languages. */
const SIGNS = '⌘⇧±×÷−–—·…←↑→↓↔≤≥≈€£¥$%';

function charactersOf(words: unknown): string[] {
  return [...new Set(JSON.stringify(words))].filter((character) => character > ' ');
}

describe.each([
  ['en', 0, en],
  ['zh-Hant', 1, zhHant],
  ['zh-Hans', 2, zhHans],
] as const)('%s', (language, place, words) => {
  const stack = stacks[place] ?? [];

  it('ends its list of typefaces with the system, and names none of it before', () => {
    expect(stack.at(-1)).toBe('sans-serif');
    expect(stack.slice(0, -1).filter((family) => !families.has(family))).toEqual([]);
    expect(stack.length).toBeGreaterThan(3);
  });

  it('has every character that the program writes', () => {
    const texts = [words, LANGUAGE_NAMES, SIGNS, BASELINE_IDS.map((id) => createBaseline(id, { uuid: UUID }))];
    const missing = charactersOf(texts).filter((character) => familyOf(character, stack) === undefined);
    expect(missing).toEqual([]);
  });

  it('takes Chinese characters in the forms of its own', () => {
    const own = language === 'zh-Hans' ? 'Noto Sans SC' : 'Noto Sans HK';
    // Characters of both scripts that are drawn in two ways.
    for (const character of '骨直角過房') expect(familyOf(character, stack), character).toBe(own);
    expect(familyOf('8', stack)).toBe('Source Sans 3');
    expect(familyOf('“', stack)).toBe(language === 'en' ? 'Source Sans 3' : 'Chinese Punctuation');
  });
});

it('has figures of one width', () => {
  const font = fontIn(path.join(PACKAGES, 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2'));
  const widths = font.layout('0123456789', ['tnum']).positions.map(({ xAdvance }) => xAdvance);
  expect(widths).toHaveLength(10);
  expect(new Set(widths).size).toBe(1);
});

it('holds back words until their typeface has come, rather than show them in another first', () => {
  for (const css of [written, ...TYPEFACES.map(styleSheet)]) {
    expect(css).not.toMatch(/font-display: (?!block;)/);
    expect(css.match(/font-display: block;/g)?.length).toBe(css.match(/@font-face/g)?.length);
  }
});

it('comes with its licences', () => {
  const notice = readFileSync(path.join(ROOT, 'src/renderer/public/typefaces.txt'), 'utf8');
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('©', '(c)')
      .replaceAll(/[‘’.\s]/g, (c) => (c.trim() && c !== '.' ? "'" : ''));
  for (const name of TYPEFACES) {
    const folder = path.join(PACKAGES, name);
    // The first line names whoever packed it.
    const licence = readFileSync(path.join(folder, 'LICENSE'), 'utf8').split('\n').slice(1).join('\n');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(notice.endsWith(licence.trimStart())).toBe(true);
    for (const file of readdirSync(path.join(folder, 'files')).filter((each) => each.includes('latin-wght-normal'))) {
      expect(plain(notice)).toContain(plain(fontIn(path.join(folder, 'files', file)).copyright));
    }
  }
});
