import { describe, expect, it } from 'vitest';
import { offing } from './support/offing';

const PATHS = ['--paths', '1024'] as const;

async function json(...args: string[]) {
  const { code, stdout, stderr } = await offing([...args, ...PATHS, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('sensitivity', () => {
  it('says what decides an outcome, the most first, with errors', async () => {
    const found = await json('sensitivity', 'zhipu', '--of', 'fundingNeed');
    expect(found).toMatchObject({ scenario: { id: 'zhipu' }, outcome: 'fundingNeed', of: 'variance', total: null });
    const [first, second] = found.effects;
    expect(first).toMatchObject({ id: 'compute.priceDecline', kind: 'assumption', partners: [] });
    expect(first.share.value).toBeGreaterThan(second.share.value);
    expect(Object.keys(first.share)).toEqual(['value', 'error']);
    expect(first.tornado.lowest.value).toBeGreaterThan(first.tornado.highest.value);
    expect(first.rank.value).toBeLessThan(-0.4);
  });

  it('adds what inputs do together, and shares that sum to one', async () => {
    const { total, shapley } = await json('sensitivity', 'zhipu', '--of', 'fundingNeed', '--total', '--shapley');
    const luck = total.find(({ kind }: { kind: string }) => kind === 'luck');
    expect(luck).toMatchObject({ id: '#luck', full: null });
    expect(luck.total.value).toBeGreaterThan(0.1);
    const sum = shapley.reduce((all: number, { share }: { share: { value: number } }) => all + share.value, 0);
    expect(sum).toBeCloseTo(1, 9);
  });

  it('speaks of a percentile by default, in the language of the terminal', async () => {
    const english = await offing(['sensitivity', 'zhipu', '--paths', '4096']);
    expect(english.stdout).toMatch(
      /^Compute: price decline decides 2[\d.]+% of what is uncertain about “Funding need, enough/,
    );
    expect(english.stdout).toContain('In its lowest tenth');
    const chinese = await offing(['sensitivity', 'zhipu', ...PATHS], { env: { LANG: 'zh_HK.UTF-8' } });
    expect(chinese.stdout).toContain('單獨由');
  });

  it.each([
    [['--of', 'sales'], 'fundingNeed.p80'],
    [['--of', 'sales@2026'], 'Choose one of: revenue'],
    [['--of', 'revenue@2050'], '2025-07'],
    [['--of', 'cashLasts.99'], 'Choose 1 to 60 months'],
    [['--of', 'dilution', '--set', 'events.ipo.enabled=no'], 'is the same on every path'],
    [['--paths', '64'], 'Use 256 or more'],
  ])('refuses %j with what is possible', async (args, words) => {
    const { code, stdout, stderr } = await offing(['sensitivity', 'zhipu', ...PATHS, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('worth', () => {
  it('says what knowing an input saves, between two bounds', async () => {
    const found = await json('worth', 'zhipu', '--of', 'fundingNeed.p80');
    expect(found).toMatchObject({ p: 0.8, paths: 1024 });
    expect(found.shortCosts).toBeCloseTo(4, 9);
    const [first] = found.inputs;
    expect(first.id).toBe('compute.priceDecline');
    expect(first.lower.value).toBeGreaterThan(0);
    expect(first.upper.value).toBeGreaterThan(first.lower.value);
    expect(first.upper.value).toBeLessThan(found.loss.value);
  });

  it('tells it in money', async () => {
    const { stdout } = await offing(['worth', 'zhipu', '--paths', '4096']);
    expect(stdout).toMatch(/knowing it before deciding would save between CNY [\d.]+bn and CNY [\d.]+bn on average/);
    expect(stdout).toContain('4 times as much');
  });

  it('is about an amount that is raised', async () => {
    const { code, stderr } = await offing(['worth', 'zhipu', ...PATHS, '--of', 'cashLasts.24']);
    expect(code).toBe(2);
    expect(stderr).toContain('fundingNeed.p50, fundingNeed.p80');
  });
});
