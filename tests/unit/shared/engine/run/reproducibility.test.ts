import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { createNodeRunner } from '@shared/engine/hosts/node';
import type { SimulationResult } from '@shared/engine/results';
import { createResult } from '@shared/engine/run/assemble';
import { createRunner } from '@shared/engine/run/create-runner';
import { createInProcessCrew } from '@shared/engine/run/in-process-crew';
import type { WorkerReply, WorkerRequest } from '@shared/engine/run/worker';
import { createWorker } from '@shared/engine/run/worker';
import { createWorkerCrew, type WorkerPort } from '@shared/engine/run/worker-crew';
import type { Runner } from '@shared/engine/runner';
import { storeShape } from '@shared/engine/store/shape';
import { createStore, openStore } from '@shared/engine/store/store';
import { ENGINE_VERSION } from '@shared/engine-version';
import { headlineSpread } from '@shared/figures/headline';
import { FIGURE_LIST } from '@shared/figures/index';
import type { Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomSpec } from '../support/random-scenario';
import { draftOf, simulate, unwrap } from '../support/run';
import { scenarioOf } from '../support/scenario';

const UUID = '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10';

/** Every part of the model at once, over three years. */
function everything(): Scenario {
  const scenario = createBaseline('zhipu', { uuid: UUID });
  scenario.horizon = 36;
  scenario.assumptions.facility.enabled = true;
  scenario.assumptions.raising.enabled = true;
  return scenario;
}

const scenario = everything();
const open: Runner[] = [];

function kept(runner: Runner): Runner {
  open.push(runner);
  return runner;
}

afterAll(() => {
  for (const runner of open) runner.dispose();
});

async function fingerprint(runner: Runner, paths: number, of: Scenario = scenario): Promise<string | null> {
  return unwrap(await runner.run(of, { paths })).fingerprint;
}

const workers = [1, 2, 3].map((count) => ({ count, runner: kept(createNodeRunner(count)) }));

describe('the same bits', () => {
  it.each([16, 63, 1000, 2500])('with any number of workers, %i paths', async (paths) => {
    const here = await simulate(scenario, { paths });
    for (const { count, runner } of workers) {
      const there = unwrap(await runner.run(scenario, { paths }));
      // The whole result, not only its fingerprint.
      expect([count, there]).toEqual([count, here]);
    }
  });

  it('again and again, and after a run of another shape', async () => {
    const runner = kept(createInProcessRunner());
    const first = await fingerprint(runner, 700);
    await runner.run(createBaseline('blank', { uuid: UUID }), { paths: 300 });
    expect(await fingerprint(runner, 700)).toBe(first);
    expect(await fingerprint(runner, 700)).toBe(first);
  });

  it('whatever was run in the same memory before', async () => {
    const runner = kept(createNodeRunner(2));
    for (const [index, spec] of fc.sample(randomSpec, { numRuns: 16, seed: 5 }).entries()) {
      const next = scenarioOf(spec);
      const paths = [16, 17, 300][index % 3] as number;
      expect([index, await fingerprint(runner, paths, next)]).toEqual([
        index,
        (await simulate(next, { paths })).fingerprint,
      ]);
    }
  });

  it('for runs that are asked for at once', async () => {
    const runner = workers[1]?.runner as Runner;
    const alone = [await fingerprint(runner, 500), await fingerprint(runner, 600)];
    expect(await Promise.all([fingerprint(runner, 500), fingerprint(runner, 600)])).toEqual(alone);
  });

  it.each([16, 80, 1024])('with chunks of %i paths', async (chunk) => {
    const here = await simulate(scenario, { paths: 1000 });
    const runner = kept(createRunner(createInProcessCrew, { chunk }));
    expect(unwrap(await runner.run(scenario, { paths: 1000 }))).toEqual(here);
  });

  it('for a scenario that went through its file', async () => {
    const copy = JSON.parse(JSON.stringify(scenario)) as Scenario;
    expect((await simulate(copy, { paths: 200 })).fingerprint).toBe(
      (await simulate(scenario, { paths: 200 })).fingerprint,
    );
  });
});

