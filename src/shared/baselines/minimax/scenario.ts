import type { Company } from '../build';
import { words } from '../words';
import { actuals } from './actuals';
import { compute, costs } from './costs';
import { cash, financing, opening } from './financing';
import { consumer, enterprise } from './segments';

export const MINIMAX_TITLE = words('MiniMax, prospectus baseline', 'MiniMax：招股書基準');
export const MINIMAX_COMPANY = words('MiniMax (HKEX 0100)', 'MiniMax（港交所：0100）');
export const MINIMAX_SUMMARY = words(
  'The second to list, in US dollars: mostly consumer products, over a billion in cash at 30 September 2025 and a slower burn.',
  '第二家上市的大模型公司，以美元計：以消費者產品為主，2025年9月30日持有現金逾11億美元，消耗較慢。',
);

/** Everything but the id and the versions, which `createBaseline` adds. */
export function minimax(): Company {
  return {
    title: MINIMAX_TITLE,
    company: MINIMAX_COMPANY,
    currency: 'USD',
    balanceDate: '2025-09-30',
    horizon: 60,
    simulation: { seed: 100, paths: 16_384, sampling: 'sobol' },
    assumptions: {
      opening: opening(),
      segments: [consumer(), enterprise()],
      compute: compute(),
      costs: costs(),
      changes: [],
      cash: cash(),
      ...financing(),
      correlations: [],
    },
    // The summaries give years and nine months; no half-year follows from them.
    reported: [],
    actuals: actuals(),
  };
}
