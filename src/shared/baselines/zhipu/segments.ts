import type { Segment } from '../../scenario/schema';
import { assumed, assumedBecause, derived, LEVEL_SEASON, pert, stated, triangular, uniform } from '../build';
import { num, pct, words } from '../words';
import * as d from './derive';
import { MARGIN, REVENUE } from './facts';

export function onPremise(): Segment {
  const reading = d.seasonReadings;
  return {
    id: 'on-premise',
    name: words('On-premise deployment', '本地部署'),
    enabled: true,
    start: derived(
      d.onPremise.start,
      words(
        'Revenue of the six months to 30 June 2025, its on-premise share, the season factors, and revenue of 2023 and 2024',
        '截至2025年6月30日止六個月的收入、本地部署佔比、季節系數，以及2023年及2024年收入',
      ),
      words(
        `190.877 × 84.8% ÷ 6 ÷ ${num(d.firstHalfFactor)} = ${num(d.onPremise.centred, 1)} at end-March; × (312.414 ÷ 124.538)^(3/12) = ${num(d.onPremise.exact, 1)} at end-June, to the nearest 0.5`,
        `190.877 × 84.8% ÷ 6 ÷ ${num(d.firstHalfFactor)} = 3月底${num(d.onPremise.centred, 1)}；× (312.414 ÷ 124.538)^(3/12) = 6月底${num(d.onPremise.exact, 1)}，取最接近的0.5`,
      ),
    ),
    growthInitial: assumed(
      pert(0.3, 1.1, 2.2),
      words(
        'Revenue grew 151% in 2024 and the first half of 2025 was 4.3 times the year before, but guidance for the third quarter of 2025 is for growth of just over 60%; the likeliest value lies between the two.',
        '2024年收入增長151%，2025年上半年為去年同期的4.3倍，但2025年第三季的指引僅為增長逾60%；最可能值取兩者之間。',
      ),
    ),
    growthLong: assumed(
      pert(0.05, 0.2, 0.4),
      words(
        'Project work for institutions should settle at the pace of enterprise software, faster if models keep replacing other spending.',
        '機構項目業務長遠應貼近企業軟件的增速；若模型持續取代其他開支，則會較快。',
      ),
    ),
    growthHalfLife: assumed(
      pert(9, 18, 30),
      words(
        'Growth above 100% from a small base seldom lasts; half of the excess is taken to be gone after a year and a half.',
        '低基數下逾100%的增長甚少持久；假設超額增長在一年半後減半。',
      ),
    ),
    volatility: assumed(
      uniform(0.15, 0.35),
      words(
        'Few, large contracts and irregular acceptance dates make monthly revenue uneven; the reported halves alone do not allow an estimate.',
        '合約少而金額大，驗收日期不定，每月收入起伏較大；單憑已公佈的半年數字無法估算。',
      ),
    ),
    season: {
      factors: [...d.JUDGED.season],
      source: assumedBecause(
        words(
          `Acceptance of enterprise projects crowds into the fourth quarter: the first half of 2024 brought 44.9 of 312.4. Read from the halves, the average factor of January to June is between ${num(reading.within2024, 2)} (within 2024) and ${num(reading.into2025, 2)} (second half of 2024 to first half of 2025), ${num(reading.growthFree, 2)} if both are taken together; ${num(d.firstHalfFactor, 2)} follows the latest. The shape within each half is judgement.`,
          `企業項目驗收集中於第四季：2024年全年312.4中，上半年僅佔44.9。按各半年數字推算，1至6月平均系數介乎${num(reading.within2024, 2)}（2024年內）至${num(reading.into2025, 2)}（2024年下半年至2025年上半年），合併計算為${num(reading.growthFree, 2)}；現取${num(d.firstHalfFactor, 2)}，貼近最新一期。每半年之內的分佈屬判斷。`,
        ),
      ),
    },
    marginStart: stated(MARGIN.onPremise),
    marginTarget: assumed(
      pert(0.4, 0.55, 0.68),
      words(
        `The margin fell from 66.0% in 2024 to ${pct(MARGIN.onPremise.value)}; competition may push it further down, reuse of delivered work may bring it back.`,
        `毛利率由2024年的66.0%降至${pct(MARGIN.onPremise.value)}；競爭可能令其再跌，重用已交付成果則可能令其回升。`,
      ),
    ),
    marginHalfLife: assumed(
      12,
      words(
        'Contracts of about a year: half of them are priced anew in that time.',
        '合約期約一年，其間約半數會重新定價。',
      ),
    ),
    receivableDays: assumed(
      pert(70, 112, 180),
      words(
        'Likeliest is the figure printed for the half-year, 112 days; it was 58 in 2024, and public-sector customers can take half a year.',
        '最可能值為半年度公佈的112天；2024年為58天，而公營機構客戶付款可長達半年。',
      ),
    ),
    badDebt: assumed(
      triangular(0.01, 0.04, 0.12),
      words(
        `The provision grew by ${pct(d.receivables.credit)} of revenue in the half-year and by ${pct(d.receivables.credit2024)} in 2024; the likeliest loss lies between, since provisions run ahead of losses while balances grow.`,
        `半年內撥備增幅相當於收入的${pct(d.receivables.credit)}，2024年為${pct(d.receivables.credit2024)}；結餘增長時撥備通常先於實際虧損，故取兩者之間。`,
      ),
    ),
    openingReceivables: derived(
      d.receivables.onPremise,
      words('Trade receivables and their provision, 30 June 2025', '2025年6月30日貿易應收賬款及其撥備'),
      words(
        `171.657 − 25.880 = ${num(d.receivables.net, 1)}, rounded; all of it is taken to be on-premise, because the split is not printed`,
        `171.657 − 25.880 = ${num(d.receivables.net, 1)}，取整數；由於未有分項數字，全數視作本地部署`,
      ),
    ),
    topShare: assumed(
      REVENUE.topFiveShare.value,
      words(
        'The five largest customers brought 40% of all revenue in the half-year; the same share is used for this segment, which is 84.8% of revenue.',
        '半年內五大客戶佔總收入40%；本分部佔收入84.8%，沿用同一比重。',
      ),
    ),
    topLossRate: assumed(
      pert(0.02, 0.1, 0.3),
      words(
        'Contracts are mostly single projects: one of the five largest is taken to leave every ten years per customer, more often at worst. No record is printed.',
        '合約多為一次性項目：假設每名大客戶約十年流失一次，最壞情況更頻繁。並無公佈紀錄可依。',
      ),
    ),
  };
}

