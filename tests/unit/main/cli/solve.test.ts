import { describe, expect, it } from 'vitest';
import { offing, simulate } from './support/offing';

const FEW = ['--paths', '256', '--workers', '0'];

async function json(...args: string[]) {
  const { code, stdout, stderr } = await offing([...args, ...FEW, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

const text = (args: readonly string[], LANG = 'C') => offing([...args, ...FEW], { env: { LANG } });

describe('solve', () => {
  it('answers with what, put back by --set, gives the target within its error', async () => {
    const lever = ['--lever', 'events.ipo.amount', '--set', 'compute.start=150m'];
    const found = await json('solve', 'zhipu', ...lever, '--target', 'cashLasts.24=0.5');
    expect(found).toMatchObject({
      paths: 256,
      target: { figure: 'cashLasts.24', wanted: 'exactly', value: 0.5 },
      lever: { path: 'events.ipo.amount', mode: 'value', min: 0 },
      answer: { kind: 'met' },
    });
    const { answer, curve } = found;
    const { headline, error } = await simulate(
      'zhipu',
      '--paths',
      '256',
      '--set',
      'compute.start=150m',
      '--set',
      answer.set,
    );
    expect(Math.abs(headline.cashLasts['24'] - 0.5)).toBeLessThanOrEqual(error.cashLasts['24']);
    expect(answer.error).toBeGreaterThan(0);
    expect(curve.length).toBeGreaterThan(20);
    for (const point of curve) expect(point).toMatchObject({ paths: 256, value: expect.any(Number) });
  });

  it('says in words where the target is met, and how the figure goes', async () => {
    const args = ['solve', 'zhipu', '--lever', 'compute.start:scale', '--target', 'fundingNeed.p80<=10bn'];
    const { stdout } = await text(args);
    expect(stdout).toContain('Target: Funding need, enough in 80% of paths: CNY 10bn or less');
    expect(stdout).toContain('Lever: compute.start, the whole of it multiplied (now CNY 190.8m a month)');
    expect(stdout).toMatch(/^Met at \d+(\.\d+)?% ±\d(\.\d+)?%, where the figure is CNY 9\.9\d?bn|10(\.\d+)?bn ±/m);
    expect(stdout).toMatch(/^The same by hand: --set 'compute\.start=[\d.]+m'$/m);
    expect(stdout).toMatch(/^ +0% +CNY [\d.]+\S* +±\S+ +yes$/m);
    const chinese = await text(args, 'zh_HK.UTF-8');
    expect(chinese.stdout).toContain('目標：');
    expect(chinese.stdout).not.toMatch(/solve:|Target|Lever/);
  });

  it('says the best where no value meets the target, and that a lever does nothing', async () => {
    const unmet = await text(['solve', 'zhipu', '--lever', 'events.ipo.probability', '--target', 'cashLasts.24=0.9']);
    expect(unmet.stdout).toMatch(/No value meets the target\. The best is \S+ ±\S+, at \d+%\./);
    const flat = await text([
      'solve',
      'zhipu',
      '--lever',
      'market.size',
      '--target',
      'cashLasts.24=0.9',
      '--set',
      'market.enabled=yes',
    ]);
    expect(flat.stdout).toContain('the lever does not move the figure');
    const always = await text([
      'solve',
      'zhipu',
      '--lever',
      'events.ipo.amount',
      '--target',
      'cashLasts.12<=98%',
      '--set',
      'opening.cash=0',
    ]);
    expect(always.stdout).toContain('Every value meets the target');
  });

  it('finds the cheapest mix of levers with prices, which gives the target when it is put back', async () => {
    const levers = ['--lever', 'events.ipo.amount@0.07', '--lever', 'compute.start:scale@5m'];
    const { answer, levers: told } = await json('solve', 'zhipu', ...levers, '--target', 'cashLasts.24>=50%');
    // A price is per million, and per percentage point of a factor.
    expect(told.map(({ price }: { price: number }) => price)).toEqual([0.07, 500]);
    expect(answer.kind).toBe('mixed');
    const sets = answer.mix.flatMap(({ set }: { set: string }) => ['--set', set]);
    const { headline } = await simulate('zhipu', '--paths', '256', ...sets);
    expect(headline.cashLasts['24']).toBe(answer.figure.value);
    expect(answer.figure.value).toBeGreaterThanOrEqual(0.5);
    expect(answer.cost).toBeCloseTo(
      answer.mix.reduce((sum: number, { cost }: { cost: number }) => sum + cost, 0),
      9,
    );
  });
});

describe('map', () => {
  const levers = ['--lever', 'events.ipo.amount=0 to 15bn', '--lever', 'compute.start:scale'];

  it('draws where two levers meet the target, and lists places on it', async () => {
    const { stdout } = await text(['map', 'zhipu', ...levers, '--target', 'cashLasts.24>=50%']);
    const rows = stdout.split('\n').filter((line) => /^ *\d+% {2}[.#@o]/.test(line));
    expect(rows.length).toBe(21);
    // More is spent upwards, and more is raised to the right.
    for (const row of rows) expect(row.replace(/^ *\d+% {2}| /g, '')).toMatch(/^[.o]*[#@]*$/);
    expect(stdout).toMatch(/^ *100% {2}.* o /m);
    expect(stdout).toMatch(/On the target\nevents\.ipo\.amount {2}compute\.start\n/);
  });

  it('has each point with its error, and the contour', async () => {
    const { points, contour, levers: told } = await json('map', 'zhipu', ...levers, '--target', 'cashLasts.24=0.5');
    expect(points.length).toBe(441);
    expect(points[0]).toMatchObject({ x: 0, value: expect.any(Number), error: expect.any(Number), paths: 256 });
    expect(told.map(({ path }: { path: string }) => path)).toEqual(['events.ipo.amount', 'compute.start']);
    expect(contour.length).toBeGreaterThan(0);
  });
});

describe('what cannot be solved', () => {
  it.each([
    [['solve', 'zhipu', '--target', 'cashLasts.24=0.9'], '--lever'],
    [['solve', 'zhipu', '--lever', 'events.ipo.amount'], '--target'],
    [['solve', '--lever', 'events.ipo.amount'], 'FILE|BASELINE'],
    [['solve', 'zhipu', '--lever', 'events.ipo.amuont', '--target', 'cashLasts.24=0.9'], 'events.ipo.amount'],
    [['solve', 'zhipu', '--lever', 'raising.delay', '--target', 'cashLasts.24=0.9'], 'raising.enabled=yes'],
    [['solve', 'zhipu', '--lever', 'events.ipo.amount', '--target', 'cashLasts.24=100%'], '90% or 99%'],
    [['solve', 'zhipu', '--lever', 'events.ipo.amount', '--target', 'cash=1'], 'fundingNeed.p80'],
    [['solve', 'zhipu', '--lever', 'events.ipo.amount', '--target', 'cashLasts.24=0.9', '--worst'], '--worst'],
    [
      ['solve', 'zhipu', '--lever', 'opening.cash', '--lever', 'opening.debt@1', '--target', 'cashLasts.24=0.9'],
      'opening.cash',
    ],
    [['solve', 'zhipu', '--lever', 'opening.cash@-1m', '--target', 'cashLasts.24=0.9'], 'opening.cash@20m'],
    [['map', 'zhipu', '--lever', 'opening.cash', '--target', 'cashLasts.24=0.9'], 'two levers'],
    [
      ['map', 'zhipu', '--lever', 'opening.cash', '--lever', 'opening.cash:scale', '--target', 'cashLasts.24=0.9'],
      'given before',
    ],
  ])('%j is refused with what is possible', async (args, expected) => {
    const { code, stdout, stderr } = await offing(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n').length).toBe(1);
    expect(stderr).toContain(expected);
  });
});
