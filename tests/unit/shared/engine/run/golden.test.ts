/**
 * Fingerprints that hold across hosts and JavaScript engines. `npm test` fetches the other versions of Node and names them
 * in OFFING_NODES; without it, only this one is compared. `tests/e2e/golden.spec.ts` compares Electron's Chromium.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ENGINE_VERSION } from '@shared/engine-version';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentCli } from '../../../../../build/cli.mjs';
import golden from '../../../../golden/fingerprints.json';

const run = promisify(execFile);
const nodes = [process.execPath, ...(process.env.OFFING_NODES?.split(path.delimiter) ?? [])].filter(Boolean);
const scenarioOf = (file: string) => (file.endsWith('.offing') ? path.resolve('tests/golden', file) : file);

let cli: string;
beforeAll(async () => {
  cli = await currentCli();
});

async function fingerprint(node: string, wanted: (typeof golden.runs)[number], workers: number): Promise<string> {
  const options = ['--sampling', wanted.sampling, '--paths', String(wanted.paths), '--workers', String(workers)];
  const argv = [cli, 'simulate', scenarioOf(wanted.file), ...options, '--json'];
  const { stdout } = await run(node, argv, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout).fingerprint;
}

it('is of this version of the engine', () => {
  // A change that moves a bit of a result needs a new version, and then new fingerprints: tsx tests/golden/make.ts.
  expect(golden.engine).toBe(ENGINE_VERSION);
});

describe.each(nodes)('%s', (node) => {
  it.each(golden.runs)('gives the known bits of $file by $sampling', async (wanted) => {
    expect(await fingerprint(node, wanted, 2)).toBe(wanted.fingerprint);
  });
});

it.each([0, 3])('gives the same bits with %d workers', async (workers) => {
  for (const wanted of golden.runs.filter(({ sampling }) => sampling === 'sobol')) {
    expect(await fingerprint(process.execPath, wanted, workers)).toBe(wanted.fingerprint);
  }
});
