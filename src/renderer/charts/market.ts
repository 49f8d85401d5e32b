/** What share of its market the revenue would be, by month: more than anybody thinks plausible is a reason to doubt it. */
import { pointEstimate } from '@shared/quantity/quantity';
import { chartOptions, monthAxis, valueAxis } from './base/axes';
import { crosshair, level } from './base/marks';
import { fanExtent } from './base/range';
import type { ChartSpec } from './base/spec';
import { fanSets } from './fan';
import { axisRange, type ChartInput, fanOf, fanWithin, monthName } from './input';
import { levelLabel } from './level-label';

export function marketChart(input: ChartInput): ChartSpec {
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
