// @vitest-environment jsdom
import '../support/no-layout';
import { columnOutcome } from '@shared/analysis/outcome/parse';
import { shapleyShares } from '@shared/analysis/sensitivity/shapley';
import { totalEffects } from '@shared/analysis/sensitivity/total';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TotalPart } from '../../../../src/renderer/analysis/matters/TotalPart';
import type { Totals } from '../../../../src/renderer/state/asked';
import { mount } from '../support/mount';

afterEach(cleanup);

const NEED = columnOutcome('fundingNeed');
const PAIR = ['compute.demandInitial', 'segments.on-premise.growthInitial'] as const;

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

let scenario: Scenario;
let totals: Totals;
beforeAll(async () => {
  scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
  scenario.simulation.paths = 512;
  scenario.assumptions.correlations = [
    { between: [...PAIR], rank: 0.6, source: { kind: 'assumed', by: 'us', why: 'to see' } },
  ];
  const runner = createInProcessRunner();
  totals = {
    scenario,
    total: expectOk(await totalEffects(runner, scenario, NEED)),
    shapley: expectOk(await shapleyShares(runner, scenario, NEED)),
  };
}, 120_000);

type Study = Parameters<typeof TotalPart>[0]['study'];

function mountTotals(study: Partial<Study> = {}, outcome = NEED) {
  const started: unknown[] = [];
  const start: Study['start'] = (of, about) => void started.push([of, about.address]);
  const whole: Study = { totals, underWay: null, error: null, start, ...study };
  return { ...mount(<TotalPart outcome={outcome} study={whole} />, { scenario }), started };
}

const cells = (id: string) =>
  [...(screen.getByTestId('totals').querySelector(`tr[data-input="${id}"]`)?.querySelectorAll('td') ?? [])].map(
    (cell) => cell.textContent ?? '',
  );
const percent = (text: string | undefined) => Number(/^[<]?([\d.]+)%/.exec(text ?? '')?.[1]);

describe('what inputs do together', () => {
  it('stands as alone, with others, and the difference', () => {
    mountTotals();
    const effect = totals.total.effects.find(({ id }) => id === 'compute.priceDecline');
    const [alone, total, interactions, shared] = cells('compute.priceDecline');
    expect(percent(alone)).toBeCloseTo(100 * (effect?.first?.value ?? 0), -1);
    expect(percent(total)).toBeCloseTo(100 * (effect?.total.value ?? 0), -1);
    expect(percent(interactions)).toBeCloseTo(100 * Math.max(0, effect?.interactions?.value ?? 0), -1);
    // Between what it does alone and with others, give or take the errors.
    expect(percent(shared)).toBeGreaterThan(10);
    expect(screen.getByText(/explains \d+(\.\d)?% of the spread of “Funding need”/)).toBeTruthy();
  });

  it('marks correlated inputs: what is their own, and what they take with them', () => {
    mountTotals();
    const row = screen.getByRole('row', { name: /^Compute: demand growth now/ });
    expect(row.textContent).toContain('includes what comes with On-premise deployment: growth now');
    expect(cells(PAIR[0])[2]).toMatch(/^[\d.]+% ±[\d.]+ with partners$/);
    expect(within(screen.getByTestId('totals')).getByText('Together')).toBeTruthy();
  });

  it('is of before once the scenario or the question is another, and is worked out again on demand', () => {
    const { documents, started, now } = mountTotals();
    expect(screen.queryByTestId('stale')).toBeNull();
    act(() => void documents.getState().setAssumption('compute.priceDecline', { kind: 'constant', value: 0.25 }));
    expect(screen.getByTestId('stale').textContent).toContain('As of before');
    expect(screen.getByTestId('totals')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Work it out again' }));
    expect(started).toEqual([[now(), 'fundingNeed']]);
    cleanup();
    mountTotals({}, columnOutcome('cashOutMonth'));
    expect(screen.getByTestId('stale')).toBeTruthy();
  });

  it('says how far it is, with a way out, and what went wrong', () => {
    let cancelled = 0;
    mountTotals({ totals: null, underWay: { progress: { done: 3, total: 12 }, cancel: () => cancelled++ } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([3, 12]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancelled).toBe(1);
    cleanup();
    mountTotals({ totals: null, error: { code: 'sensitivity.constant', params: { outcome: 'dilution' } } });
    expect(screen.getByRole('alert').textContent).toContain('dilution');
  });

  it('is not that of another document', () => {
    mountTotals({ totals: { ...totals, scenario: { ...scenario, id: 'other' } } });
    expect(screen.queryByTestId('totals')).toBeNull();
    expect(screen.getByRole('button', { name: 'Work it out' })).toBeTruthy();
  });
});
