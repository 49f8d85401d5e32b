// Words of a file and names of files at a terminal: shown, and not obeyed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth, fitted, table } from '../../../../src/main/cli/table';
import { createBaseline } from '../../../../src/shared/baselines';
import { writeScenario } from '../../../../src/shared/scenario/write';
import { offing } from './support/offing';

/** Clears the screen, turns the direction around, begins a sequence in one character, and goes on a line of its own. */
const HOSTILE = 'A\u001b[2J\u202eB\u009b1m\u2066C\nD\u2028E\u0007';
const SHOWN = 'A\\u001b[2J\\u202eB\\u009b1m\\u2066C D E\\u0007';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

let folder: string;
let file: string;
let other: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-terminal-'));
  file = path.join(folder, 'plan.offing');
  other = path.join(folder, 'other.offing');
  const baseline = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  const scenario = { ...baseline, simulation: { ...baseline.simulation, paths: 16 } };
  await writeFile(other, writeScenario(scenario));
  const { assumptions } = scenario;
  const named = <T extends { name: unknown }>(items: readonly T[]) => items.map((item) => ({ ...item, name: HOSTILE }));
  const { segments, costs, events } = assumptions;
  const hostile = {
    ...scenario,
    title: HOSTILE,
    company: HOSTILE,
    assumptions: {
      ...assumptions,
      segments: named(segments) as typeof segments,
      costs: named(costs) as typeof costs,
      events: named(events) as typeof events,
    },
  };
  await writeFile(file, writeScenario(hostile));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what is printed', () => {
  it.each([
    ['validate', []],
    ['simulate', ['--worst', '2', '--path', '1']],
    ['assumptions', []],
    ['diff', []],
  ])('by %s has nothing that a terminal would obey', async (command, options) => {
    const files = command === 'diff' ? [other, file] : [file];
    const { code, stdout, stderr } = await offing([command, ...files, ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(OBEYED);
    if (command !== 'assumptions') expect(stdout).toContain(command === 'diff' ? 'A\\u001b[2J\\u202eB' : SHOWN);
  });

  it('as JSON means what the file says', async () => {
    const { stdout } = await offing(['simulate', file, '--json']);
    expect(stdout).not.toMatch(OBEYED);
    expect(JSON.parse(stdout).scenario.title).toBe(HOSTILE);
  });

  it('of a refusal neither, whether it names a field, a file or what was typed', async () => {
    const damaged = path.join(folder, 'damaged\u001b[2J\u202e.offing');
    await writeFile(
      damaged,
      (await import('node:fs')).readFileSync(other, 'utf8').replace('"title"', '"ti\\u001b[2Jtle"'),
    );
    const table = path.join(folder, 'table.csv');
    await writeFile(table, `path,value\n${HOSTILE.replace(/\n/g, '')},1\n`);
    const refused = await Promise.all([
      offing(['validate', damaged]),
      offing(['simulate', other, '--set', `${HOSTILE}=1`]),
      offing(['simulate', other, `--${HOSTILE}`]),
      offing([HOSTILE]),
      offing(['import', table, '--into', other, '-o', path.join(folder, 'next.offing')]),
    ]);
    for (const { code, stdout, stderr } of refused) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toMatch(OBEYED);
      expect(stderr).toContain('\\u001b[2J');
    }
  });
});

describe('a table', () => {
  it('lines up whatever its cells hold', () => {
    const lines = table(
      ['Name', 'Value'],
      [
        [HOSTILE, '1'],
        ['e\u0301'.repeat(10), '2'],
        ['雲端', '3'],
      ],
      ['left'],
    );
    const widths = lines.split('\n').map(displayWidth);
    expect(new Set(widths).size).toBe(1);
    expect(lines).toContain(SHOWN);
  });

  it('cuts a text to its columns, and marks that are heaped upon one', () => {
    expect(fitted('abcdef', 6)).toBe('abcdef');
    expect(fitted('abcdefg', 6)).toBe('abcde…');
    expect(displayWidth(fitted('雲端模型服務', 6))).toBeLessThanOrEqual(6);
    expect(fitted(`a${'\u0301'.repeat(4000)}`, 6).length).toBeLessThan(30);
  });
});
