import { describe, expect, it } from 'vitest';
import {
  type ChosenSide,
  compareSides,
  DOCUMENT,
  movedForward,
  SAVED,
  withoutSide,
  withSide,
} from '../../../../src/renderer/state/comparison';

const other = (id: string): ChosenSide => ({ kind: 'other', id, name: id, scenario: {} as never });
const [a, b, c] = [other('a'), other('b'), other('c')] as const;

describe('what is set side by side', () => {
  it('has at most four, each once; the last that came is looked at', () => {
    const three = withSide(withSide(compareSides([DOCUMENT]), a), b);
    expect(three).toMatchObject({ chosen: [DOCUMENT, a, b], looked: 2 });
    expect(withSide(three, a)).toBe(three);
    const four = withSide(three, c);
    expect(withSide(four, SAVED)).toBe(four);
  });

  it('looks at what it looked at when one is taken out, and at the second where that is gone', () => {
    const four = { ...compareSides([DOCUMENT, a, b, c]), looked: 2 };
    expect(withoutSide(four, 1)).toMatchObject({ chosen: [DOCUMENT, b, c], looked: 1 });
    expect(withoutSide({ ...four, looked: 3 }, 3)).toMatchObject({ chosen: [DOCUMENT, a, b], looked: 2 });
    expect(withoutSide(compareSides([DOCUMENT, a]), 0)).toMatchObject({ chosen: [a], looked: 1 });
  });

  it('is put into another order one place at a time', () => {
    expect(movedForward(compareSides([DOCUMENT, a, b]), 2).chosen).toEqual([DOCUMENT, b, a]);
    const first = compareSides([DOCUMENT, a]);
    expect(movedForward(first, 0)).toBe(first);
  });
});