export function cloud(): Segment {
  return {
    id: 'cloud',
    name: words('Cloud and model service', '雲端及模型服務'),
    enabled: true,
    start: derived(
      d.cloud.start,
      words(
        'Revenue of the six months to 30 June 2025, its cloud share, and the likeliest current growth of cloud (250%)',
        '截至2025年6月30日止六個月的收入、雲端佔比，以及雲端最可能的現時增長（250%）',
      ),
      words(
        `190.877 × 15.2% ÷ 6 = ${num(d.cloud.centred, 2)} at end-March; × 3.5^(3/12) = ${num(d.cloud.exact, 1)} at end-June, to the nearest 0.5`,
        `190.877 × 15.2% ÷ 6 = 3月底${num(d.cloud.centred, 2)}；× 3.5^(3/12) = 6月底${num(d.cloud.exact, 1)}，取最接近的0.5`,
      ),
    ),
    growthInitial: assumed(
      pert(0.8, 2.5, 5),
      words(
        `The company speaks of exponential growth, with recurring revenue ${REVENUE.cloudRecurring.figure.en} a year by December 2025; at the likeliest value the model passes that level.`,
        `公司稱業務呈指數級增長，至2025年12月年度經常性收入${REVENUE.cloudRecurring.figure['zh-Hant']}；按最可能值，模型屆時會超過此水平。`,
      ),
    ),
    growthLong: assumed(
      pert(0.1, 0.3, 0.6),
      words('A young market in which use grows faster than prices fall.', '市場尚新，用量增速高於價格跌幅。'),
    ),
    growthHalfLife: assumed(
      pert(8, 14, 24),
      words(
        'The pace of usage-priced services fades sooner than that of projects: customers switch easily.',
        '按用量收費的服務，客戶轉換容易，增速回落較項目業務為快。',
      ),
    ),
    volatility: assumed(
      uniform(0.2, 0.5),
      words(
        'Price cuts by rivals and new models move usage from month to month.',
        '對手減價及新模型推出令用量逐月波動。',
      ),
    ),
    season: {
      factors: [...LEVEL_SEASON],
      source: assumedBecause(
        words('Usage and subscriptions follow no known season.', '用量及訂閱收入並無已知的季節性。'),
      ),
    },
    marginStart: stated(MARGIN.cloud),
    marginTarget: assumed(
      pert(-0.1, 0.25, 0.5),
      words(
        `The margin was 76.1% in 2022, ${pct(MARGIN.cloud2024.value)} in 2024 and ${pct(MARGIN.cloud.value)} now: inference costs fall, but so do prices. A return to a quarter is thought likeliest.`,
        `毛利率2022年為76.1%，2024年為${pct(MARGIN.cloud2024.value)}，現為${pct(MARGIN.cloud.value)}：推理成本下降，價格亦跌。最可能回升至四分之一。`,
      ),
    ),
    marginHalfLife: assumed(
      18,
      words(
        'Margins recover only as new chips and models replace the old.',
        '毛利率須待新晶片及新模型取代舊有者方可改善。',
      ),
    ),
    receivableDays: assumed(
      pert(10, 30, 60),
      words('Monthly billing, part of it paid in advance.', '按月結算，部分預先付款。'),
    ),
    badDebt: assumed(
      0.01,
      words('Small accounts that are cut off when they do not pay.', '客戶分散，欠款即停止服務。'),
    ),
    openingReceivables: assumed(
      6,
      words(
        `About a month of revenue at the current level; it comes on top of the ${num(d.receivables.net, 1)} printed for the company, so both segments together stand about 6 too high.`,
        `約為現時一個月收入；此數在公司已公佈的${num(d.receivables.net, 1)}之外另計，故兩個分部合計約高出6。`,
      ),
    ),
    topShare: assumed(
      0.25,
      words('Many small users; no figure for the segment is printed.', '用戶眾多而分散；並無本分部的公佈數字。'),
    ),
    topLossRate: assumed(
      0.05,
      words('Large users of a cheap, general service leave seldom at once.', '大用戶甚少一次過停用廉價的通用服務。'),
    ),
  };
}
