import type { Assumptions, FundingEvent } from '../../scenario/schema';
import { assumed, derived, pert, stated, triangular } from '../build';
import { num, pct, words } from '../words';
import * as d from './derive';
import { BALANCE } from './facts';

export function opening(): Assumptions['opening'] {
  return {
    cash: stated(BALANCE.cash),
    cashFloor: assumed(
      0,
      words(
        'The money is out when nothing is left; a company would act earlier.',
        '以現金耗盡為界；公司實際會更早採取行動。',
      ),
    ),
    payables: derived(
      d.payables.opening,
      words(
        `What is bought on credit in a month (compute ${num(d.research.compute)}, other R&D ${num(d.research.other)}, cost of sales ${num(d.payables.costOfSales, 2)}) and ${d.JUDGED.payableDays} payable days, which are assumed`,
        `每月賒購額（算力${num(d.research.compute)}、其他研發${num(d.research.other)}、銷售成本${num(d.payables.costOfSales, 2)}）及假設的應付賬款天數${d.JUDGED.payableDays}天`,
      ),
      words(
        `${num(d.payables.bought, 2)} × 60 ÷ (365.25 ÷ 12) = ${num(d.payables.exact, 1)}, rounded`,
        `${num(d.payables.bought, 2)} × 60 ÷ (365.25 ÷ 12) = ${num(d.payables.exact, 1)}，取整數`,
      ),
    ),
    debt: assumed(0, words('No bank loans are among the figures read.', '所讀數字並無銀行貸款。')),
    redeemable: assumed(
      0,
      words(
        'The company has redeemable shares, but their amount is not among the figures read; net current assets here leave them out.',
        '公司設有可贖回股份，但所讀數字並無其金額；此處的流動資產淨額並無計入。',
      ),
    ),
    recentBurn: derived(
      d.burn.recent,
      words(
        'Net cash from operating activities, nine months to 30 September 2025; the last six months alone are not printed',
        '截至2025年9月30日止九個月經營活動所得現金淨額；最近六個月數字未有公佈',
      ),
      words(
        `209 ÷ 9 = ${num(d.burn.exact, 1)}; cash then lasts ${num(d.burn.runway, 0)} months`,
        `209 ÷ 9 = ${num(d.burn.exact, 1)}；按此現金可維持${num(d.burn.runway, 0)}個月`,
      ),
    ),
  };
}

export function cash(): Assumptions['cash'] {
  return {
    payableDays: assumed(
      pert(30, 60, 90),
      words('Usual terms of cloud suppliers; not printed.', '雲服務商慣常賬期；未有公佈。'),
    ),
    capex: assumed(0.3, words('Compute is rented; not printed.', '算力以租用為主；未有公佈。')),
    leases: assumed(0.2, words('Offices of a few hundred people; not printed.', '數百人的辦公室；未有公佈。')),
    cashYield: assumed(
      0.035,
      words('Short-term USD rates of late 2025, a little less.', '略低於2025年底短期美元利率。'),
    ),
    debtRate: assumed(
      0.055,
      words('Short-term USD rates with a margin; there is no debt at the start.', '短期美元利率加息差；期初並無債務。'),
    ),
  };
}

function ipo(): FundingEvent {
  return {
    kind: 'ipo',
    id: 'ipo',
    name: words('Hong Kong IPO', '香港首次公開發售'),
    enabled: true,
    after: null,
    unless: [],
    commitment: 'planned',
    currency: 'HKD',
    probability: assumed(
      0.95,
      words(
        'Seen from the hearing of 17 December 2025, which the company had passed, as for Zhipu.',
        '與智譜相同，以2025年12月17日通過上市聆訊時的角度看。',
      ),
    ),
    month: assumed(
      triangular(3.51, 4, 6.49),
      words(
        'Month 4 is January 2026, when it did list; seen from the hearing it could have slipped to March.',
        '第4個月即2026年1月，公司確於該月上市；以聆訊時的角度看，可能延至3月。',
      ),
    ),
    amount: assumed(
      pert(d.listing.low, d.listing.likely, d.listing.high),
      words(
        `Net proceeds are not among the figures read. Gross proceeds less ${pct(d.JUDGED.offeringCosts)}, what Zhipu's offering cost: from 25.389m shares at HKD 151, over the HKD 4,820m reported, to HKD 5,540m with the over-allotment.`,
        `所讀數字並無所得款項淨額。以總額扣除${pct(d.JUDGED.offeringCosts)}（智譜發售的費用比率）計算：由2,538.92萬股、每股151港元，至報道的48.2億港元，以及連超額配股權的55.4億港元。`,
      ),
    ),
    fees: assumed(0, words('The amount is net of fees already.', '金額已扣除費用。')),
    exchangeRate: assumed(
      0.128,
      words(
        'USD for one Hong Kong dollar, inside the band of the peg (7.75 to 7.85).',
        '一港元兌美元，在聯繫匯率區間（7.75至7.85）之內。',
      ),
    ),
    preMoney: derived(
      d.listing.preMoney,
      words(
        'Value of the company at the top of the price range, and the shares offered',
        '按發售價上限計算的公司價值及發售股份數目',
      ),
      words(
        `50,399 − 25.389 × 165 = ${num(d.listing.preMoney)}, in HKD million, to the nearest 100`,
        `50,399 − 25.389 × 165 = ${num(d.listing.preMoney)}，單位為百萬港元，取最接近的100`,
      ),
    ),
  };
}

export function financing(): Pick<Assumptions, 'events' | 'redemption' | 'facility' | 'raising' | 'market'> {
  const unread = words(
    'Off: nothing about it is among the figures read. The value is only a place to start.',
    '關閉：所讀數字並無此項。此值僅供起步。',
  );
  return {
    events: [ipo()],
    redemption: {
      enabled: false,
      unless: 'ipo',
      deadline: assumed(18, unread),
      probability: assumed(0.5, unread),
      amount: assumed(1000, unread),
      payMonths: assumed(6, unread),
    },
    facility: { enabled: false, limit: assumed(100, unread), rate: assumed(0.055, unread) },
    raising: {
      enabled: false,
      triggerMonths: assumed(
        9,
        words('A board usually opens a round with nine months of cash left.', '董事會一般在現金尚餘九個月時啟動融資。'),
      ),
      roundMonths: assumed(
        18,
        words('Rounds are sized for a year and a half of burn.', '每輪融資一般足夠一年半消耗。'),
      ),
      delay: assumed(4, words('From first talks to money in the bank.', '由開始洽談至資金到賬。')),
      probability: assumed(
        0.7,
        words('Most rounds of a known company close, not all.', '知名公司的融資多數完成，但並非必然。'),
      ),
    },
    market: {
      enabled: false,
      size: assumed(
        1000,
        words(
          'Off: most revenue comes from abroad, and no size of that market is among the figures read. A round number.',
          '關閉：收入大部分來自海外，所讀數字並無該市場規模。此為約數。',
        ),
      ),
      growth: assumed(pert(0.3, 0.6, 1), words('As for Zhipu.', '與智譜相同。')),
      plausibleShare: assumed(0.15, words('As for Zhipu.', '與智譜相同。')),
    },
  };
}
