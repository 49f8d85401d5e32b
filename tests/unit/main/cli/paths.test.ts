import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { explainCondition } from '@shared/analysis/selection/explain';
import { parseCondition } from '@shared/analysis/selection/parse';
import { numbersOf } from '@shared/analysis/selection/studied';
import { createBaseline } from '@shared/baselines';
import { percentile } from '@shared/figures/sorted';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { studiedOf } from '../../shared/analysis/selection/support';
import { offing } from './support/offing';

const PATHS = 2048;
const WHERE = 'fundingNeed < 12bn';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-paths-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (args: readonly string[], LANG = 'C') => offing(args, { cwd: folder, env: { LANG } });

async function json(...args: string[]) {
  const { code, stdout, stderr } = await run([...args, '--paths', String(PATHS), '--json']);
  if (code !== 0 || stderr !== '') throw new Error(`exit code ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

/** A column of `paths --json`, by path. */
function columnOf(table: { columns: { id: string }[]; rows: (number | null)[][] }, id: string): (number | null)[] {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new Error(id);
  return table.rows.map((row) => row[index + 1] as number | null);
}

describe('explain', () => {
  it('says what can be counted by hand in the table of paths', async () => {
    const [table, explained] = [await json('paths', 'zhipu'), await json('explain', 'zhipu', '--where', WHERE)];
    expect(table.rows).toHaveLength(PATHS);
    const need = columnOf(table, 'fundingNeed');
    const isIn = need.map((value) => (value as number) < 12_000);
    const count = isIn.filter(Boolean).length;
    expect(explained).toMatchObject({ count, share: count / PATHS, condition: 'fundingNeed < 12bn', seed: 2513 });

    const [first] = explained.inputs;
    const inside = columnOf(table, `${first.id}#level`).filter((_, k) => isIn[k]) as number[];
    const outside = columnOf(table, `${first.id}#level`).filter((_, k) => !isIn[k]) as number[];
    const below = (levels: number[], level: number) => levels.filter((one) => one < level).length / levels.length;
    const gaps = Array.from({ length: 1023 }, (_, k) => below(inside, (k + 1) / 1024) - below(outside, (k + 1) / 1024));
    const furthest = gaps.reduce((most, gap) => (Math.abs(gap) > Math.abs(most) ? gap : most), 0);
    expect(first.difference).toBeCloseTo(furthest, 12);

    const values = (columnOf(table, first.id).filter((_, k) => isIn[k]) as number[]).sort((a, b) => a - b);
    const least = (p: number) => values[Math.ceil(p * values.length - 1e-9) - 1];
    expect(first.inside.values).toEqual([0.1, 0.5, 0.9].map(least));

    const ipo = columnOf(table, 'events.ipo').filter((month, k) => isIn[k] && month !== null).length;
    expect(explained.events).toMatchObject([{ id: 'ipo', inside: { share: expect.closeTo(ipo / count, 12) } }]);

    const needs = Float64Array.from(need.filter((_, k) => isIn[k]) as number[]).sort();
    expect(explained.inside.headline.fundingNeed.p80).toBe(percentile(needs, 0.8));
  });

  it('says the same to the last bit as the window, which asks the same functions for it', async () => {
    const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
    scenario.simulation.paths = PATHS;
    const condition = parseCondition(scenario, WHERE);
    if (!condition.ok) throw new Error(condition.error.code);
    // As a worker hears of it: a copy.
    const numbers = numbersOf(structuredClone(await studiedOf(scenario)));
    const inWindow = explainCondition(structuredClone(condition.value), numbers);
    if (!inWindow.ok) throw new Error(inWindow.error.code);
    const { inputs, events, headline, error } = JSON.parse(JSON.stringify(inWindow.value));
    const explained = await json('explain', 'zhipu', '--where', WHERE);
    expect(explained.events).toEqual(events);
    expect(explained.inside).toEqual({ headline, error });
    const bare = (list: { inside: { histogram: unknown }; outside: { histogram: unknown } }[]) =>
      list.map(({ inside, outside, ...input }) => ({
        ...input,
        inside: { ...inside, histogram: null },
        outside: { ...outside, histogram: null },
      }));
    expect(bare(explained.inputs)).toEqual(bare(inputs));
    expect(explained.inputs[0].inside.histogram).toEqual([...(inWindow.value.inputs[0]?.inside.histogram ?? [])]);
  });

  it('prints the sentence and its tables, in the language of the terminal', async () => {
    const args = ['explain', 'zhipu', '--where', 'cashLasts >= 18 and no events.ipo or worst 5%', '--paths', '512'];
    const { stdout, stderr, code } = await run(args);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^\(Cash lasts 18 months and no Hong Kong IPO\) or funding need among the worst 5% on /);
    expect(stdout).toContain('compute.demandInitial');
    expect(stdout).toContain('Funding need, enough in 80% of paths');
    expect((await run(args, 'zh_HK.UTF-8')).stdout).toContain('其中十分之九');
  });

  it('is what if, too', async () => {
    const never = await json('explain', 'zhipu', '--where', 'cashLasts >= 8', '--set', 'events.ipo.probability=0');
    const plain = await json('explain', 'zhipu', '--where', 'cashLasts >= 8');
    expect(never.share).toBeLessThan(plain.share);
  });

  it.each([
    [['explain', 'zhipu'], /needs --where "CONDITION"/],
    [['explain', 'zhipu', '--where', 'cashLasts >> 24'], /cashLasts >→> 24/],
    [['explain', 'zhipu', '--where', 'cashLasts 24'], /character 11 .*cashLasts →24/],
    [['explain', 'zhipu', '--where', 'cashLasts >= 61'], /None of the 16 paths .*cashLasts between \d+ and \d+/],
    [['explain', 'zhipu', '--where', 'cashLasts >= 1'], /All 16 paths meet/],
    [['paths', 'zhipu', '--columns', 'fundingneed'], /no column called “fundingneed”.*fundingNeed/],
    [['paths', 'zhipu', '--series', 'revenue'], /revenue@2026/],
    [['paths', 'zhipu', '--rows', '0'], /--rows/],
    [['paths', 'zhipu', '--until', 'fundingNeed.p80=1%'], /--until/],
  ])('refuses %j with what is possible', async (args, message) => {
    const { code, stdout, stderr } = await run([...args, '--paths', '16']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('paths', () => {
  it('writes all that meet a condition as a CSV file, and replaces none unasked', async () => {
    const file = path.join(folder, 'worst.csv');
    const args = ['paths', 'zhipu', '--paths', '512', '--where', 'worst 5%', '--series', 'cash@2026-12', '--csv', file];
    const { code, stdout } = await run(args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Written: 26 paths to ${file}.\n` });
    const { data } = Papa.parse<Record<string, string>>((await readFile(file, 'utf8')).replace('\ufeff', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(26);
    const needs = data.map((row) => Number(row.fundingNeed));
    expect(needs.every((need) => need > 30_000)).toBe(true);
    expect(data[0]?.cashOutMonth).toMatch(/^20\d\d-\d\d$/);
    expect(Number(data[0]?.['cash@2026-12'])).not.toBeNaN();
    expect(Number(data[0]?.['compute.demandInitial#level'])).toBeLessThan(1);
    const again = await run(args);
    expect({ code: again.code, stderr: again.stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(file),
    });
    expect((await run([...args, '--force'])).code).toBe(0);
  });

  it('shows the first of them as a table, with the columns that were asked for', async () => {
    const { stdout } = await run(['paths', 'zhipu', '--paths', '64', '--rows', '3', '--columns', 'events,fundingNeed']);
    const [title, header, , ...rows] = stdout.trim().split('\n');
    expect(title).toBe('3 of 64 paths, out of a run of 64');
    expect(header?.trim().split(/\s+/)).toEqual(['path', 'events.ipo', 'fundingNeed']);
    expect(rows).toHaveLength(3);
  });

  it('lists all where all meet the condition', async () => {
    const { count } = await json('paths', 'zhipu', '--where', 'cashLasts >= 1', '--columns', 'events');
    expect(count).toBe(PATHS);
  });
});
