// Text is measured often, and measuring takes time: how often, and how much of it, does not hang on a name's length.

import { textWidth } from '@shared/charts/base/draw';
import type { ChartTheme } from '@shared/charts/base/theme';
import { wrapped } from '@shared/charts/base/wrap';
import { expect, it } from 'vitest';

/** A typeface of which every letter is seven pixels wide, and a mark none, that counts what it is asked. */
function ruler() {
  let letters = 0;
  let times = 0;
  const widthOf = (text: string) => {
    letters += text.length;
    times += 1;
    return 7 * Array.from(text.replace(/\p{M}/gu, '')).length;
  };
  const theme = { font: 'sans-serif', widthOf } as unknown as ChartTheme;
  return { theme, asked: () => ({ letters, times }) };
}

it.each([
  ['letters', 'x'],
  ['words', 'word '],
  ['Chinese characters', '雲'],
  ['combining marks', '\u0301'],
  ['letters with a mark', 'e\u0301'],
])('a name of 4,000 %s is measured a few times, and little of it', (_, unit) => {
  for (const lines of [1, 2]) {
    const { theme, asked } = ruler();
    const name = unit.repeat(4000 / unit.length);
    const result = wrapped(name, theme, 120, lines);
    expect(result.length).toBeLessThanOrEqual(lines);
    for (const line of result) expect(textWidth(ruler().theme, { text: line })).toBeLessThanOrEqual(120);
    expect(asked().times).toBeLessThan(60);
    expect(asked().letters).toBeLessThan(20_000);
  }
});

it('a name that is too wide is cut where it fits best', () => {
  const { theme } = ruler();
  expect(wrapped('Cloud and model service', theme, 70, 1)).toEqual(['Cloud and…']);
  expect(wrapped('Cloud and model service', theme, 70, 2)).toEqual(['Cloud and', 'model ser…']);
  expect(wrapped('Cloud', theme, 70, 1)).toEqual(['Cloud']);
  expect(wrapped('Cloud', theme, 3, 1)).toEqual(['…']);
});

it('a name that is written to be read backwards is drawn as it is', () => {
  const { theme } = ruler();
  expect(wrapped('\u202eevil\u2066', theme, 70, 1)).toEqual(['evil']);
});
