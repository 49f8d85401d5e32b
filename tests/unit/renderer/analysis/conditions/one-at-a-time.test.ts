import { expect, it } from 'vitest';
import { oneAtATime } from '../../../../../src/renderer/analysis/conditions/one-at-a-time';

it('does the first thing, and of those that come meanwhile only the last', async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = oneAtATime((asked: number) => {
    begun.push(asked);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  for (const asked of [1, 2, 3, 4]) ask(asked);
  expect(begun).toEqual([1]);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toEqual([1, 4]);
  ends[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  ask(5);
  expect(begun).toEqual([1, 4, 5]);
});
