import type { Assumptions, CostLine } from '../../scenario/schema';
import { assumed, derived, lognormal, pert, triangular } from '../build';
import { num, pct, words } from '../words';
import * as d from './derive';
import { COSTS } from './facts';

export function compute(): Assumptions['compute'] {
  return {
    start: derived(
      d.compute.start,
      words(
        'Compute service fees within R&D, six months to 30 June 2025',
        '截至2025年6月30日止六個月研發開支內的算力服務費',
      ),
      words(`1,145 ÷ 6 = ${num(d.compute.exact, 1)} a month`, `1,145 ÷ 6 = 每月${num(d.compute.exact, 1)}`),
    ),
    demandInitial: assumed(
      pert(0.1, 0.6, 1.4),
      words(
        `Compute rose from ${num(COSTS.compute2024.value / 12, 0)} a month in 2024 to ${num(d.compute.exact, 0)}, by 47%, while prices fell; a company short of cash may also hold back.`,
        `算力由2024年每月${num(COSTS.compute2024.value / 12, 0)}增至${num(d.compute.exact, 0)}，增幅47%，同期價格下跌；資金緊張時亦可能節制。`,
      ),
    ),
    demandLong: assumed(
      pert(0.05, 0.25, 0.5),
      words(
        'Models keep growing, though more slowly once the money is counted.',
        '模型規模仍會擴大，但在資金約束下放緩。',
      ),
    ),
    demandHalfLife: assumed(pert(8, 14, 24), words('One or two generations of models.', '相當於一至兩代模型的時間。')),
    priceDecline: assumed(
      pert(0, 0.25, 0.45),
      words(
        'Newer chips and rivalry among cloud suppliers make a unit of compute cheaper every year, by a quarter at the likeliest; scarce chips could stop that.',
        '新晶片及雲服務商競爭令單位算力逐年降價，最可能每年四分之一；晶片短缺則可能令跌勢停止。',
      ),
    ),
    priceVolatility: assumed(
      0.15,
      words('Contracts smooth the swings of the spot market.', '合約價緩和了現貨市場的波動。'),
    ),
    shockRate: assumed(
      0.15,
      words(
        `Five suppliers sell ${pct(COSTS.topFiveSuppliers.value)} of purchases, and export controls can tighten: a shock every six to seven years.`,
        `五大供應商佔採購額${pct(COSTS.topFiveSuppliers.value)}，出口管制亦可能收緊：約六至七年一次衝擊。`,
      ),
    ),
    shockUplift: assumed(
      triangular(0.1, 0.25, 0.6),
      words(
        'From a nuisance to a price half as high again or more; likeliest a quarter.',
        '由輕微加價至加價逾半；最可能為四分之一。',
      ),
    ),
    shockMonths: assumed(6, words('Time to move to other suppliers or chips.', '轉用其他供應商或晶片所需時間。')),
    trainingRate: assumed(
      1.5,
      words(
        'Flagship models came out in July and September 2025; a run beyond the steady spending is thought to come three times in two years.',
        '2025年7月及9月均有旗艦模型推出；假設經常開支以外的大型訓練每兩年三次。',
      ),
    ),
    trainingSize: assumed(
      lognormal(60, 0.6),
      words(
        `About a third of a month of compute (${num(d.compute.start)}) for a middling run; nearly nine in ten cost less than twice that.`,
        `中等規模訓練約為每月算力（${num(d.compute.start)}）的三分之一；近九成不超過其兩倍。`,
      ),
    ),
  };
}

const none = () => assumed(0, words('Taken not to move with revenue.', '假設不隨收入變動。'));

