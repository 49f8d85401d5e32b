import { rangeAbout } from '@shared/analysis/solve/scan';
import { createBaseline } from '@shared/baselines';
import { listAssumptions } from '@shared/scenario/listing';
import { LANGUAGES } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';
import {
  firstForm,
  firstLever,
  firstTarget,
  modesFor,
  nextLever,
  rangeText,
  readForm,
  readLever,
  readTarget,
  targetFigures,
} from '../../../../../src/renderer/analysis/solve/form';
import { zhipuExample } from '../../../shared/report/example';

const scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() });

describe('the form of a target and its levers', () => {
  it('begins with a question that can be asked', () => {
    const form = firstForm(scenario, 'en');
    expect(form.target).toEqual({ figure: 'cashLasts.24', wanted: 'atLeast', value: '90%' });
    expect(form.levers).toEqual([{ path: 'events.ipo.amount', mode: 'value', range: '', price: '' }]);
    const read = readForm(scenario, form);
    expect(read.ok && read.value?.target.value).toBe(0.9);
    const blank = createBaseline('blank', { uuid: crypto.randomUUID() });
    expect(readForm(blank, firstForm(blank, 'en'))).toMatchObject({ ok: true });
  });

  it('begins every figure with a value that can be its target', async () => {
    const { result } = await zhipuExample();
    for (const language of LANGUAGES)
      for (const { address } of targetFigures(scenario)) {
        const target = firstTarget(address, scenario, result, language);
        expect(readTarget(scenario, target), `${language} ${address} ${target.value}`).toMatchObject({ ok: true });
      }
    const half = readTarget(scenario, firstTarget('fundingNeed.p80', scenario, result, 'en'));
    const now = result.headline.fundingNeed.p80 as number;
    expect(half.ok && Math.abs(half.value.value - now / 2)).toBeLessThan(0.03 * now);
  });

  it('writes for every lever a range that it can be kept in, about where it stands', () => {
    const wrong = listAssumptions(scenario.assumptions).flatMap(({ path }) =>
      modesFor(scenario, path).flatMap((mode) =>
        LANGUAGES.flatMap((language) => {
          const form = { path, mode, range: '', price: '' };
          const range = rangeText(scenario, form, language);
          const [free, kept] = [readLever(scenario, form), readLever(scenario, { ...form, range })];
          if (!free.ok || !kept.ok) return [`${path}:${mode}=${range}`];
          const [from, to] = rangeAbout(free.value);
          const [low, high] = kept.value.domain;
          const near = 0.02 * (to - from);
          const isNear = Math.abs(low - from) <= near && Math.abs(high - to) <= near;
          return isNear ? [] : [`${path}:${mode}=${range}: ${low}, ${high}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('offers further levers, each once and none that is switched off', () => {
    const taken = ['events.ipo.amount'];
    const second = nextLever(scenario, taken);
    expect(second).toMatchObject({ path: 'compute.start', mode: 'scale' });
    expect(firstLever(scenario, 'facility.limit')).toBeNull();
    const all = listAssumptions(scenario.assumptions).map(({ path }) => path);
    expect(nextLever(scenario, all)).toBeNull();
  });

  it('asks nothing while three levers have no prices, and asks for a mix once they have', () => {
    const lever = (path: string, price: string) => ({ path, mode: 'value' as const, range: '', price });
    const paths = ['events.ipo.amount', 'compute.start', 'costs.admin.start'];
    const target = { figure: 'cashLasts.24', wanted: 'atLeast', value: '50%' } as const;
    const without = readForm(scenario, { target, levers: paths.map((path, k) => lever(path, k === 1 ? '' : '1m')) });
    expect(without).toEqual({ ok: true, value: null });
    const priced = readForm(scenario, { target, levers: paths.map((path) => lever(path, '2m')) });
    expect(priced.ok && priced.value?.priced?.map(({ price }) => price)).toEqual([2, 2, 2]);
    // Two levers are mapped with prices and without.
    const two = readForm(scenario, { target, levers: paths.slice(1).map((path) => lever(path, '')) });
    expect(two.ok && two.value?.priced).toBeNull();
    expect(two.ok && two.value?.levers).toHaveLength(2);
  });
});
