import { gridValues, logPlace, logRange, logValue } from '@shared/charts/base/range';
import { describe, expect, it } from 'vitest';

describe('a logarithmic axis', () => {
  it('passes through zero, and has the same distance from one power of ten to the next far from it', () => {
    expect(logPlace(0, 10)).toBe(0);
    expect(logPlace(-500, 10)).toBe(-logPlace(500, 10));
    expect(logPlace(1e6, 10) - logPlace(1e5, 10)).toBeCloseTo(1, 3);
    for (const value of [-4200, -3, 0, 0.5, 77, 1e5]) expect(logValue(logPlace(value, 10), 10)).toBeCloseTo(value, 6);
  });

  it('has gridlines at powers of ten, and between them where there is room', () => {
    expect(gridValues(logRange(-4200, 4100, 6))).toEqual([-1000, -100, 0, 100, 1000]);
    expect(gridValues(logRange(0, 1900, 4))).toEqual([0, 100, 300, 1000]);
    expect(gridValues(logRange(210, 640, 4))).toEqual([300, 400, 500, 600]);
    expect(gridValues(logRange(20, 3000, 4))).toEqual([100, 1000]);
  });

  it('of what is above zero is a true one', () => {
    const { log } = logRange(100, 1000, 4);
    const place = (value: number) => logPlace(value, log?.threshold ?? 0);
    expect((place(1000) - place(500)) / (place(200) - place(100))).toBeCloseTo(1, 1);
  });

  it('holds also what does not move', () => {
    const range = logRange(0, 0, 4);
    expect(range.max).toBeGreaterThan(range.min);
    expect(gridValues(range)).toContain(0);
  });
});