export function costs(): CostLine[] {
  return [
    {
      id: 'rd-staff',
      name: words('R&D staff', '研發僱員'),
      kind: 'research',
      basis: 'amount',
      enabled: true,
      onCredit: false,
      start: assumed(
        d.JUDGED.staff,
        words(
          `Printed for 2024 only: 324, or ${num(d.staff2024, 1)} a month. Growth to ${d.JUDGED.staff} is judgement; it means CNY ${num((d.JUDGED.staff / COSTS.researchers.value) * 1000, 0)} thousand a month for each of the 657 researchers.`,
          `僅有2024年數字：324，即每月${num(d.staff2024, 1)}。增至${d.JUDGED.staff}屬判斷，相當於657名研發人員每人每月約${num((d.JUDGED.staff / COSTS.researchers.value) * 100, 1)}萬元人民幣。`,
        ),
      ),
      growth: assumed(
        pert(-0.05, 0.2, 0.5),
        words(
          'Layoffs were reported in October 2025, yet good people cost more every year.',
          '2025年10月有裁員報道，但人才成本逐年上升。',
        ),
      ),
      shareOfRevenue: none(),
    },
    {
      id: 'rd-other',
      name: words('Other R&D', '其他研發開支'),
      kind: 'research',
      basis: 'amount',
      enabled: true,
      onCredit: true,
      start: derived(
        d.otherResearch.start,
        words('R&D expense, compute within it, and the staff line above', '研發開支、其中的算力，以及上述僱員項目'),
        words(
          `(1,594.7 − 1,145) ÷ 6 − ${d.JUDGED.staff} = ${num(d.otherResearch.exact, 2)}, to the nearest 0.5`,
          `(1,594.7 − 1,145) ÷ 6 − ${d.JUDGED.staff} = ${num(d.otherResearch.exact, 2)}，取最接近的0.5`,
        ),
      ),
      growth: assumed(
        pert(0, 0.15, 0.3),
        words('Data, services and depreciation grow with the team.', '數據、服務及折舊隨團隊增長。'),
      ),
      shareOfRevenue: none(),
    },
    {
      id: 'sales-marketing',
      name: words('Sales and marketing', '銷售及營銷'),
      kind: 'selling',
      basis: 'amount',
      enabled: true,
      onCredit: false,
      start: assumed(
        30,
        words(
          `The half-year's 209 is ${num(d.sales.monthly, 1)} a month; less 10% of revenue it leaves ${num(d.sales.fixed, 1)} as the fixed part. 30 is set below that because the moving part grows with the season of the second half and layoffs among commercial staff were reported in October 2025; the figure itself cannot be derived.`,
          `半年209即每月${num(d.sales.monthly, 1)}；扣除收入的10%後固定部分為${num(d.sales.fixed, 1)}。由於變動部分隨下半年旺季上升，且2025年10月有商業化團隊裁員的報道，故取較低的30；此數本身無法推算。`,
        ),
      ),
      growth: assumed(
        pert(-0.1, 0.15, 0.4),
        words('Advertising may be cut; a sales force abroad may be added.', '廣告或會削減，海外銷售團隊或會增加。'),
      ),
      shareOfRevenue: assumed(
        pert(0.05, 0.1, 0.2),
        words(
          'Commissions and partners\u2019 shares, as is usual for enterprise software.',
          '佣金及夥伴分成，屬企業軟件慣常水平。',
        ),
      ),
    },
    {
      id: 'admin',
      name: words('Administration', '行政'),
      kind: 'administration',
      basis: 'amount',
      enabled: true,
      onCredit: false,
      start: assumed(
        17,
        words(
          `Not printed in the summaries. The adjusted loss leaves ${num(d.administration.netOfOtherIncome, 1)} a month after gross profit, R&D and sales; if about ${d.JUDGED.otherIncome} a month of grants and interest is netted in that loss, administration is about ${num(d.administration.withOtherIncome, 0)}.`,
          `摘要未有公佈。經調整淨虧損在計入毛利、研發及銷售後每月僅餘${num(d.administration.netOfOtherIncome, 1)}；若其中已抵銷每月約${d.JUDGED.otherIncome}的補助及利息收入，則行政開支約為${num(d.administration.withOtherIncome, 0)}。`,
        ),
      ),
      growth: assumed(
        pert(0, 0.15, 0.3),
        words('Grows with the company; being listed adds reporting costs.', '隨公司規模增長；上市後增加匯報成本。'),
      ),
      shareOfRevenue: none(),
    },
  ];
}
