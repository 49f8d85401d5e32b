// `--change`: dated changes as they are typed.
import { describe, expect, it } from 'vitest';
import { offing, simulate } from './support/offing';

const PATHS = ['--paths', '320'];

describe('--change', () => {
  it('is what the same numbers are that are set', async () => {
    const typed = await simulate('zhipu', ...PATHS, '--change', 'compute +50% from 2026-01');
    const set = await simulate(
      ...['zhipu', ...PATHS, '--change', 'Shock: compute +5% from month 30', '--set', 'changes.shock.by=50%'],
      ...['--set', 'changes.shock.month=2026-01'],
    );
    const none = await simulate('zhipu', ...PATHS);
    expect(typed.fingerprint).toBe(set.fingerprint);
    expect(typed.fingerprint).not.toBe(none.fingerprint);
    expect(typed.headline.fundingNeed.p50).toBeGreaterThan(none.headline.fundingNeed.p50);
  });

  it('that never comes leaves the fingerprint as it was', async () => {
    const never = await simulate('zhipu', ...PATHS, '--change', 'compute +50% from 2026-01 with 0%');
    const none = await simulate('zhipu', ...PATHS);
    expect(never.fingerprint).toBe(none.fingerprint);
  });

  it('that cash sets off makes the money last', async () => {
    const cut = 'costs.rd-staff,compute -60% when cash below 12 months of burn';
    const [with_, without] = [await simulate('zhipu', ...PATHS, '--change', cut), await simulate('zhipu', ...PATHS)];
    expect(with_.headline.cashLasts[24]).toBeGreaterThan(without.headline.cashLasts[24]);
  });

  it('says on a single path when it begins, or that it does not', async () => {
    const { stdout } = await offing([
      ...['simulate', 'zhipu', ...PATHS, '--path', '0'],
      ...['--change', 'Cut: compute -60% when cash below 9 months of burn, after 2 months'],
      ...['--change', 'Late: compute +10% from 2031-01'],
    ]);
    expect(stdout).toMatch(/^changes\.cut +[A-Z][a-z]{2} 20\d\d$/m);
    expect(stdout).toMatch(/^changes\.late +does not happen$/m);
  });

  it('has a level and an effect like any input', async () => {
    const args = ['sensitivity', 'zhipu', ...PATHS, '--change', 'compute +150% from 2025-09 with 50%', '--json'];
    const { stdout } = await offing(args);
    const ids = JSON.parse(stdout).effects.map(({ id }: { id: string }) => id);
    expect(ids).toContain('changes.change#happens');
  });

  it.each([
    ['segments.clod -30% from 2026-07', /no line called “segments\.clod”.*segments\.cloud/],
    ['compute 50% from 2026-07', /by how much/],
    ['compute +50%', /when it begins/],
    ['compute margin -5pp from 2026-07', /only segments have a margin/],
  ])('%s is refused with what to correct', async (text, message) => {
    const { code, stderr } = await offing(['simulate', 'zhipu', '--change', text]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
