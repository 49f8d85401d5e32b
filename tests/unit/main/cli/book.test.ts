// Tests by the book and liquidity tiers, on the command line.
import { describe, expect, it } from 'vitest';
import { offing } from './support/offing';

const PATHS = ['--paths', '512'] as const;

async function json(...args: string[]) {
  const { code, stdout, stderr } = await offing(['book', ...args, ...PATHS, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('book', () => {
  it('has tiers and tests, with their windows, rows and shares', async () => {
    const { tiers, tests, paths } = await json('zhipu', '--document', '2026-01-08', '--investments', '500m');
    expect(paths).toBe(512);
    expect(tiers.map(({ id, adds }: { id: string; adds: { value: number } }) => [id, Math.round(adds.value)])).toEqual([
      ['cash', 2052],
      ['investments', 500],
      ['facility', 0],
      ['planned', expect.any(Number)],
    ]);
    const [burn, workingCapital, , reporting] = tests;
    expect(burn.standing.rows.at(-1).value).toBeCloseTo(2552 / 247, 9);
    expect(workingCapital).toMatchObject({ window: { first: '2026-01-08', last: '2027-01-08' }, date: 'document' });
    expect(workingCapital.alone.passes.value).toBe(0);
    expect(workingCapital.standing.passes.value).toBeGreaterThan(0.3);
    expect(reporting.window).toMatchObject({ from: 0, to: 12 });
  });

  it('shows the arithmetic, says what is counted, and states no opinion', async () => {
    const { stdout } = await offing(['book', 'zhipu', '--approval', '2026-03-31', ...PATHS]);
    expect(stdout).toMatch(/The median runway is 8 months on cash alone, and \d+ months with all that is planned\./);
    expect(stdout).toContain('Date of approval: 2026-03-31');
    expect(stdout).toMatch(/= Left on the last day +\(1,\d{3}\)/);
    expect(stdout).toContain('with planned money that has a chance of 75% or more');
    expect(stdout).toContain('Arithmetic, not an opinion');
  });

  it('says of one test why it cannot be made, and makes the others', async () => {
    const { code, stdout } = await offing(['book', 'zhipu', '--issue', '2030-01-31', ...PATHS]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'The 12 months from 2030-01-31 end on 2031-01-31, after the projection, which ends with 2030-06.',
    );
    expect(stdout).toContain('Working capital, 12 months');
  });

  it.each([
    [['--document', '2026-02-30'], '“2026-02-30” is not a day. Write it as 2026-01-08.'],
    [['--investments', '9bn'], '“9bn” is not a part of the cash at the balance date.'],
    [['--investments', 'some'], 'some'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await offing(['book', 'zhipu', ...args, ...PATHS]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
