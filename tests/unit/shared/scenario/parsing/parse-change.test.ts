import type { Quantity } from '@shared/quantity/quantity';
import { parseChange } from '@shared/scenario/parsing/parse-change';
import { describe, expect, it } from 'vitest';

const decline: Quantity = { kind: 'pert', min: 0, mode: 0.25, max: 0.45 };
const month: Quantity = { kind: 'triangular', min: 7, mode: 7, max: 9 };

describe('a quantity that is typed over', () => {
  it.each([
    ['*0.5', { kind: 'pert', min: 0, mode: 0.125, max: 0.225 }],
    ['× 50%', { kind: 'pert', min: 0, mode: 0.125, max: 0.225 }],
    ['/2', { kind: 'pert', min: 0, mode: 0.125, max: 0.225 }],
    ['x2', { kind: 'pert', min: 0, mode: 0.5, max: 0.9 }],
    ['10% to 20%', { kind: 'uniform', min: 0.1, max: 0.2 }],
    ['+10%', { kind: 'constant', value: 0.1 }],
  ])('%s', (text, quantity) => {
    expect(parseChange(text, decline, 'fraction')).toEqual({ ok: true, value: quantity });
  });

  it('is moved by a plus where nobody writes a number with one', () => {
    expect(parseChange('+6', month, 'monthIndex')).toEqual({
      ok: true,
      value: { kind: 'triangular', min: 13, mode: 13, max: 15 },
    });
    expect(parseChange('+6 months', month, 'monthIndex')).toMatchObject({ ok: true, value: { min: 13 } });
  });

  it('takes its spread along', () => {
    expect(parseChange('*2', { kind: 'normal', mean: 10, sd: 2 }, 'days')).toEqual({
      ok: true,
      value: { kind: 'normal', mean: 20, sd: 4 },
    });
  });

  it.each(['*', '/0', '* half', '+'])('%s says nothing', (text) => {
    expect(parseChange(text, decline, 'fraction').ok).toBe(false);
  });
});
