/**
 * What a list of thousands of files costs, as ratios to opening all of them, to merely looking at their names and times, and
 * to reading them without checking what they hold.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { writeScenario } from '@shared/scenario/write';
import { savedResults } from '@shared/verification/saved';
import { readScenarioFile } from '../../../src/main/files';
import { createLibrary } from '../../../src/main/library';
import { median } from '../measure';
import { type Extent, say } from '../part';
import { printTable } from '../tables';

const FILES: Readonly<Record<Extent, number>> = { full: 5000, quick: 1000, check: 50 };
/** As many as a large screen has. */
const ON_SCREEN = 30;
/** One look at the names alone is over so soon that twice as long is nothing unusual. */
const LOOKS = 9;

async function timed<T>(work: () => Promise<T>): Promise<readonly [ms: number, value: T]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

async function writeFiles(folder: string, count: number): Promise<readonly string[]> {
  const zhipu = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  const scenario = { ...zhipu, simulation: { ...zhipu.simulation, paths: 1024 } };
  const result = await createInProcessRunner().run(scenario);
  const results = result.ok ? savedResults(scenario, result.value, 'bench') : null;
  const text = writeScenario({ ...scenario, results });
  const files = Array.from({ length: count }, (_, index) => path.join(folder, `${index}.offing`));
  for (const file of files) writeFileSync(file, text);
  return files;
}

/** From nothing to the list, to the cards on the screen, and to everything read. */
async function listed(root: string, folder: string) {
  let unread = 0;
  let finished = () => {};
  const library = createLibrary({
    userData: root,
    defaultFolder: folder,
    folder: null,
    recent: () => [],
    moveToTrash: () => Promise.resolve(),
    copyTitle: () => '',
    moved: () => undefined,
    changed({ rows }) {
      unread -= rows.length;
      if (unread <= 0) finished();
    },
  });
  const [list, state] = await timed(library.state);
  unread = state.rows.filter(({ content }) => content.kind === 'unread').length;
  const all = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const [cards, shown] = await timed(() => library.cards(state.rows.slice(0, ON_SCREEN).map((row) => row.path)));
  const [rest] = unread > 0 ? await timed(() => all) : [0];
  library.close();
  return { list, cards, rest, rows: state.rows.length, shown: shown.length };
}

async function measure(root: string, count: number): Promise<boolean> {
  const folder = path.join(root, 'Scenarios');
  mkdirSync(folder);
  const files = await writeFiles(folder, count);
  const looks: number[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const [ms] = await timed(async () => {
      const names = await readdir(folder);
      await Promise.all(names.map((name) => stat(path.join(folder, name))));
    });
    looks.push(ms);
  }
  const looking = median(looks);
  const cold = await listed(root, folder);
  const warm = await listed(root, folder);
  const [parsing] = await timed(async () => {
    for (const file of files) JSON.parse(await readFile(file, 'utf8'));
  });
  let opened = 0;
  const [opening] = await timed(async () => {
    for (const file of files) if ((await readScenarioFile(file)).ok) opened += 1;
  });
  const row = (what: string, ms: number) => [
    what,
    ms.toFixed(0),
    (ms / looking).toFixed(2),
    (ms / parsing).toFixed(3),
    (ms / opening).toFixed(4),
  ];
  printTable([
    [`${count.toLocaleString('en')} files`, 'ms', 'to names', 'to JSON', 'to opening'],
    row('names and times, nothing else', looking),
    row('the list, first time', cold.list),
    row(`${ON_SCREEN} cards after it, nothing read before`, cold.cards),
    row('everything read, in the background', cold.rest),
    row('the list, second time', warm.list),
    row(`${ON_SCREEN} cards after it`, warm.cards),
    row('every file read as JSON, nothing checked', parsing),
    row('opening every file', opening),
  ]);
  const onScreen = Math.min(ON_SCREEN, count);
  const found = [cold.rows, warm.rows, opened].every((number) => number === count);
  const whole = found && [cold.shown, warm.shown].every((number) => number === onScreen);
  if (!whole) say(`\nNot all of the ${count} files were listed, shown and opened.`);
  return whole;
}

export async function benchLibrary(extent: Extent): Promise<boolean> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'offing-bench-'));
  try {
    return await measure(root, FILES[extent]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
