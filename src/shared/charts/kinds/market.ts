/** What share of its market the revenue would be, by month: more than anybody thinks plausible is a reason to doubt it. */
import { pointEstimate } from '../../quantity/quantity';
import { type About, monthWords } from '../../report/findings';
import { shareWithin } from '../../report/precision';
import { bandError, bandValue } from '../../report/values';
import { chartOptions, monthAxis, valueAxis } from '../base/axes';
import { crosshair, level } from '../base/marks';
import { fanExtent } from '../base/range';
import type { ChartSpec } from '../base/spec';
import { type ChartTable, tableOf } from '../base/table';
import { bandColumns, fromRow, monthLabels, shareText } from '../columns';
import type { ChartDescriptor } from '../descriptor';
import { fanSets } from '../fan';
import { axisRange, type ChartInput, fanOf, fanWithin, monthName } from '../input';
import { levelLabel } from '../level-label';
import type { ReadoutText } from '../readout';

function marketChart(input: ChartInput): ChartSpec {
  const { scenario, result, saved, first, shown, wording, theme } = input;
  const monthly = result.series.impliedShare?.monthly;
  const fan = monthly ? fanOf(monthly, shown) : { p5: [], p25: [], p50: [], p75: [], p95: [] };
  const before = saved?.series.impliedShare?.monthly.p50;
  const plausible = pointEstimate(scenario.assumptions.market.plausibleShare.quantity);
  const [low, high] = fanExtent(fanWithin(fan, input), [0, plausible]);
  const range = axisRange({ ...input, log: false }, low, high, 4);
  const digits = range.step < 0.01 ? 1 : 0;
  return {
    config: {
      type: 'line',
      data: { datasets: fanSets(fan, null, before ? Array.from(before.subarray(0, shown)) : null, input) },
      options: chartOptions({
        x: monthAxis({ span: input, labels: 4, text: (month) => monthName(input, month), theme }),
        y: valueAxis({ range, text: (value) => wording.format.percent(value, digits), theme }),
      }),
    },
    under: [],
    over: [
      level(plausible, theme.signal, [4, 3]),
      crosshair((month) => fan.p50.slice(Math.max(0, month - 1), month)),
      levelLabel(
        plausible,
        {
          text: wording.t('overview:label.plausible', { share: wording.format.percent(plausible, 1) }),
          colour: theme.signal,
        },
        fan,
      ),
    ],
    monthAt: (x) => Math.min(shown, Math.max(1, first, Math.round(x))),
  };
}

/** Of shares by month, the same columns as of amounts. */
function marketTable(input: ChartInput, caption: string): ChartTable {
  const { result, wording } = input;
  const { from, labels } = monthLabels(input);
  const columns = bandColumns(input, result.series.impliedShare?.monthly);
  return tableOf(
    caption,
    wording.t('overview:table.month'),
    labels,
    columns.map((column) => fromRow({ ...column, ...shareText(input) }, from)),
  );
}

/** Of the market, where the last month shown stands against what is thought plausible. */
function marketFinding(about: About): string {
  const { scenario, result, shown, wording } = about;
  const month = Math.min(shown, result.months);
  const bands = result.series.impliedShare?.monthly;
  const median = bandValue(bands, 'p50', month - 1);
  if (median === null) return '';
  const plausible = pointEstimate(scenario.assumptions.market.plausibleShare.quantity);
  const params = {
    month: monthWords(about, month),
    share: shareWithin(median, bandError(bands, 'p50', month - 1), 1, wording.format),
    plausible: wording.format.percent(plausible, 1),
  };
  return wording.t(median > plausible ? 'overview:finding.marketAbove' : 'overview:finding.market', params);
}

function marketRead(input: ChartInput, month: number): ReadoutText {
  const index = Math.max(1, month) - 1;
  const bands = input.result.series.impliedShare?.monthly;
  const [median, error] = [bandValue(bands, 'p50', index), bandError(bands, 'p50', index)];
  const value = median === null ? '' : shareWithin(median, error, 1, input.wording.format);
  return { when: monthName(input, index + 1), value, detail: '' };
}

export const market = {
  id: 'market',
  title: ({ wording }) => wording.t('overview:chart.market'),
  offered: ({ assumptions }) => assumptions.market.enabled,
  spec: marketChart,
  table: marketTable,
  finding: marketFinding,
  readout: marketRead,
  crosshair: { shared: true, least: 1 },
  histogram: { line: 'impliedShare', counted: 'share', over: 'month', floor: null },
  brush: null,
  buttons: [],
  strip: null,
  place: {
    area: 'burn',
    narrow: null,
    tier: 'detail',
    turn: { label: ({ t }) => t('overview:action.market'), icon: 'pie' },
  },
  inReport: null,
} as const satisfies ChartDescriptor;
