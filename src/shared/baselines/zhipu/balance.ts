import type { Assumptions } from '../../scenario/schema';
import { assumed, derived, pert, stated } from '../build';
import { num, words } from '../words';
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
        `What is bought on credit in a month (compute ${num(d.compute.start)}, cost of sales ${num(d.payables.costOfSales, 1)}, other R&D ${num(d.otherResearch.start)}, equipment ${d.JUDGED.capex}) and ${d.JUDGED.payableDays} payable days, the likeliest of the range assumed`,
        `每月賒購額（算力${num(d.compute.start)}、銷售成本${num(d.payables.costOfSales, 1)}、其他研發${num(d.otherResearch.start)}、設備${d.JUDGED.capex}）及假設範圍內最可能的應付賬款天數${d.JUDGED.payableDays}天`,
      ),
      words(
        `${num(d.payables.bought, 1)} × 75 ÷ (365.25 ÷ 12) = ${num(d.payables.exact, 1)}, to the nearest 10. Check: adjusted loss 1,752 − operating cash outflow 1,327 + growth of net receivables ${num(d.receivables.growth, 1)} = ${num(d.payables.builtUp, 0)} of credit built up in the half-year; with a month of 2024's compute before it, ${num(d.payables.crossCheck, 0)}`,
        `${num(d.payables.bought, 1)} × 75 ÷ (365.25 ÷ 12) = ${num(d.payables.exact, 1)}，取最接近的10。核對：經調整淨虧損1,752 − 經營現金流出1,327 + 應收賬款淨額增幅${num(d.receivables.growth, 1)} = 半年內累積賒賬${num(d.payables.builtUp, 0)}；加上2024年一個月的算力，為${num(d.payables.crossCheck, 0)}`,
      ),
    ),
    debt: stated(BALANCE.loans),
    redeemable: derived(
      d.redeemable.opening,
      words(
        'Net current liabilities, cash, net receivables, opening payables and bank loans, 30 June 2025',
        '2025年6月30日流動負債淨額、現金、應收賬款淨額、期初應付賬款及銀行貸款',
      ),
      words(
        `7,089 + 2,552 + ${num(d.receivables.net, 1)} − ${d.payables.opening} − 137 = ${num(d.redeemable.exact, 1)}, to the nearest 10: what must be redeemable by investors for the printed net current liabilities to close. Prepayments, contract liabilities and the current part of leases are not printed and are left out; over 8,300 had been raised`,
        `7,089 + 2,552 + ${num(d.receivables.net, 1)} − ${d.payables.opening} − 137 = ${num(d.redeemable.exact, 1)}，取最接近的10：即令已公佈的流動負債淨額成立所需的可贖回工具。預付款、合約負債及租賃流動部分未有公佈，並無計入；累計融資逾8,300`,
      ),
    ),
    recentBurn: derived(
      d.burn.recent,
      words(
        'Net cash from operating activities, six months to 30 June 2025, and the capital spending and leases assumed here',
        '截至2025年6月30日止六個月經營活動所得現金淨額，以及此處假設的資本開支及租賃付款',
      ),
      words(
        `1,327 ÷ 6 = ${num(d.burn.operating, 1)}; + ${d.JUDGED.capex} + ${d.JUDGED.leases} = ${num(d.burn.exact, 1)}, rounded. The press's nine months divide cash by the adjusted loss instead: 2,552 ÷ (1,752 ÷ 6) = ${num(d.burn.monthsByAdjustedLoss, 1)}`,
        `1,327 ÷ 6 = ${num(d.burn.operating, 1)}；+ ${d.JUDGED.capex} + ${d.JUDGED.leases} = ${num(d.burn.exact, 1)}，取整數。傳媒所稱的九個月是以經調整淨虧損計算：2,552 ÷ (1,752 ÷ 6) = ${num(d.burn.monthsByAdjustedLoss, 1)}`,
      ),
    ),
  };
}

export function cash(): Assumptions['cash'] {
  return {
    payableDays: assumed(
      pert(40, 75, 110),
      words(
        'Not printed. Operating cash went out more slowly than the adjusted loss, so suppliers wait; two to three months fits the credit that built up.',
        '未有公佈。經營現金流出慢於經調整淨虧損，可見供應商給予賒賬；兩至三個月與累積的賒賬額相符。',
      ),
    ),
    capex: assumed(
      d.JUDGED.capex,
      words(
        'Not printed. Compute is rented, so equipment is small. With leases it makes 26 a month beyond the operating outflow; that does not reach the burn of more than 312 a month that the article quotes.',
        '未有公佈。算力以租用為主，設備開支不多。連同租賃，每月在經營現金流出以外另加26；但仍未達報道所引每月逾312的消耗。',
      ),
    ),
    leases: assumed(
      d.JUDGED.leases,
      words(
        `Lease liabilities of 600 paid over about ${num(d.leaseMonths, 0)} months; the term is judgement.`,
        `租賃負債600分約${num(d.leaseMonths, 0)}個月支付；年期屬判斷。`,
      ),
    ),
    cashYield: assumed(0.015, words('Deposit rates in CNY in 2025.', '2025年人民幣存款利率水平。')),
    debtRate: assumed(
      0.035,
      words(
        'Near the one-year loan prime rate of 2025, with a margin.',
        '貼近2025年一年期貸款市場報價利率，另加息差。',
      ),
    ),
  };
}
