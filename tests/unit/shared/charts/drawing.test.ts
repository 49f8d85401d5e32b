import type { ChartTheme } from '@shared/charts/base/theme';
import { chartMarkup, svgMarkup } from '@shared/charts/drawing/drawing';
import { widthOf } from '@shared/charts/drawing/measure';
import type { ChartInput } from '@shared/charts/input';
import { CHARTS } from '@shared/charts/kinds';
import { createWording } from '@shared/report/wording';
import type { Language } from '@shared/scenario/text';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from '../report/example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample(({ assumptions: { segments } }) => {
    const [first] = segments;
    if (first) first.name = '<b onclick="x()">Cloud & "co"</b>';
  });
});

const COLOURS = [
  'bg',
  'text',
  'text2',
  'text3',
  'accent',
  'signal',
  'outer',
  'inner',
  'median',
  'grid',
  'axis',
  'saved',
];
const theme = {
  font: 'Source Sans 3',
  widthOf,
  reported: '#a9b1ba',
  series: ['#2c72b5', '#a3c4e4', '#78828c'],
  ...Object.fromEntries(COLOURS.map((name, index) => [name, `#00000${index.toString(16)}`])),
} as unknown as ChartTheme;

function input(language: Language): ChartInput {
  const view = { first: 0, shown: 24, period: 'halfYear' as const, log: false };
  return { ...example, ...view, saved: null, wording: createWording(language), theme, print: true };
}

function drawn(chart: (typeof CHARTS)[number], language: Language): string {
  const size = { width: 640, height: 260 };
  const contents = chartMarkup(chart.spec(input(language)), theme, { ...size, name: chart.id });
  return svgMarkup({ ...size, title: 'T', description: 'D', contents, font: theme.font }).toString();
}

/** All places of points and words, which a drawing has to hold. */
function wordsOf(svg: string): { text: string; x: number; y: number }[] {
  const words: { text: string; x: number; y: number }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'text') words.push({ text: '', x: Number(attributes.x), y: Number(attributes.y) });
  });
  parser.on('text', (text) => {
    const last = words.at(-1);
    if (last) last.text += text;
  });
  parser.write(svg).close();
  return words;
}

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the drawing of %s, without a page', (id, chart) => {
  it('is well-formed, inside its frame, and the same every time', () => {
    for (const language of ['en', 'zh-Hant'] as const) {
      const svg = drawn(chart, language);
      const words = wordsOf(svg);
      expect(words.length).toBeGreaterThan(5);
      for (const { x, y } of words) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(640);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThanOrEqual(262);
      }
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<b /);
      expect(drawn(chart, language)).toBe(svg);
    }
    expect(drawn(chart, 'en')).toContain(`id="${id}-clip0"`);
  });
});

describe('the drawing of survival', () => {
  it('has its curve through the chances of the result', () => {
    const survival = CHARTS.find(({ id }) => id === 'survival');
    if (!survival) throw new Error('no chart of survival');
    const svg = drawn(survival, 'en');
    const line = /<path d="(M[^"]*)" fill="none" stroke="#000008"/.exec(svg)?.[1] ?? '';
    const ys = [...line.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, , y]) => Number(y));
    // From its ends, where the chance is 1 and what it is after 24 months, the scale follows; the first year tells.
    const [top = 0, end = 0] = [ys[0], ys.at(-1)];
    const { survival: chances } = example.result;
    const perShare = (end - top) / (1 - (chances[24] ?? 0));
    const points = [...line.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
    const atYear = points.filter(({ x }) => Math.abs(x - (first + last) / 2) < 0.02).at(-1);
    expect(atYear?.y).toBeCloseTo(top + perShare * (1 - (chances[12] ?? 0)), 1);
  });
});
