// `npm run fuzz`: 100,000 mutated files through reading, checking, compiling and saving. `npm run fuzz -- 1000 7` takes
// another number and another seed; a failure is printed with the text that caused it, as small as it could be made.
import fc from 'fast-check';
import { check, type Outcome } from './check';
import { CORPUS, TRAPS } from './corpus';
import { bytewise, structural } from './mutate';

const [runs = 100_000, seed = 20251230] = process.argv.slice(2).map(Number);

const counts: Record<Outcome, number> = { opened: 0, refused: 0 };
const began = performance.now();
for (const text of TRAPS) counts[check(text)] += 1;
for (const mutated of [structural(CORPUS), bytewise(CORPUS)]) {
  const property = fc.property(mutated, (text) => {
    counts[check(text)] += 1;
  });
  fc.assert(property, { numRuns: Math.ceil(runs / 2), seed, endOnFailure: false });
}
const seconds = (performance.now() - began) / 1000;
console.log(`${counts.opened} opened, ${counts.refused} refused, in ${seconds.toFixed(0)} s (seed ${seed})`);