describe('a preview', () => {
  const runners = [
    { name: 'in process', make: createInProcessRunner },
    { name: '2 workers', make: () => createNodeRunner(2) },
  ];

  it.each(runners)(
    'is a result of fewer paths without errors of its bands, and leaves no trace, $name',
    async ({ make }) => {
      const runner = kept(make());
      const previews: SimulationResult[] = [];
      const onPreview = (result: SimulationResult) => previews.push(result);
      // 700 is not a whole number of chunks.
      const full = unwrap(await runner.run(scenario, { paths: 2500, previewPaths: 700, onPreview }));
      expect(full).toEqual(await simulate(scenario, { paths: 2500 }));
      expect(previews).toEqual([draftOf(await simulate(scenario, { paths: 700 }))]);
    },
  );

  it('is left out where it would be the whole run', async () => {
    const onPreview = vi.fn();
    await simulate(scenario, { paths: 100, previewPaths: 100, onPreview });
    expect(onPreview).not.toHaveBeenCalled();
  });
});

it('ends the run under way when it is disposed of, and takes no other', async () => {
  const runner = createNodeRunner(1);
  const started = new Promise<void>((resolve) => {
    void runner.run(scenario, { paths: 20_000, onProgress: () => resolve() }).then((result) => ended.push(result));
  });
  const ended: unknown[] = [];
  await started;
  runner.dispose();
  const cancelled = { ok: false, error: { code: 'engine.cancelled', params: {} } };
  expect(await runner.run(scenario)).toEqual(cancelled);
  expect(ended).toEqual([cancelled]);
});

