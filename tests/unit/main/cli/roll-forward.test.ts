// A scenario at a later balance date, on the command line.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offing } from './support/offing';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-roll-'));
  file = path.join(folder, 'later.offing');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const roll = (...args: string[]) => offing(['roll-forward', 'zhipu', '--paths', '4096', '-o', file, ...args]);

it('writes the scenario at a later balance date, and says what is different and what is taken for granted', async () => {
  const { code, stdout, stderr } = await roll('--to', '2026-03', '--set', 'opening.cash=4bn');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Wrote ${file}: the scenario at 2026-03-31.`);
  expect(stdout).toMatch(/^Cash +CNY 2\.552bn +CNY 4bn$/m);
  expect(stdout).toMatch(/^Hong Kong IPO is taken to have happened by 2026-03-31, as on 9\d(\.\d)?% of the paths/m);
  const written = JSON.parse(await readFile(file, 'utf8'));
  expect(written).toMatchObject({
    balanceDate: '2026-03-31',
    assumptions: { events: [], redemption: { enabled: false } },
  });
  expect(written.assumptions.opening.cash).toMatchObject({ quantity: { value: 4000 }, source: { kind: 'assumed' } });
  expect((await offing(['validate', file])).code).toBe(0);
});

it('takes over what was reported: assumptions on the paths that come near to it', async () => {
  const { code } = await roll('--to', '2025-12-31', '--update');
  expect(code).toBe(0);
  const { assumptions } = JSON.parse(await readFile(file, 'utf8'));
  const [onPremise] = assumptions.segments;
  expect(onPremise.growthInitial.quantity.kind).toBe('metalog');
  expect(onPremise.growthInitial.source.kind).toBe('derived');
  expect(onPremise.start.source.from.en).toContain('4096 paths, weighed by revenue@2025');
  // Revenue came in low, and so is the level that it goes on from.
  const carried = (await roll('--to', '2025-12-31', '--force')).stdout;
  const level = Number(/^On-premise deployment: revenue now .*CNY ([\d.]+)m a month$/m.exec(carried)?.[1]);
  expect(onPremise.start.quantity.value).toBeLessThan(level);
});

it.each([
  [['--to', '2025-12'], 'exists already'],
  [['--to', '2025-06-30', '--force'], 'cannot be rolled forward to 2025-06-30'],
  [['--to', 'soon', '--force'], 'is not the last day of a month'],
  [['--force'], '--to DATE'],
  [['--to', '2026-03', '--event', 'ipo=perhaps', '--force'], 'does not say what became of an event'],
  [['--to', '2025-12', '--event', 'ipo=happened', '--force'], 'On no path'],
])('refuses %j, and says why', async (args, reason) => {
  await offing(['new', '--from', 'blank', '-o', file]);
  const { code, stdout, stderr } = await roll(...(args as string[]));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(reason);
});
