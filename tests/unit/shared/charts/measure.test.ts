import { fontFrom, widthOf } from '@shared/charts/drawing/measure';
import { describe, expect, it } from 'vitest';

describe('the width of words without a page', () => {
  it('is that of the typeface, whose digits are 497 thousandths wide and enlarged by 7%', () => {
    expect(widthOf('2026', '11px "Source Sans 3"')).toBeCloseTo((4 * 0.497 * 11 * 107) / 100, 10);
    expect(widthOf('2026', '600 11px "Source Sans 3"')).toBeCloseTo((4 * 0.513 * 11 * 107) / 100, 10);
  });

  it('gives a Chinese character a square, and a mark on a letter nothing', () => {
    expect(widthOf('現金。', '12px x')).toBe(36);
    expect(widthOf('e\u0301\u0301', '12px x')).toBe(widthOf('e', '12px x'));
  });

  it('is more for what is larger, and something for what the table does not have', () => {
    expect(widthOf('a', '22px x')).toBeCloseTo(2 * widthOf('a', '11px x'), 10);
    expect(widthOf('ש', '10px x')).toBeGreaterThan(3);
  });
});

it('a font is read as canvases are told it', () => {
  expect(fontFrom('600 11px "Source Sans 3", sans-serif')).toEqual({ size: 11, strong: true });
  expect(fontFrom('normal 400 9.5px sans-serif')).toEqual({ size: 9.5, strong: false });
});
