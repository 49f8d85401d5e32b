/**
 * What the window costs, measured by the page itself in the built application, as ratios to the same number of paths in one
 * thread of this process.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Scenario } from '@shared/scenario/schema';
import { writeScenario } from '@shared/scenario/write';
import { startDisplay } from '../../e2e/displays';
import { median } from '../measure';
import { type Extent, say } from '../part';
import { largeScenario } from '../scenarios';
import { printTable } from '../tables';
import { dragFor, end, settled, start, stepTimes } from '../window/drive';
import { firstProjection, noted, observe } from '../window/observe';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e12';
/** As many as a preview of the window has. */
const PREVIEW_PATHS = 512;
/** What is noticed as a stutter, by the platform's own definition of a long task. */
const LONG_TASK_MS = 50;

const ROUNDS = {
  full: { starts: 3, edits: 15, drag: 5000, reference: 25 },
  quick: { starts: 2, edits: 5, drag: 2000, reference: 9 },
  check: { starts: 1, edits: 2, drag: 300, reference: 3 },
} as const;
type Rounds = (typeof ROUNDS)[Extent];

const zhipu = createBaseline('zhipu', { uuid: UUID });

/** Median time of a run in this thread, which the others are told relative to. */
async function inThread(scenario: Scenario, paths: number, rounds: number): Promise<number> {
  const runner = createInProcessRunner();
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    await runner.run(scenario, { paths });
    // The first is compiled while it runs.
    if (round > 0) times.push(performance.now() - began);
  }
  return median(times);
}

interface Window {
  readonly started: number;
  readonly loaded: number;
  readonly preview: number;
  readonly result: number;
  readonly tasks: readonly number[];
}

async function driveWindow(userData: string, what: string, rounds: Rounds): Promise<Window> {
  const driven = await start(userData, what);
  try {
    const { page, started } = driven;
    const loaded = await firstProjection(page);
    await settled(page);
    await observe(page);
    await stepTimes(page, 'compute.priceDecline', rounds.edits);
    const { previews, results } = await noted(page);
    await dragFor(page, 'compute.demandInitial', 'Most likely', rounds.drag);
    const { tasks } = await noted(page);
    await settled(page);
    return { started, loaded, preview: median(previews), result: median(results), tasks };
  } finally {
    await end(driven);
  }
}

async function measureScenario(folder: string, name: string, scenario: Scenario, what: string, rounds: Rounds) {
  const windows: Window[] = [];
  for (let round = 0; round < rounds.starts; round++) {
    windows.push(await driveWindow(path.join(folder, `${name}-${round}`), what, rounds));
  }
  const preview = await inThread(scenario, PREVIEW_PATHS, rounds.reference);
  const full = await inThread(scenario, scenario.simulation.paths, Math.ceil(rounds.reference / 5));
  const typical = (of: (window: Window) => number) => median(windows.map(of));
  const row = (label: string, ms: number, relative: number) => [label, ms.toFixed(0), (ms / relative).toFixed(1)];
  const longest = (window: Window) => Math.max(0, ...window.tasks);
  printTable([
    [name, 'ms', `to ${PREVIEW_PATHS} paths in one thread`],
    [`${PREVIEW_PATHS} paths in one thread`, preview.toFixed(1), '1.0'],
    row(
      'start of the program to the first projection',
      typical(({ started }) => started),
      preview,
    ),
    row(
      'page loaded anew to the first projection',
      typical(({ loaded }) => loaded),
      preview,
    ),
    row(
      'key to its preview',
      typical((window) => window.preview),
      preview,
    ),
    row('longest task while dragging', typical(longest), preview),
    row(
      `key to its full run of ${scenario.simulation.paths.toLocaleString('en')} paths`,
      typical(({ result }) => result),
      preview,
    ),
    row('as many paths in one thread', full, preview),
  ]);
  const long = windows.map(({ tasks }) => tasks.filter((task) => task > LONG_TASK_MS).length);
  say(
    `Tasks above ${LONG_TASK_MS} ms in ${(rounds.drag / 1000).toFixed(1)} s of dragging, by start: ${long.join(', ')}`,
  );
  say();
  return windows.every(({ preview: one, result, loaded }) => [one, result, loaded].every((ms) => ms > 0));
}

export async function measureWindow(extent: Extent): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'offing-bench-'));
  const rounds = ROUNDS[extent];
  try {
    const usual = await measureScenario(folder, 'the baseline', zhipu, '--baseline=zhipu', rounds);
    if (extent === 'check') return usual;
    const file = path.join(folder, 'large.offing');
    const scenario = largeScenario();
    writeFileSync(file, writeScenario(scenario));
    const label = 'ten segments, twenty cost lines, ten years';
    return (await measureScenario(folder, label, scenario, file, rounds)) && usual;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The built application of what is in the working tree now. */
async function build(): Promise<boolean> {
  // ES modules, which cannot be imported in the usual way from what the loader turns into CommonJS.
  const { isStale } = await import('../../../build/start.mjs');
  const { run, tool } = await import('../../../build/processes.mjs');
  return !isStale() || (await run([...tool('electron-vite'), 'build', '--logLevel', 'warn'])) === 0;
}

/** On a screen, of its own if there is none; where there can be none it is left out, and says so. */
export async function benchWindow(extent: Extent): Promise<boolean> {
  if (!(await build())) return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return measureWindow(extent);
  const display = await startDisplay().catch(() => null);
  if (!display) {
    say('No display and no Xvfb: the window is left out.');
    return true;
  }
  process.env.DISPLAY = display.name;
  try {
    return await measureWindow(extent);
  } finally {
    display.server.kill();
  }
}
