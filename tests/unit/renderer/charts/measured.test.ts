// Text is measured often, and measuring takes time: how often, and how much of it, does not hang on a name's length.
import { expect, it } from 'vitest';
import { textWidth } from '../../../../src/renderer/charts/base/draw';
import type { ChartTheme } from '../../../../src/renderer/charts/base/theme';
import { wrapped } from '../../../../src/renderer/charts/base/wrap';

const theme = { font: 'sans-serif', fontWeight: 400 } as unknown as ChartTheme;

/** A canvas on which every letter is seven pixels wide, and a mark none, that counts what it is asked. */
function ruler() {
  let letters = 0;
  let times = 0;
  const measureText = (text: string) => {
    letters += text.length;
    times += 1;
    return { width: 7 * Array.from(text.replace(/\p{M}/gu, '')).length };
  };
  const ctx = { measureText, font: '' } as unknown as CanvasRenderingContext2D;
  return { ctx, asked: () => ({ letters, times }) };
}

it.each([
  ['letters', 'x'],
  ['words', 'word '],
  ['Chinese characters', '雲'],
  ['combining marks', '\u0301'],
  ['letters with a mark', 'e\u0301'],
])('a name of 4,000 %s is measured a few times, and little of it', (_, unit) => {
  for (const lines of [1, 2]) {
    const { ctx, asked } = ruler();
    const name = unit.repeat(4000 / unit.length);
    const result = wrapped(name, ctx, theme, 120, lines);
    expect(result.length).toBeLessThanOrEqual(lines);
    for (const line of result) expect(textWidth(ruler().ctx, theme, { text: line })).toBeLessThanOrEqual(120);
    expect(asked().times).toBeLessThan(60);
    expect(asked().letters).toBeLessThan(20_000);
  }
});

it('a name that is too wide is cut where it fits best', () => {
  const { ctx } = ruler();
  expect(wrapped('Cloud and model service', ctx, theme, 70, 1)).toEqual(['Cloud and…']);
  expect(wrapped('Cloud and model service', ctx, theme, 70, 2)).toEqual(['Cloud and', 'model ser…']);
  expect(wrapped('Cloud', ctx, theme, 70, 1)).toEqual(['Cloud']);
  expect(wrapped('Cloud', ctx, theme, 3, 1)).toEqual(['…']);
});

it('a name that is written to be read backwards is drawn as it is', () => {
  const { ctx } = ruler();
  expect(wrapped('\u202eevil\u2066', ctx, theme, 70, 1)).toEqual(['evil']);
});