describe('the fingerprint', () => {
  const paths = 200;
  const of = async (change: (copy: Scenario) => void) => {
    const copy = everything();
    change(copy);
    return (await simulate(copy, { paths })).fingerprint;
  };

  it('differs where the figures do', async () => {
    const all = [
      await of(() => undefined),
      await of((copy) => {
        copy.simulation.seed += 1;
      }),
      await of((copy) => {
        // The smallest change there is.
        copy.assumptions.cash.capex.quantity = { kind: 'constant', value: 8 + 2 ** -20 };
      }),
      await of((copy) => {
        copy.horizon = 37;
      }),
      (await simulate(scenario, { paths: paths + 1 })).fingerprint,
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  it('covers every figure that is reported', async () => {
    const small = createBaseline('zhipu', { uuid: UUID });
    const view = openStore(createStore(storeShape(small, [16], 1)));
    const result = await simulate(small, { paths: 16 });
    const { headline, error, survival, fundingNeed, events, breakEvenMonth, dilution, worst, cashIsCertain } = result;
    const spread = headlineSpread(result.replicates);
    const outcomes = { survival, fundingNeed, events, breakEvenMonth, dilution, worst };
    const summary = { headline, error, spread, replicates: [], cashIsCertain, ...outcomes };
    const print = () =>
      createResult(small, view, summary, { paths: 16, final: true, errors: true, stopped: null }).fingerprint;
    const seen = new Set([print()]);
    let figures = 0;
    const isLeftOut = (key: string) => FIGURE_LIST.some(({ id, isFingerprinted }) => id === key && !isFingerprinted);
    /** Moves each number in turn, runs on, and moves it back. */
    const visit = (holder: object): void => {
      for (const [key, value] of Object.entries(holder)) {
        // The sum of `monthly`, which is covered; and what follows from the figures and their spread.
        if (key === 'probability' || key === 'error' || isLeftOut(key)) continue;
        if (typeof value === 'object' && value !== null) visit(value);
        if (typeof value !== 'number' && value !== null) continue;
        Reflect.set(holder, key, value === null ? 1 : value + 1);
        seen.add(print());
        Reflect.set(holder, key, value);
        figures += 1;
      }
    };
    visit(summary);
    for (const index of [0, 999, view.bands.length - 1]) {
      view.bands[index] = 1;
      seen.add(print());
      view.bands[index] = 0;
      figures += 1;
    }
    expect(figures).toBeGreaterThan(250);
    expect(seen.size).toBe(figures + 1);
  });

  it('does not depend on words and names', async () => {
    const renamed = await of((copy) => {
      copy.id = '00000000-0000-4000-8000-000000000000';
      copy.title = 'another';
      copy.currency = 'USD';
    });
    expect(renamed).toBe(await of(() => undefined));
  });

  it('comes with the version of the engine and what was run', async () => {
    const result = await simulate(scenario, { paths });
    expect(result).toMatchObject({ engine: ENGINE_VERSION, paths, seed: 2513, sampling: 'sobol', months: 36 });
  });
});

describe('cancelling', () => {
  const long = createBaseline('blank', { uuid: UUID });
  long.horizon = 24;
  const LONG = 30_000;
  const next = { ...long, simulation: { ...long.simulation, seed: 9 } };
  let fresh: Promise<SimulationResult>;
  beforeAll(() => {
    fresh = simulate(next, { paths: LONG });
  });
  const runners = [
    { name: 'in process', make: createInProcessRunner },
    { name: '2 workers', make: () => createNodeRunner(2) },
  ];

  it.each(runners)('ends a run under way, and the next is right, $name', async ({ make }) => {
    const runner = kept(make());
    const controller = new AbortController();
    const seen: number[] = [];
    const cancelled = await runner.run(long, {
      paths: LONG,
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(LONG);
        if (done === 0) return;
        seen.push(done);
        controller.abort();
      },
    });
    expect(cancelled).toEqual({ ok: false, error: { code: 'engine.cancelled', params: {} } });
    expect(seen[0]).toBeLessThan(LONG);
    // The same shape, so the same memory, half filled by the run that was cancelled.
    expect(await fingerprint(runner, LONG, next)).toBe((await fresh).fingerprint);
  });

  it('between the preview and the full run', async () => {
    const controller = new AbortController();
    const runner = kept(createInProcessRunner());
    const onPreview = () => controller.abort();
    const result = await runner.run(scenario, { paths: 500, previewPaths: 100, onPreview, signal: controller.signal });
    expect(result.ok || result.error.code).toBe('engine.cancelled');
    expect(await fingerprint(runner, 500)).toBe((await simulate(scenario, { paths: 500 })).fingerprint);
  });

  it('before the run has begun', async () => {
    const runner = kept(createInProcessRunner());
    const result = await runner.run(scenario, { paths: 100, signal: AbortSignal.abort() });
    expect(result.ok || result.error.code).toBe('engine.cancelled');
  });
});

/** A worker in this process that crashes the first time it is asked to simulate. */
function crashingPorts(): () => WorkerPort {
  let crashed = false;
  return () => {
    const answer = createWorker();
    let reply: (reply: WorkerReply) => void = () => undefined;
    let crash: (message: string) => void = () => undefined;
    return {
      post(request: WorkerRequest) {
        const crashes = request.kind === 'simulate' && !crashed;
        if (crashes) crashed = true;
        queueMicrotask(() => (crashes ? crash('the thread ended') : reply(answer(request))));
      },
      onReply: (listener) => {
        reply = listener;
      },
      onCrash: (listener) => {
        crash = listener;
      },
      terminate: () => undefined,
    };
  };
}

describe('failure', () => {
  it('of a worker ends the run with a reason, and the next run gets new workers', async () => {
    const createPort = vi.fn(crashingPorts());
    const runner = kept(createRunner(() => createWorkerCrew(2, createPort)));
    const failed = await runner.run(scenario, { paths: 300 });
    expect(failed).toEqual({
      ok: false,
      error: { code: 'engine.workerFailed', params: { message: 'the thread ended' } },
    });
    expect(await fingerprint(runner, 300)).toBe((await simulate(scenario, { paths: 300 })).fingerprint);
    expect(createPort).toHaveBeenCalledTimes(4);
  });

  it.each([
    { name: 'in process', make: createInProcessRunner },
    { name: 'a worker thread', make: () => createNodeRunner(1) },
  ])('on what is not a scenario is reported, $name', async ({ make }) => {
    const runner = kept(make());
    const broken = everything();
    Reflect.deleteProperty(broken.assumptions.segments[0] ?? {}, 'season');
    const failed = await runner.run(broken, { paths: 100 });
    expect(failed.ok || failed.error.code).toBe('engine.workerFailed');
    expect(await fingerprint(runner, 100)).toBe((await simulate(scenario, { paths: 100 })).fingerprint);
  });

  it('to get the memory is reported, and the next run is right', async () => {
    const runner = kept(createInProcessRunner());
    const failed = await runner.run(scenario, { paths: 1e12 });
    expect(failed.ok || failed.error.code).toBe('engine.workerFailed');
    expect(await fingerprint(runner, 100)).toBe((await simulate(scenario, { paths: 100 })).fingerprint);
  });
});
