import { parseCondition } from '@shared/analysis/selection/parse';
import { createBaseline } from '@shared/baselines';
import type { ChartSpec } from '@shared/charts/base/spec';
import type { ChartInput } from '@shared/charts/input';
import { cash } from '@shared/charts/kinds/cash';
import { need } from '@shared/charts/kinds/need';
import { survival } from '@shared/charts/kinds/survival';
import { roundedOn } from '@shared/charts/marking';
import { describe, expect, it } from 'vitest';
import { markedOf, stepped } from '../../../../src/renderer/overview/brushed';

const scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() });
const input = { scenario } as ChartInput;

function axes(x: readonly [number, number], y: readonly [number, number]): ChartSpec {
  const axis = ([min, max]: readonly [number, number]) => ({ min, max });
  const options = { scales: { x: axis(x), y: axis(y) } };
  return { config: { type: 'line', data: { datasets: [] }, options }, under: [], over: [] } as unknown as ChartSpec;
}

const spec = axes([0, 24], [-5000, 5000]);
const UP = Number.POSITIVE_INFINITY;
const DOWN = Number.NEGATIVE_INFINITY;

describe('a stretch that is marked on a chart', () => {
  it('of cash is a range of it in its month, at round amounts', () => {
    expect(markedOf(cash.brush, input, spec, { anchor: 2003.7, end: -11.2, month: 18 })).toEqual({
      stretch: { anchor: 2000, end: -20, month: 18 },
      typed: 'cash@2026-12 between -20m and 2bn',
    });
  });

  it('goes on for ever where it was pulled out of the chart, and says nothing where it holds everything', () => {
    expect(markedOf(cash.brush, input, spec, { anchor: 0, end: DOWN, month: 18 })?.typed).toBe('cash@2026-12 <= 0');
    expect(markedOf(cash.brush, input, spec, { anchor: 0, end: UP, month: 18 })?.typed).toBe('cash@2026-12 >= 0');
    expect(markedOf(cash.brush, input, spec, { anchor: DOWN, end: UP, month: 18 })).toBeNull();
  });

  it('of survival is for how many months cash lasts, whole ones', () => {
    const marked = markedOf(survival.brush, input, spec, { anchor: 18.4, end: 11.6, month: 12 });
    expect(marked?.typed).toBe('cashLasts between 12 and 18');
  });

  it('of the funding need is a range of it', () => {
    const money = axes([0, 40_000], [0, 1]);
    const marked = markedOf(need.brush, input, money, { anchor: 9990, end: 20_060, month: 80 });
    expect(marked?.typed).toBe('fundingNeed between 10bn and 20.1bn');
  });

  it('can always be read back', () => {
    for (const end of [1, 17.3, 4999, UP]) {
      const marked = markedOf(cash.brush, input, spec, { anchor: -123.456, end, month: 0 });
      expect(parseCondition(scenario, marked?.typed ?? '').ok).toBe(true);
    }
  });
});

describe('keys', () => {
  it('move its end by a fiftieth of the axis, or by a month, and out of the chart and back', () => {
    const start = { anchor: 0, end: 0, month: 18 };
    expect(stepped(cash.brush, spec, start, 1).end).toBe(200);
    expect(stepped(survival.brush, spec, { ...start, end: 12 }, -1).end).toBe(11);
    const beyond = stepped(survival.brush, spec, { ...start, end: 24 }, 1);
    expect(beyond.end).toBe(UP);
    expect(stepped(survival.brush, spec, beyond, -1).end).toBe(23);
  });
});

describe('a value under the hand', () => {
  it.each([
    [{ min: 0, max: 1000 }, 333.3, 334],
    [{ min: -5000, max: 5000 }, 1234, 1240],
    [{ min: 0, max: 1 }, 0.12345, 0.124],
  ])('on an axis %o is rounded from %d to %d', (axis, value, rounded) => {
    expect(roundedOn(axis, value)).toBe(rounded);
  });
});
