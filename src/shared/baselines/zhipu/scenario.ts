import { type Company, derivedFrom, statedIn } from '../build';
import { num, words } from '../words';
import { actuals } from './actuals';
import { cash, opening } from './balance';
import { compute, costs } from './costs';
import * as d from './derive';
import { REVENUE } from './facts';
import { financing } from './financing';
import { cloud, onPremise } from './segments';

export const ZHIPU_TITLE = words('Zhipu, prospectus baseline', '智譜：招股書基準');
export const ZHIPU_COMPANY = words('Zhipu (Knowledge Atlas, HKEX 2513)', '智譜（港交所：2513）');
export const ZHIPU_SUMMARY = words(
  'The first large-model company to list: CNY 2.55 billion of cash at 30 June 2025, compute its largest cost, an IPO ahead.',
  '首家上市的大模型公司：2025年6月30日持有現金25.52億元人民幣，算力為最大開支，首次公開發售在即。',
);

/** Everything but the id and the versions, which `createBaseline` adds. */
export function zhipu(): Company {
  return {
    title: ZHIPU_TITLE,
    company: ZHIPU_COMPANY,
    currency: 'CNY',
    balanceDate: '2025-06-30',
    horizon: 60,
    simulation: { seed: 2513, paths: 16_384, sampling: 'sobol' },
    assumptions: {
      opening: opening(),
      segments: [onPremise(), cloud()],
      compute: compute(),
      costs: costs(),
      changes: [],
      cash: cash(),
      ...financing(),
      correlations: [],
    },
    reported: [
      { period: '2024H1', revenue: REVENUE.h12024.value, source: statedIn(REVENUE.h12024) },
      {
        period: '2024H2',
        revenue: Number(d.revenue2024H2.toFixed(3)),
        source: derivedFrom(
          words('Revenue of 2024 and of its first half', '2024年全年及上半年收入'),
          words(`312.414 − 44.9 = ${num(d.revenue2024H2)}`, `312.414 − 44.9 = ${num(d.revenue2024H2)}`),
        ),
      },
      { period: '2025H1', revenue: REVENUE.h12025.value, source: statedIn(REVENUE.h12025) },
    ],
    actuals: actuals(),
  };
}
