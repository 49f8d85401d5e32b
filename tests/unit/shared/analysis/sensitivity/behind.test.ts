import { assumptionBehind } from '@shared/analysis/sensitivity/behind';
import { createBaseline } from '@shared/baselines';
import { drawnInputs } from '@shared/engine/paths/levels';
import { findAssumption } from '@shared/scenario/edit';
import { expect, it } from 'vitest';

const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
const { inputs } = drawnInputs(scenario, { count: 16, paths: 16 });

it('every input is set by an assumption of the scenario', () => {
  expect(new Set(inputs.map(({ kind }) => kind))).toEqual(new Set(['assumption', 'event', 'redemption', 'shock']));
  for (const input of inputs) expect(findAssumption(scenario, assumptionBehind(input)), input.id).toBeDefined();
});

it.each([
  ['compute.priceDecline', 'compute.priceDecline'],
  ['compute.priceShock', 'compute.priceVolatility'],
  ['segments.cloud.shock', 'segments.cloud.volatility'],
  ['events.ipo#happens', 'events.ipo.probability'],
  ['redemption#called', 'redemption.probability'],
])('%s is set by %s', (id, path) => {
  const input = inputs.find((one) => one.id === id);
  expect(input && assumptionBehind(input)).toBe(path);
});
