import { describe, expect, it } from 'vitest';
import { monthsOffered, pannedBy, spanWithin, zoomedBy } from '../../../../src/renderer/state/view';

describe('the months that charts show', () => {
  it('can be all of a projection, however long it is', () => {
    expect(monthsOffered(60)).toEqual([12, 24, 36, 60]);
    expect(monthsOffered(120)).toEqual([12, 24, 36, 60, 120]);
    expect(monthsOffered(30)).toEqual([12, 24, 30]);
    expect(monthsOffered(6)).toEqual([6]);
  });

  it('stay within the projection', () => {
    expect(spanWithin({ first: 0, shown: 24 }, 18)).toEqual({ first: 0, shown: 18 });
    expect(spanWithin({ first: 40, shown: 60 }, 36)).toEqual({ first: 16, shown: 36 });
    expect(pannedBy({ first: 0, shown: 24 }, -5, 60)).toEqual({ first: 0, shown: 24 });
    expect(pannedBy({ first: 0, shown: 24 }, 50, 60)).toEqual({ first: 36, shown: 60 });
  });

  it('grow and shrink around a month that keeps its place', () => {
    expect(zoomedBy({ first: 0, shown: 40 }, 0.5, 20, 60)).toEqual({ first: 10, shown: 30 });
    expect(zoomedBy({ first: 0, shown: 40 }, 0.5, 0, 60)).toEqual({ first: 0, shown: 20 });
    expect(zoomedBy({ first: 10, shown: 20 }, 0.1, 15, 60)).toEqual({ first: 12, shown: 18 });
    expect(zoomedBy({ first: 10, shown: 50 }, 9, 30, 60)).toEqual({ first: 0, shown: 60 });
  });
});
