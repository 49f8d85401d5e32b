import type { Assumptions, FundingEvent } from '../../scenario/schema';
import { assumed, derived, pert, stated, triangular, uniform } from '../build';
import { num, pct, words } from '../words';
import * as d from './derive';
import { BALANCE, LISTING, MARKET } from './facts';

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
        'Seen from the hearing of 17 December 2025, which the company had passed; markets can still shut a window.',
        '以2025年12月17日通過上市聆訊時的角度看；市況仍可能令窗口關閉。',
      ),
    ),
    month: assumed(
      triangular(6.51, 7, 9.49),
      words(
        'Month 7 is January 2026: trading did begin on 8 January 2026. Seen from the hearing it could have slipped to March.',
        '第7個月即2026年1月：股份確於2026年1月8日開始買賣。以聆訊時的角度看，可能延至3月。',
      ),
    ),
    amount: assumed(
      pert(3200, LISTING.net.value, 4800),
      words(
        `Likeliest are the net proceeds printed, HKD ${num(LISTING.net.value)}m (${num(d.listing.gross, 0)}m gross: 37.4195m shares at HKD 116.20); lower if priced down, higher with an over-allotment.`,
        `最可能值為公佈的所得款項淨額${num(LISTING.net.value / 100, 2)}億港元（總額${num(d.listing.gross / 100, 2)}億港元：3,741.95萬股，每股116.20港元）；下調定價則較低，行使超額配股權則較高。`,
      ),
    ),
    fees: assumed(0, words('The amount is net of fees already.', '金額已扣除費用。')),
    exchangeRate: assumed(
      d.JUDGED.exchangeRate,
      words('About what one Hong Kong dollar bought in 2025, in CNY.', '約為2025年一港元兌人民幣的水平。'),
    ),
    preMoney: derived(
      d.listing.preMoney,
      words(
        'Valuation after the last round before the IPO, CNY 24,377m, and the exchange rate above; the offer itself may value the company higher, which would lower the dilution',
        '上市前最後一輪投後估值243.77億元人民幣及上述匯率；發售價所反映的估值或會較高，攤薄則會較低',
      ),
      words(
        `24,377 ÷ ${d.JUDGED.exchangeRate} = ${num(d.listing.preMoney)}, in HKD million`,
        `24,377 ÷ ${d.JUDGED.exchangeRate} = ${num(d.listing.preMoney)}，單位為百萬港元`,
      ),
    ),
  };
}

export function financing(): Pick<Assumptions, 'events' | 'redemption' | 'facility' | 'raising' | 'market'> {
  return {
    events: [ipo()],
    redemption: {
      enabled: true,
      unless: 'ipo',
      deadline: assumed(
        18,
        words(
          'December 2026, a year after the hearing: terms of the rounds are not printed in the summaries.',
          '2026年12月，即聆訊後一年；摘要未有公佈各輪條款。',
        ),
      ),
      probability: assumed(
        0.5,
        words(
          'Investors of a company with no cash may gain more by waiting; an even chance.',
          '公司缺乏現金時，投資者等待或更有利；取一半機會。',
        ),
      ),
      amount: assumed(
        uniform(7000, 9000),
        words(
          `From the printed net current liabilities, ${num(BALANCE.netCurrentLiabilities.value)}, to the redeemable instruments that close them, about ${num(d.redeemable.opening)}.`,
          `由已公佈的流動負債淨額${num(BALANCE.netCurrentLiabilities.value)}，至令其成立的可贖回工具約${num(d.redeemable.opening)}。`,
        ),
      ),
      payMonths: assumed(
        6,
        words('Claims of several rounds are seldom settled at once.', '多輪投資者的贖回甚少一次過支付。'),
      ),
    },
    facility: {
      enabled: false,
      limit: stated(BALANCE.facilities),
      rate: assumed(
        0.035,
        words(
          'As for the bank loans. Off by default: the prospectus counts cash without undrawn facilities.',
          '與銀行貸款相同。預設關閉：招股章程計算現金時不計未動用融資。',
        ),
      ),
    },
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
        words('Eight rounds closed so far, but private money has cooled.', '至今完成八輪融資，但一級市場已降溫。'),
      ),
    },
    market: {
      enabled: true,
      size: stated(MARKET.size),
      growth: assumed(
        pert(0.3, 0.6, 1),
        words(
          'Zhipu itself more than doubled every year from 2022 to 2024 in a young market; no forecast of the market is among the figures used here. The size is that of 2024 and grows from the balance date, so implied shares read somewhat high.',
          '市場尚新，智譜於2022至2024年間收入每年倍增有餘；此處所用數字並無市場預測。規模為2024年數字，由結算日起計增長，故推算份額略為偏高。',
        ),
      ),
      plausibleShare: assumed(
        0.15,
        words(
          `Printed for 2024: 6.6%, second among all developers. Revenue of 312.4 is ${pct(d.marketShare.ofAll)} of the 5,300 and ${pct(d.marketShare.ofInstitutions)} of the institutional 4,700, so the printed share seems to be of the latter. More than doubling it against the large platforms would be a feat.`,
          `2024年公佈為6.6%，在所有開發商中居第二。收入312.4佔整體5,300的${pct(d.marketShare.ofAll)}、佔機構客戶4,700的${pct(d.marketShare.ofInstitutions)}，可見公佈的份額應以後者計算。面對大型平台，份額倍增以上已屬難得。`,
        ),
      ),
    },
  };
}
