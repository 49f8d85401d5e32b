// What was reported since, on the command line. "Revenue of 2025 came in at 724: how good was the projection, and what is the runway now?"
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offing } from './support/offing';

const PATHS = ['--paths', '4096'] as const;
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-actuals-'));
  file = path.join(folder, 'next.offing');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function json(...args: string[]) {
  const { code, stdout, stderr } = await offing(['actuals', ...args, ...PATHS, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('actuals', () => {
  it('says where a figure lies, with its part that is projected, score and skill', async () => {
    const { figures, apart, calibration, update, against } = await json('zhipu');
    expect(figures).toMatchObject([
      { figure: 'revenue@2025', reported: 724, known: 190.877, mark: 'single', naive: { kind: 'yearBefore' } },
    ]);
    expect(figures[0].came).toBeCloseTo(533.123, 6);
    expect(figures[0].below.share).toBeGreaterThan(0.2);
    expect(figures[0].below.share).toBeLessThan(0.3);
    expect(figures[0].skill).toBeGreaterThan(0.8);
    expect(apart).toEqual([{ figure: 'netProfit@2025', reported: -4718, why: 'notProjected' }]);
    expect(calibration).toMatchObject({ figures: 1 });
    expect({ update, against }).toEqual({ update: null, against: null });
  });

  it('answers in two steps what came of a year, and what the runway is now', async () => {
    const added = await offing(['actuals', 'add', 'zhipu', 'revenue@2025=724m', '-o', file]);
    expect(added).toEqual({ code: 0, stdout: `Wrote ${file} with 1 figure.\n`, stderr: '' });
    const { code, stdout } = await offing(['actuals', file, '--update']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Revenue, 2025: CNY 533m \(CNY 724m less CNY 191m known before\); 25\.\d% \(±0\.3%\) of the paths/,
    );
    expect(stdout).toContain('too few to judge');
    expect(stdout).toMatch(/as good as 6,\d\d\d of 16,384 paths \(Pareto k −1\.\d+\)/);
    expect(stdout).toMatch(/segments\.on-premise\.growthInitial +\d+\.\d% +11\d% /);
    expect(stdout).toMatch(/Runway, median +18 months +±0\.0\d +18 months/);
  });

  it('weighs by the figures that are named, and tells what was before and after', async () => {
    const { update } = await json('minimax', '--update', '--on', 'revenue@2025', '--tolerance', '10%');
    expect(update).toMatchObject({ on: ['revenue@2025'], tolerance: 0.1, isHeavy: false });
    expect(update.effective).toBeGreaterThan(400);
    const growth = update.inputs.find(({ id }: { id: string }) => id === 'segments.consumer.growthInitial');
    // Revenue came in low: P10, P50 and P90 of its growth are lower than they were.
    for (const [k, value] of growth.inside.values.entries()) expect(value).toBeLessThan(growth.all[k]);
    expect(update.after.headline.fundingNeed.p80).not.toBe(update.before.headline.fundingNeed.p80);
  });

  it('scores two scenarios on the same figures', async () => {
    await offing(['new', '--from', 'zhipu', '-o', file]);
    const { against } = await json('zhipu', '--set', 'segments.on-premise.start=45', '--against', file);
    expect(against.figures).toMatchObject([{ figure: 'revenue@2025' }]);
    const [{ first, second, difference }] = against.figures;
    expect(difference.value).toBeCloseTo(second.value - first.value, 9);
    expect(Math.abs(difference.value)).toBeGreaterThan(2 * difference.error);
    expect(against.missing).toEqual([]);
  });

  it('speaks the language of the terminal', async () => {
    const { stdout } = await offing(['actuals', 'minimax', ...PATHS], { env: { LANG: 'zh_HK.UTF-8' } });
    expect(stdout).toContain('太少，無從判斷');
    expect(stdout).toContain('兩個來源');
  });

  it.each([
    [['blank'], 'nothing that was reported'],
    [['zhipu', '--update', '--on', 'revenue@2026'], 'These are: revenue@2025.'],
    [['minimax', '--update'], 'Choose one to 3 with --on: revenue@2025, '],
    [['zhipu', '--update', '--tolerance', '0.1%'], 'Draw 65,536 paths with --paths'],
    [['zhipu', '--update', '--set', 'segments.on-premise.start=5'], 'widen the assumptions'],
    [['zhipu', '--update', '--tolerance', 'wide'], 'must be a share between'],
    [['zhipu', '--tolerance', '5%'], 'beside --update only'],
    [['zhipu', '--against', 'minimax'], 'USD'],
    [[], 'FILE|BASELINE'],
  ])('refuses %j with what is possible', async (args, words) => {
    const { code, stdout, stderr } = await offing(['actuals', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('actuals add', () => {
  it('writes figures with where they were read, and replaces what is there for the same months', async () => {
    const told = ['--document', 'Annual results', '--place', 'Page 3', '--mark', 'announced', '--note', 'Unaudited'];
    const { code } = await offing([
      'actuals',
      'add',
      'zhipu',
      'revenue@2025=0.73bn',
      'cash@2025-12=1900',
      '-o',
      file,
      ...told,
    ]);
    expect(code).toBe(0);
    const { actuals, id } = JSON.parse(await readFile(file, 'utf8'));
    expect(id).not.toMatch(/^0{8}/);
    const source = { kind: 'stated', document: 'Annual results', place: 'Page 3' };
    expect(actuals.map(({ series, value }: { series: string; value: number }) => [series, value])).toEqual([
      ['revenue', 730],
      ['netProfit', -4718],
      ['cash', 1900],
    ]);
    expect(actuals[0]).toMatchObject({ mark: 'announced', note: 'Unaudited', source: { ...source, figure: '0.73bn' } });
  });

  it('without a source says that you set it', async () => {
    await offing(['actuals', 'add', 'blank', 'burn@2026Q1=30m', '-o', file]);
    const { actuals } = JSON.parse(await readFile(file, 'utf8'));
    expect(actuals).toMatchObject([{ from: '2026-01', to: '2026-03', source: { kind: 'assumed' }, mark: 'single' }]);
  });

  it.each([
    [['zhipu', 'sales@2025=3'], 'Choose one of: revenue, costOfSales'],
    [['zhipu', 'reserch@2025=3'], 'Did you mean research?'],
    [['zhipu', 'revenue@2025Q7=3'], '2025-01..2025-09'],
    [['zhipu', 'revenue=3'], 'revenue@2025=724m'],
    [['zhipu', 'revenue@2025=much'], '“much” is not an amount'],
    [['zhipu', 'revenue@2025=3', '--mark', 'sure'], 'announced, agreed, single, derived'],
    [['zhipu'], 'revenue@2025=724m'],
  ])('refuses %j and writes nothing', async (args, words) => {
    const { code, stderr } = await offing(['actuals', 'add', ...args, '-o', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    await expect(readFile(file)).rejects.toThrow();
  });

  it('needs a place to write to, and replaces a file only when told', async () => {
    expect((await offing(['actuals', 'add', 'zhipu', 'revenue@2025=3'])).stderr).toContain('-o FILE');
    await offing(['actuals', 'add', 'zhipu', 'revenue@2025=3', '-o', file]);
    const again = ['actuals', 'add', file, 'revenue@2025=4', '-o', file];
    expect((await offing(again)).code).toBe(2);
    expect((await offing([...again, '--force'])).code).toBe(0);
  });
});
