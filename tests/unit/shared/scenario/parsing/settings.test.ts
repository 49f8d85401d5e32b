import { createBaseline } from '@shared/baselines';
import { changePath, findAssumption, setPath } from '@shared/scenario/edit';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../../src/main/cli/arguments';
import { applyCorrelations } from '../../../../../src/main/cli/commands/simulate/correlate';
import { readUntil } from '../../../../../src/main/cli/commands/simulate/until';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });

function set(path: string, text: string) {
  const result = setPath(zhipu, path, text);
  if (!result.ok) return result.error.params.reasonCode ?? result.error.params.expectedCode ?? result.error.code;
  return result.value;
}

describe('what is set by its path', () => {
  it.each([
    ['30/06/2024', '2024-06-30'],
    ['30 Jun 2024', '2024-06-30'],
    ['2024/6/30', '2024-06-30'],
    ['2024年6月30日', '2024-06-30'],
    ['Feb 2024', '2024-02-29'],
    ['2025-02', '2025-02-28'],
  ])('the balance date as %s', (text, date) => {
    expect(set('balanceDate', text)).toMatchObject({ balanceDate: date });
  });

  it.each([
    ['balanceDate', '03/04/2026', 'quantity.dayOrMonth'],
    ['balanceDate', '2026-02-30', 'quantity.noSuchDay'],
    ['balanceDate', '2026-06-15', 'monthEnd'],
    ['balanceDate', 'Q2 2026', 'date'],
    ['balanceDate', '@2026_6_6_30', 'date'],
    ['horizon', '3,6', 'quantity.decimalComma'],
    ['horizon', '36.5', 'wholeNumber'],
    ['simulation.paths', '16 384', 'quantity.groupedByBlank'],
    ['segments.cloud.season', '1,5 0,5 1,2 0,8 1,1 0,9', 'quantity.decimalComma'],
    ['opening.cash', '1,5', 'quantity.decimalComma'],
    ['events.ipo.probability', '0.95', 'quantity.doubt'],
    ['events.ipo.probability', '200', 'range'],
  ])('%s = %s is refused: %s', (path, text, reason) => {
    const result = set(path, text);
    expect(result).toBe(reason);
  });

  it.each([
    ['simulation.paths', '2,048', 2048],
    ['simulation.paths', '２０４８', 2048],
    ['simulation.seed', '4294967295', 4294967295],
  ])('%s = %s', (path, text, value) => {
    const [, name = ''] = path.split('.');
    expect(set(path, text)).toMatchObject({ simulation: { [name]: value } });
  });

  it('an assumption by what is to become of it, as in the window', () => {
    const over = (path: string, text: string) => {
      const result = changePath(zhipu, path, text);
      if (!result.ok) throw new Error(result.error.code);
      return findAssumption(result.value.scenario, path)?.assumption.quantity;
    };
    expect(over('events.ipo.month', '+6')).toEqual({ kind: 'triangular', min: 12.51, mode: 13, max: 15.49 });
    const halved = over('opening.cash', '/2');
    expect(halved).toEqual({ kind: 'constant', value: 1276 });
    expect(over('cash.cashYield', '4')).toEqual({ kind: 'constant', value: 0.04 });
    expect(over('events.ipo.probability', '0')).toEqual({ kind: 'constant', value: 0 });
    expect(over('events.ipo.month', '2026-03-31')).toEqual({ kind: 'constant', value: 9 });
    expect(over('events.ipo.month', '2025-07 to 2025-09')).toEqual({ kind: 'uniform', min: 0.5, max: 3.5 });
    expect(over('redemption.deadline', '2025-07 to 2025-09')).toEqual({ kind: 'uniform', min: 0.5, max: 3.5 });
  });
});

describe('plain numbers of the command line', () => {
  const PAIR = 'segments.cloud.growthInitial,compute.demandInitial';

  it.each([
    ['0.5', 0.5],
    ['50%', 0.5],
    ['−20%', -0.2],
    ['.5', 0.5],
  ])('a rank correlation of %s, as in the window', (text, rank) => {
    const result = applyCorrelations(zhipu, [`${PAIR}=${text}`], 'zhipu');
    expect(result.ok && result.value.assumptions.correlations.at(-1)?.rank).toBe(rank);
  });

  it('a rank correlation with a comma is refused', () => {
    expect(applyCorrelations(zhipu, [`${PAIR}=0,5`], 'zhipu')).toMatchObject({
      ok: false,
      error: { params: { reasonCode: 'quantity.decimalComma', decimal: '0.5' } },
    });
  });

  const until = (text: string) => {
    const args = readArguments(['--until', text], { until: 'value', 'at-most': 'value' });
    return args.ok ? readUntil(args.value, zhipu) : args;
  };

  it('the error to stop at', () => {
    expect(until('fundingNeed.p80=0.5%')).toMatchObject({ ok: true, value: { below: 0.005, relative: true } });
    expect(until('cashLasts.24=２e-3')).toMatchObject({ ok: true, value: { below: 0.002, relative: false } });
    expect(until('fundingNeed.p80=1,5%')).toMatchObject({
      ok: false,
      error: { params: { reasonCode: 'quantity.decimalComma' } },
    });
    expect(until('fundingNeed.p80=-1%').ok).toBe(false);
  });
});
