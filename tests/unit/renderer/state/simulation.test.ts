import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { describe, expect, it, vi } from 'vitest';
import { createDocumentStore } from '../../../../src/renderer/state/document';
import {
  createSimulationStore,
  PREVIEW_PATHS,
  runSimulations,
  type Stopping,
} from '../../../../src/renderer/state/simulation';
import { eventually } from '../../support/eventually';
import { createFakeRunner, settled } from '../support/fake-runner';

function start(stopping?: Stopping) {
  const fake = createFakeRunner();
  const clock = { now: 0 };
  const documents = createDocumentStore();
  const simulation = createSimulationStore();
  const simulations = runSimulations(fake.runner, documents, simulation, {
    now: () => clock.now,
    ...(stopping && { stopping }),
  });
  const open = (baseline: 'zhipu' | 'blank' = 'zhipu') => {
    const scenario = createBaseline(baseline, { uuid: crypto.randomUUID() });
    documents.getState().open({ scenario, path: null, fileName: null, unsaved: null });
  };
  const edit = (path: string, text: string) => documents.getState().setPath(path, text);
  return { ...fake, clock, documents, simulation, simulations, open, edit, state: simulation.getState };
}

describe('the run behind the document', () => {
  it('starts when a document opens: a preview first, then all paths', async () => {
    const { open, runs, last, state } = start();
    expect(runs).toHaveLength(0);
    open();
    expect(last().options.previewPaths).toBe(PREVIEW_PATHS);
    expect(state()).toMatchObject({ phase: 'running', result: null, stale: false });

    const preview = last().preview();
    expect(state()).toMatchObject({ phase: 'preview', result: preview, progress: { done: PREVIEW_PATHS } });

    const full = last().finish();
    await settled();
    expect(state()).toMatchObject({ phase: 'complete', result: full, stale: false, progress: null });
  });

  it('ends the outdated run at every edit, keeps its result on the screen and marks it stale', async () => {
    const { open, edit, runs, last, state } = start();
    open();
    const first = last().finish();
    await settled();

    edit('compute.start', '300');
    expect(state()).toMatchObject({ phase: 'running', result: first, stale: true });
    const outdated = last();
    edit('compute.start', '400');
    expect(outdated.aborted).toBe(true);
    expect(runs).toHaveLength(3);

    // What an outdated run still says is not heard.
    outdated.preview();
    outdated.finish();
    await settled();
    expect(state()).toMatchObject({ phase: 'running', result: first, stale: true });

    const preview = last().preview();
    expect(state()).toMatchObject({ result: preview, stale: false });
  });

  it('does not run for words, nor again for what it knows', async () => {
    const { open, edit, runs, last, documents } = start();
    open();
    last().finish();
    await settled();
    edit('title', 'Mine');
    expect(runs).toHaveLength(1);
    const { scenario } = documents.getState();
    if (!scenario) throw new Error('no scenario');
    documents.getState().markSaved({ path: '/a.offing', fileName: 'a.offing' }, scenario);
    await settled();
    expect(runs).toHaveLength(1);
  });

  it('stops when it is told to, and runs again when it is told to', async () => {
    const { open, edit, runs, last, state, simulations } = start();
    open();
    const first = last().finish();
    await settled();
    edit('compute.start', '300');
    simulations.cancel();
    await settled();
    expect(last().aborted).toBe(true);
    expect(state()).toMatchObject({ phase: 'stopped', result: first, stale: true, progress: null });
    simulations.rerun();
    expect(runs).toHaveLength(3);
    expect(state().phase).toBe('running');
  });

  it('tells of a failure and keeps the last result', async () => {
    const { open, edit, last, state } = start();
    open();
    const first = last().finish();
    await settled();
    edit('compute.start', '300');
    last().fail();
    await settled();
    expect(state()).toMatchObject({
      phase: 'failed',
      result: first,
      stale: true,
      error: { code: 'engine.workerFailed' },
    });
  });

  it('tells of a runner that breaks its promise', async () => {
    const { open, state, runner } = start();
    vi.spyOn(runner, 'run').mockRejectedValue(new Error('gone'));
    open();
    await settled();
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'unexpected' } });
  });

  it('drops the figures of another document at once', async () => {
    const { open, last, state } = start();
    open();
    last().finish();
    await settled();
    open('blank');
    expect(state()).toMatchObject({ result: null, savedResult: null, phase: 'running' });
  });
});

