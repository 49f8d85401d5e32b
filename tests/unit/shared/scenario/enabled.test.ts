import { createBaseline } from '@shared/baselines';
import { compile } from '@shared/engine/model/compile';
import { listLines } from '@shared/engine/model/lines';
import { tracePaths } from '@shared/engine/paths/trace';
import { exportTables } from '@shared/exchange/export';
import { compositionItems } from '@shared/report/composition';
import { periodTable } from '@shared/report/table';
import { unseenMeans } from '@shared/report/unseen-means';
import { createWording } from '@shared/report/wording';
import { setPath } from '@shared/scenario/edit';
import { setCorrelation } from '@shared/scenario/edit-correlations';
import { enabledOnly } from '@shared/scenario/enabled';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { zhipuExample } from '../report/example';

const english = createWording('en');
const zhipu = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
const [LINE = ''] = zhipu.assumptions.costs.map(({ id }) => id);

function switchedOff(scenario: Scenario): Scenario {
  const correlated = setCorrelation(scenario, ['segments.cloud.growthInitial', 'compute.demandInitial'], 0.5);
  if (!correlated.ok) throw new Error(correlated.error.code);
  return ['segments.cloud.enabled', `costs.${LINE}.enabled`].reduce((before, path) => {
    const off = setPath(before, path, 'no');
    if (!off.ok) throw new Error(off.error.code);
    return off.value;
  }, correlated.value);
}

describe('what is switched off', () => {
  const whole = switchedOff(zhipu);
  const enabled = enabledOnly(whole);

  it('is left out with what is said of it alone, and of the rest nothing is', () => {
    expect(enabled.assumptions.segments.map(({ id }) => id)).toEqual(['on-premise']);
    expect(enabled.assumptions.costs).toHaveLength(whole.assumptions.costs.length - 1);
    expect(enabled.assumptions.correlations).toEqual([]);
    expect(whole.assumptions.correlations).toHaveLength(1);
    expect(enabledOnly(zhipu)).toBe(zhipu);
    expect(enabledOnly(enabled)).toBe(enabled);
  });

  it('is left out by whoever makes something of a scenario, without being asked to', async () => {
    expect(JSON.stringify(compile(whole))).toBe(JSON.stringify(compile(enabled)));
    expect(listLines(whole)).toEqual(listLines(enabled));
    expect(tracePaths(whole, [3])).toEqual(tracePaths(enabled, [3]));
    expect(compositionItems(whole, english)).toEqual(compositionItems(enabled, english));
    const { scenario, result } = await zhipuExample((changed) => Object.assign(changed, switchedOff(changed)));
    const few = { paths: 2 };
    expect(unseenMeans(scenario, few)).toEqual(unseenMeans(enabledOnly(scenario), few));
    expect(periodTable(scenario, result, 'halfYear', english).rows).toEqual(
      periodTable(enabledOnly(scenario), result, 'halfYear', english).rows,
    );
    const told = ['assumptions', 'settings', 'correlations', 'method'];
    const figures = (of: Scenario) => exportTables(of, result, english).filter(({ id }) => !told.includes(id));
    expect(JSON.stringify(figures(scenario))).toBe(JSON.stringify(figures(enabledOnly(scenario))));
  });
});
