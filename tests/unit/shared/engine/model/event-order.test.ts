import { settlingOrder } from '@shared/engine/model/event-order';
import { describe, expect, it } from 'vitest';

/** By number: those that it names. */
const order = (...unless: number[][]) => settlingOrder(unless);

describe('the order in which events of one month are settled', () => {
  it('is that of the list where nobody names another', () => {
    expect(order([], [], [])).toEqual([0, 1, 2]);
    expect(order()).toEqual([]);
  });

  it('has those that are named before those that name them', () => {
    expect(order([2], [], [])).toEqual([1, 2, 0]);
    expect(order([1], [2], [3], [])).toEqual([3, 2, 1, 0]);
  });

  it('has the first of the list first where two name each other', () => {
    expect(order([1], [0])).toEqual([0, 1]);
    // One who names the first of the two waits for it, wherever it stands.
    expect(order([1], [2], [1])).toEqual([1, 0, 2]);
  });

  it('begins a ring with the first of the list, and leaves the others to wait for whom they name', () => {
    expect(order([1], [2], [0])).toEqual([0, 2, 1]);
  });
});
