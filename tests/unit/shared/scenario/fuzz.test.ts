// A short run of `npm run fuzz`, whose files are in tests/fuzz.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../../fuzz/check';
import { CORPUS, TRAPS } from '../../../fuzz/corpus';
import { bytewise, structural } from '../../../fuzz/mutate';

it.each(TRAPS.map((text) => [text.slice(0, 60), text]))('refuses %j', (_, text) => {
  expect(check(text)).toBe('refused');
});

it('opens what it mutates', () => {
  expect(CORPUS.map(check)).toEqual(CORPUS.map(() => 'opened'));
});

it.each([
  ['by structure', structural],
  ['by byte', bytewise],
])(
  'neither crashes nor loses anything over files mutated %s',
  (_, mutated) => {
    const outcomes = new Set<string>();
    const property = fc.property(mutated(CORPUS), (text) => void outcomes.add(check(text)));
    fc.assert(property, { numRuns: 500, seed: 4 });
    expect([...outcomes].sort()).toEqual(['opened', 'refused']);
  },
  60_000,
);
