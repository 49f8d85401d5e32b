import { asTyped } from '@shared/analysis/stress/as-typed';
import { shockedForGood } from '@shared/analysis/stress/for-good';
import { lay, shockedAt } from '@shared/analysis/stress/lay';
import { measureStress, STRESSED } from '@shared/analysis/stress/measure';
import { LIBRARY_SHOCKS } from '@shared/analysis/stress/shock';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { readFigure } from '@shared/figures/address';
import { afterAll, describe, expect, it } from 'vitest';
import { applyChanges, applyWhatIfs } from '../../../../../src/main/cli/scenario';
import { unwrap } from '../../engine/support/run';

const runner = createInProcessRunner();
afterAll(() => runner.dispose());
const whole = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
const zhipu = { ...whole, simulation: { ...whole.simulation, paths: 128 } };

/** The scenario with options as the command line takes them. */
function byHand(options: readonly string[]) {
  const given = (name: string) =>
    options.flatMap((option) => (option.startsWith(`--${name} '`) ? [option.slice(name.length + 4, -1)] : []));
  const changed = unwrap(applyChanges(zhipu, given('change'), 'zhipu'));
  return unwrap(applyWhatIfs(changed, given('set'), 'zhipu'));
}

const laidAlone = LIBRARY_SHOCKS.flatMap((shock) => {
  const laid = lay(zhipu, [shock], () => shock.id);
  return laid.ok ? [[shock.id, laid.value] as const] : [];
});

describe('what a shock does', () => {
  it.each(laidAlone)('is what the same patch does that is typed by hand: %s', async (_, laid) => {
    const options = asTyped(zhipu, laid, [1]);
    expect(options.length).toBeGreaterThan(0);
    const typed = unwrap(await runner.outcomes(byHand(options)));
    const { rows } = unwrap(await measureStress(runner, zhipu, [{ laid, strengths: [1] }]));
    for (const { address } of STRESSED) {
      expect(rows[0]?.figures[address].after, address).toBe(readFigure(typed.headline, address));
    }
  });

  it.each(laidAlone)('is typed without the noise of the last binary digit: %s', (_, laid) => {
    for (const strength of [1, 0.37]) expect(asTyped(zhipu, laid, [strength]).join(' ')).not.toMatch(/\.\d{9}/);
  });

  it.each(laidAlone)('is nothing at no strength: %s', async (_, laid) => {
    const { rows } = unwrap(await measureStress(runner, zhipu, [{ laid, strengths: [0] }]));
    for (const { address } of STRESSED) {
      expect(rows[0]?.figures[address]).toMatchObject({ change: 0, error: 0 });
    }
  });

  it('is the difference of two runs on the same draws', async () => {
    const [, laid] = laidAlone.find(([id]) => id === 'ipo-slips') as (typeof laidAlone)[number];
    const { base, rows } = unwrap(await measureStress(runner, zhipu, [{ laid, strengths: [1] }]));
    const found = rows[0]?.figures['cashLasts.12'];
    expect(found?.before).toBe(base.headline.cashLasts['12']);
    expect(found?.change).toBeLessThan(-0.3);
    expect(found?.change).toBeCloseTo((found?.after ?? 0) - (found?.before ?? 0), 12);
  });

  it('tells how far all runs are, up to the last', async () => {
    const asked = laidAlone.slice(0, 2).map(([, laid]) => ({ laid, strengths: [1] }));
    const seen: number[] = [];
    unwrap(await measureStress(runner, zhipu, asked, { onProgress: ({ done, total }) => seen.push(done / total) }));
    expect(seen.at(-1)).toBe(1);
    expect(seen.filter((share) => share < 1).length).toBeGreaterThanOrEqual(2);
  });

  it('stays as it is when it is put into the scenario for good', async () => {
    for (const [, laid] of laidAlone) {
      const kept = unwrap(shockedForGood(zhipu, laid, [1]));
      const [now, then] = [unwrap(await runner.outcomes(kept)), unwrap(await runner.outcomes(shockedAt(laid, [1])))];
      expect(now.headline).toEqual(then.headline);
    }
  });
});

describe('two shocks on the same assumption', () => {
  it('work one after the other', () => {
    const [slips] = LIBRARY_SHOCKS.filter(({ id }) => id === 'ipo-slips');
    if (!slips) throw new Error('no such shock');
    const twice = unwrap(lay(zhipu, [slips, slips], () => 'twice'));
    const once = unwrap(lay(zhipu, [slips], () => 'once'));
    expect(shockedAt(twice, [1, 0.5]).assumptions.events).toEqual(shockedAt(once, [1.5]).assumptions.events);
  });
});
