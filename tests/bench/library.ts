/**
 * `npm run bench:library`: what a list of 5,000 files costs, as ratios to opening all of them and to merely looking at their
 * names and times.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readScenarioFile } from '../../src/main/files';
import { createLibrary } from '../../src/main/library';
import { createBaseline } from '../../src/shared/baselines';
import { createInProcessRunner } from '../../src/shared/engine/hosts/in-process';
import { writeScenario } from '../../src/shared/scenario/write';
import { savedResults } from '../../src/shared/sharing/saved';

const FILES = 5000;
/** As many as a large screen has. */
const ON_SCREEN = 30;

const root = mkdtempSync(path.join(os.tmpdir(), 'offing-bench-'));
const folder = path.join(root, 'Scenarios');
mkdirSync(folder);

async function timed<T>(work: () => Promise<T>): Promise<readonly [ms: number, value: T]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

async function writeFiles(): Promise<void> {
  const zhipu = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  const scenario = { ...zhipu, simulation: { ...zhipu.simulation, paths: 1024 } };
  const result = await createInProcessRunner().run(scenario);
  const results = result.ok ? savedResults(scenario, result.value, 'bench') : null;
  const text = writeScenario({ ...scenario, results });
  for (let index = 0; index < FILES; index += 1) writeFileSync(path.join(folder, `${index}.offing`), text);
}

/** From nothing to the list, to the cards on the screen, and to everything read. */
async function listed() {
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
  const [cards] = await timed(() => library.cards(state.rows.slice(0, ON_SCREEN).map((row) => row.path)));
  const [rest] = unread > 0 ? await timed(() => all) : [0];
  library.close();
  return { list, cards, rest };
}

async function main(): Promise<void> {
  await writeFiles();
  const [looking] = await timed(async () => {
    const names = await readdir(folder);
    await Promise.all(names.map((name) => stat(path.join(folder, name))));
  });
  const cold = await listed();
  const warm = await listed();
  const [opening] = await timed(async () => {
    for (let index = 0; index < FILES; index += 1) await readScenarioFile(path.join(folder, `${index}.offing`));
  });
  const line = (what: string, ms: number) =>
    console.log(
      `| ${what.padEnd(44)} | ${ms.toFixed(0).padStart(6)} | ${(ms / looking).toFixed(2).padStart(8)} | ${(ms / opening).toFixed(4).padStart(8)} |`,
    );
  console.log('| 5,000 files                                  |     ms | to names | to opening |');
  console.log('|----------------------------------------------|-------:|---------:|-----------:|');
  line('names and times, nothing else', looking);
  line('the list, first time', cold.list);
  line(`${ON_SCREEN} cards after it, nothing read before`, cold.cards);
  line('everything read, in the background', cold.rest);
  line('the list, second time', warm.list);
  line(`${ON_SCREEN} cards after it`, warm.cards);
  line('opening every file', opening);
}

void main().finally(() => rmSync(root, { recursive: true, force: true }));
