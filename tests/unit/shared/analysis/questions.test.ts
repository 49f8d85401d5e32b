import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createStudy } from '@shared/analysis/questions';
import { parseCondition } from '@shared/analysis/selection/parse';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offing } from '../../main/cli/support/offing';
import { unwrap } from '../engine/support/run';

const PATHS = 512;
const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const runner = createInProcessRunner();
afterAll(() => runner.dispose());

let study: ReturnType<typeof createStudy>;
beforeAll(async () => {
  const { outcomes } = unwrap(await runner.run(scenario, { paths: PATHS }));
  // As a page hands it to its worker.
  study = createStudy(structuredClone({ scenario, outcomes, series: [] }));
});

describe('what a page asks about the run on the screen', () => {
  it('is answered as on the command line: the table of paths, byte for byte', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'offing-table-'));
    const file = path.join(folder, 'paths.csv');
    expect(await offing(['paths', 'zhipu', '--paths', String(PATHS), '--csv', file])).toMatchObject({ code: 0 });
    expect(Buffer.from(study.ask({ kind: 'table' })).equals(await readFile(file))).toBe(true);
    await rm(folder, { recursive: true });
  });

  it('is answered as on the command line: what matters, and what a condition has to do with', async () => {
    const plain = async (...args: string[]) =>
      JSON.parse((await offing([...args, '--paths', String(PATHS), '--json'])).stdout);
    const condition = unwrap(parseCondition(scenario, 'fundingNeed > 25bn'));
    const here = unwrap(study.ask({ kind: 'explain', condition }));
    const there = await plain('explain', 'zhipu', '--where', 'fundingNeed > 25bn');
    expect(there.share).toBe(here.selection.share);
    expect(there.inputs.map(({ id, difference }: Record<string, unknown>) => [id, difference])).toEqual(
      here.inputs.map(({ id, difference }) => [id, difference]),
    );
    const { inputs, raised } = study.ask({ kind: 'worth', p: 0.8 }) ?? { inputs: [], raised: 0 };
    expect(inputs.length).toBeGreaterThan(20);
    expect(raised).toBeGreaterThan(0);
  });
});
