// A worker that ends without a word: the run that waits for it fails, and the next one has workers of its own.
import { Worker } from 'node:worker_threads';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { portOf } from '@shared/engine/hosts/node';
import { createRunner } from '@shared/engine/run/create-runner';
import { createInProcessCrew } from '@shared/engine/run/in-process-crew';
import { createWorkerCrew, type WorkerPort } from '@shared/engine/run/worker-crew';
import { afterEach, describe, expect, it, vi } from 'vitest';

const scenario = createBaseline('blank', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
const PATHS = { paths: 256 };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A thread that answers nothing. */
function thread(code: string): Worker {
  const worker = new Worker(`const { parentPort } = require('node:worker_threads');\n${code}`, { eval: true });
  ends.push(() => void worker.terminate());
  return worker;
}

describe('a thread that ends', () => {
  it.each([
    ['when it is asked', `parentPort.on('message', () => process.exit(0));`],
    ['with a code that says nothing', `parentPort.on('message', () => process.exit(134));`],
    ['before it is asked', 'process.exit(0);'],
  ])('without a message fails the run: %s', async (_, code) => {
    const worker = thread(code);
    const runner = createRunner(() => createWorkerCrew(1, () => portOf(worker)));
    const outcome = await runner.run(scenario, PATHS);
    expect(outcome).toEqual({ ok: false, error: { code: 'engine.workerEnded', params: {} } });
  });

  it('with a message fails the run with it', async () => {
    const worker = thread(`parentPort.on('message', () => { throw new Error('out of ideas'); });`);
    const runner = createRunner(() => createWorkerCrew(1, () => portOf(worker)));
    const outcome = await runner.run(scenario, PATHS);
    expect(outcome.ok).toBe(false);
    expect(!outcome.ok && outcome.error).toEqual({
      code: 'engine.workerFailed',
      params: { message: 'Error: out of ideas' },
    });
  });
});

describe('a crew one of whose workers ends', () => {
  /** Workers that do nothing but remember how to end. */
  function silent() {
    const crashes: ((message: string | null) => void)[] = [];
    const terminated = vi.fn();
    const createPort = (): WorkerPort => ({
      post: () => undefined,
      onReply: () => undefined,
      onCrash: (listener) => crashes.push(listener),
      terminate: terminated,
    });
    return { crashes, terminated, crew: createWorkerCrew(2, createPort) };
  }

  it('fails although the others are still at work, and ends them', async () => {
    const { crashes, terminated, crew } = silent();
    const run = createRunner(() => crew).run(scenario, PATHS);
    await vi.waitFor(() => expect(crashes).toHaveLength(2));
    crashes[1]?.(null);
    expect(await run).toMatchObject({ ok: false, error: { code: 'engine.workerEnded' } });
    expect(terminated).toHaveBeenCalledTimes(2);
  });

  it('is replaced: the next run has the same figures as ever', async () => {
    const lost = silent();
    const whole = await createInProcessRunner().run(scenario, PATHS);
    const crews = [lost.crew, createInProcessCrew()];
    const runner = createRunner(() => crews.shift() ?? createInProcessCrew());
    const failing = runner.run(scenario, PATHS);
    await vi.waitFor(() => expect(lost.crashes).toHaveLength(2));
    lost.crashes[0]?.(null);
    expect((await failing).ok).toBe(false);
    expect(await runner.run(scenario, PATHS)).toEqual(whole);
  });
});