describe('the saved version, for comparison', () => {
  it('is what was computed when the document opened, without another run', async () => {
    const { open, edit, runs, last, state } = start();
    open();
    const saved = last().finish();
    await settled();
    expect(state().savedResult).toBeNull();
    edit('compute.start', '300');
    expect(state().savedResult).toBe(saved);
    last().finish();
    await settled();
    expect(runs).toHaveLength(2);
  });

  it('is run with the seed and the paths of the present one, once', async () => {
    const { open, edit, runs, last, state, documents } = start();
    open();
    last().finish();
    await settled();
    edit('simulation.seed', '7');
    edit('compute.start', '300');
    last().finish();
    await settled();
    expect(last().scenario.simulation.seed).toBe(7);
    expect(last().scenario.assumptions).toBe(documents.getState().saved?.assumptions);
    const saved = last().finish();
    await settled();
    expect(state().savedResult).toBe(saved);

    const before = runs.length;
    edit('compute.start', '310');
    last().finish();
    await settled();
    expect(runs).toHaveLength(before + 1);
    expect(state().savedResult).toBe(saved);
  });

  it('is gone when nothing differs from it', async () => {
    const { open, edit, last, state, documents } = start();
    open();
    last().finish();
    await settled();
    edit('compute.start', '300');
    last().finish();
    await settled();
    documents.getState().undo();
    expect(state().savedResult).toBeNull();
  });
});

describe('long runs', () => {
  it('say how long they will still take, once there is something to tell it from', () => {
    const { open, last, state, clock } = start();
    open();
    last().options.onProgress?.({ done: 100, total: 1000 });
    expect(state().remainingMs).toBeNull();
    clock.now = 4000;
    last().options.onProgress?.({ done: 400, total: 1000 });
    expect(state().remainingMs).toBe(6000);
  });

  it('show how far the comparison is, which can be cancelled on its own', async () => {
    const { open, edit, last, state, simulations } = start();
    open();
    last().finish();
    await settled();
    edit('simulation.seed', '7');
    edit('compute.start', '300');
    const present = last().finish();
    await settled();
    last().options.onProgress?.({ done: 10, total: 20 });
    expect(state()).toMatchObject({ phase: 'complete', comparing: { done: 10, total: 20 } });
    simulations.cancel();
    await settled();
    expect(last().aborted).toBe(true);
    expect(state()).toMatchObject({ phase: 'complete', result: present, comparing: null, savedResult: null });
  });
});

describe('a rule to stop by', () => {
  it('is given to the run, starts another when it changes, and compares on as many paths as there came', async () => {
    const until = { figure: 'fundingNeed.p80', below: 0.01, relative: true, atMost: 1_000_000 } as const;
    let rule: typeof until | null = null;
    const listeners: (() => void)[] = [];
    const { open, edit, runs, last, state, documents } = start({
      current: () => rule,
      subscribe: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
    open();
    const plain = last().finish();
    await settled();
    expect(last().options.until).toBeUndefined();

    rule = until;
    for (const listener of listeners) listener();
    expect(last().options.until).toEqual(until);
    const refined = last().finish(65_536);
    await settled();
    expect(state().result).toBe(refined);

    // Both are known from now on.
    rule = null;
    for (const listener of listeners) listener();
    expect(state().result).toBe(plain);
    rule = until;
    for (const listener of listeners) listener();
    expect(state().result).toBe(refined);
    expect(runs).toHaveLength(2);

    edit('compute.start', '300');
    last().finish(65_536);
    await settled();
    // The saved version of as many paths is known from before the edit.
    expect(runs).toHaveLength(3);
    expect(state().savedResult).toBe(refined);

    edit('compute.start', '310');
    last().finish(131_072);
    await settled();
    expect(last().scenario.simulation.paths).toBe(131_072);
    expect(last().options.until).toBeUndefined();
    expect(last().scenario.assumptions).toBe(documents.getState().saved?.assumptions);
  });
});

describe('with the engine itself', () => {
  it('delivers a preview and then the result of all paths', async () => {
    const documents = createDocumentStore();
    const simulation = createSimulationStore();
    const phases = new Set<string>();
    simulation.subscribe(({ phase }) => phases.add(phase));
    const simulations = runSimulations(createInProcessRunner(), documents, simulation);
    const scenario = createBaseline('blank', { uuid: crypto.randomUUID() });
    documents.getState().open({
      scenario: { ...scenario, simulation: { ...scenario.simulation, paths: 2048 } },
      path: null,
      fileName: null,
      unsaved: null,
    });
    await eventually(() => expect(simulation.getState().phase).toBe('complete'));
    expect(phases).toContain('preview');
    expect(simulation.getState().result?.paths).toBe(2048);
    simulations.dispose();
  });
});
