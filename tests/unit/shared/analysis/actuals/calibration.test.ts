import { calibrate } from '@shared/analysis/actuals/calibration';
import { expect, it } from 'vitest';

const bandAt = (places: readonly number[], band: number) => calibrate(places).bands.find((one) => one.band === band);

it('three of four inside the 80% band are too few to judge: 19% to 99%', () => {
  const eighty = bandAt([0.25, 0.5, 0.75, 0.98], 0.8);
  expect(eighty).toMatchObject({ inside: 3, verdict: 'tooFew' });
  expect(eighty?.interval.map((share) => Math.round(share * 100))).toEqual([19, 99]);
});

it('the ends of a band belong to it', () => {
  expect(bandAt([0.1, 0.9, 0.05, 0.95], 0.8)?.inside).toBe(2);
  expect(bandAt([0.1, 0.9, 0.05, 0.95], 0.9)?.inside).toBe(4);
});

it('many figures are judged', () => {
  const even = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
  expect(calibrate(even).bands.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees', 'agrees']);
  expect(calibrate(even).fifths).toEqual([20, 20, 20, 20, 20]);
  const ends = even.map((place) => (place < 0.5 ? place / 10 : 1 - (1 - place) / 10));
  expect(bandAt(ends, 0.8)?.verdict).toBe('tooNarrow');
  const middle = even.map((place) => 0.4 + place / 5);
  expect(bandAt(middle, 0.5)?.verdict).toBe('tooWide');
});

it('no figure judges nothing', () => {
  expect(calibrate([])).toMatchObject({ figures: 0, fifths: [0, 0, 0, 0, 0] });
  expect(bandAt([], 0.5)).toMatchObject({ inside: 0, interval: [0, 1], verdict: 'tooFew' });
});
