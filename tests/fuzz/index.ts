// `npm run fuzz`: hostile files and tables, and 100,000 mutated files through reading, checking, compiling and saving; some
// of what is opened is exported and imported again. `npm run fuzz -- 1000 7` takes another number and another seed; a
// failure is printed with the text that caused it, as small as it could be made. What takes a second is a failure, too. With
// `--check` it takes only mutated files, and no time: on a machine that is busy even the time of the processor is half as
// long again. The unit tests beside what reads files and tables take all the others.
import fc from 'fast-check';
import { createBaseline } from '../../src/shared/baselines';
import { readScenario } from '../../src/shared/scenario/read';
import { check, type Outcome } from './check';
import { checkTable } from './check-table';
import { type Closure, checkClosure } from './closure';
import { CORPUS, TRAPS } from './corpus';
import { OPENED, REFUSED, TABLES } from './hostile';
import { bytewise, structural } from './mutate';
import { createSlowest, HANG_MS } from './slowest';

const given = process.argv.slice(2);
const [runs = 100_000, seed = 20251230] = given.filter((arg) => !arg.startsWith('--')).map(Number);
/** Exporting and importing takes a hundred times as long as reading: of what is opened, one in so many. */
const CLOSED_ONE_IN = 50;

const isCheck = given.includes('--check');

const outcomes: Record<Outcome, number> = { opened: 0, refused: 0 };
const closures: Record<Closure, number> = { closed: 0, refused: 0 };
const slowest = createSlowest(isCheck ? Number.POSITIVE_INFINITY : HANG_MS);

/** How a text begins, on one line. */
const nameOf = (text: string) => JSON.stringify(text.slice(0, 200).replace(/\s+/g, ' ').slice(0, 70));

async function close(text: string, name: string): Promise<void> {
  const read = readScenario(text);
  if (!read.ok) return;
  const closure = await checkClosure(read.value, undefined, (step, work) => slowest.time(`${name}: ${step}`, work));
  closures[closure] += 1;
}

async function fixed(): Promise<void> {
  const files = {
    ...Object.fromEntries([...TRAPS, ...CORPUS].map((text) => [nameOf(text), text])),
    ...REFUSED,
    ...OPENED,
  };
  for (const [name, text] of Object.entries(files)) outcomes[slowest.timeNow(name, () => check(text))] += 1;
  for (const text of CORPUS) await close(text, nameOf(text));
  for (const [name, text] of Object.entries(OPENED)) await close(text, name);
  const scenario = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  for (const { name, kind, bytes } of TABLES) {
    const content = bytes();
    const outcome = await slowest.time(name, () => checkTable(content, kind, scenario));
    if (outcome !== 'refused') throw new Error(`${name}: imported`);
  }
}

/** Mutated files; a failure while closing is made as small as one while reading. */
async function mutated(texts: fc.Arbitrary<string>): Promise<void> {
  let opened = 0;
  const property = fc.asyncProperty(texts, async (text) => {
    const outcome = slowest.timeNow('a mutated file', () => check(text));
    outcomes[outcome] += 1;
    if (outcome === 'opened' && opened++ % CLOSED_ONE_IN === 0) await close(text, 'a mutated file');
  });
  await fc.assert(property, { numRuns: Math.ceil(runs / 2), seed, endOnFailure: false });
}

async function main(): Promise<void> {
  const began = performance.now();
  if (!isCheck) await fixed();
  for (const mutation of [structural, bytewise]) await mutated(mutation(CORPUS));
  const seconds = (performance.now() - began) / 1000;
  console.log(`${outcomes.opened} opened, ${outcomes.refused} refused, in ${seconds.toFixed(0)} s (seed ${seed})`);
  console.log(`${closures.closed} came back from tables as they were, ${closures.refused} were refused by name`);
  console.log('The slowest, by the time of the processor:');
  for (const { name, ms } of slowest.list()) console.log(`${ms.toFixed(0).padStart(6)} ms  ${name}`);
}

main().catch((error: unknown) => {
  console.error(error);
  for (const { name, ms } of slowest.list()) console.error(`${ms.toFixed(0).padStart(6)} ms  ${name}`);
  process.exitCode = 1;
});
