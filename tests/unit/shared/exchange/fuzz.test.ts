// What `npm run fuzz` does with files and tables that were made to do harm, without its clock.
import { createBaseline } from '@shared/baselines';
import { readScenario } from '@shared/scenario/read';
import { expect, it } from 'vitest';
import { check } from '../../../fuzz/check';
import { checkTable } from '../../../fuzz/check-table';
import { checkClosure } from '../../../fuzz/closure';
import { OPENED, REFUSED, TABLES } from '../../../fuzz/hostile';

it.each(Object.entries(REFUSED))('a file with %s is refused', (_, text) => {
  expect(check(text)).toBe('refused');
});

it.each(Object.entries(OPENED))('a file with %s is opened', (_, text) => {
  expect(check(text)).toBe('opened');
});

it.each(['names of members that every object has', 'names of escape sequences', 'sources longer than a cell'])(
  'a file with %s comes back from tables',
  async (name) => {
    const read = readScenario(OPENED[name] ?? '');
    if (!read.ok) throw new Error(read.error.code);
    expect(await checkClosure(read.value)).toBe('closed');
  },
);

it.each(TABLES)('of a table with $name nothing is imported, and little is said', async ({ kind, bytes }) => {
  const scenario = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  expect(await checkTable(bytes(), kind, scenario)).toBe('refused');
});
