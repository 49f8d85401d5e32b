import { createBaseline } from '@shared/baselines';
import { parseShare } from '@shared/scenario/parsing/share';
import { describe, expect, it } from 'vitest';
import { applyCorrelations } from '../../../../src/main/cli/commands/simulate/correlate';

const zhipu = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
const PAIR = 'segments.cloud.growthInitial,compute.demandInitial';

const applied = (text: string) => applyCorrelations(zhipu, [`${PAIR}=${text}`], 'zhipu');

describe('a rank correlation on the command line', () => {
  it.each(['0.5', '50%', '50 %', '.5', '−0.5', '-50%', '５０％', '1', '0'])(
    '%s is what it is in the window',
    (text) => {
      const scenario = applied(text);
      const typed = parseShare(text);
      if (!scenario.ok || !typed.ok) throw new Error(text);
      const set = scenario.value.assumptions.correlations.map(({ between, rank }) => [between.join(), rank]);
      expect(set).toEqual([[PAIR, typed.value.value]]);
    },
  );

  it.each(['a lot', '1.2', '120%', '', '0.5=0.6', '0.5,0.6'])('%j is refused', (text) => {
    expect(applied(text).ok).toBe(false);
  });
});
