/** Monthly burn: the fan, and the burn of the months before the balance date. */
import { pointEstimate } from '@shared/quantity/quantity';
import { axisMoney, chartOptions, monthAxis, valueAxis } from './base/axes';
import { blockSize, writeBlock } from './base/draw';
import type { Layer } from './base/layers';
import { crosshair, level } from './base/marks';
import { type Fan, fanExtent } from './base/range';
import type { ChartSpec } from './base/spec';
import { fanSets } from './fan';
import { amount, axisRange, type ChartInput, fanOf, fanWithin, monthName } from './input';
import { levelLabel } from './level-label';

/** The one band that needs a name here; the cash chart names the rest. */
function upperLabel({ wording }: ChartInput, fan: Fan): Layer {
  return (drawing, theme) => {
    const last = fan.p95[fan.p95.length - 1];
    if (last === undefined) return;
    // A band too thin to be seen needs no name.
    if (drawing.y(fan.p50[fan.p50.length - 1] ?? last) - drawing.y(last) < 2) return;
    const line = { text: wording.t('overview:label.p95'), colour: theme.text2 };
    const size = blockSize(drawing, theme, [line]);
    const { area } = drawing;
    const y = Math.max(drawing.y(last) - size.height - 2, area.top - 10);
    const box = { x: area.right - size.width, y, ...size };
    writeBlock(drawing, theme, [line], box);
  };
}

export function burnChart(input: ChartInput): ChartSpec {
  const { scenario, result, saved, first, shown, wording, theme, print } = input;
  const monthly = result.series.burn?.monthly;
  const fan = monthly ? fanOf(monthly, shown) : { p5: [], p25: [], p50: [], p75: [], p95: [] };
  const before = saved?.series.burn?.monthly.p50;
  const recent = pointEstimate(scenario.assumptions.opening.recentBurn.quantity);
  const hasRecent = recent !== 0;
  const recentLine = {
    text: wording.t('overview:label.recentBurn', { amount: amount(input, recent) }),
    colour: theme.text2,
  };
  const [low, high] = fanExtent(fanWithin(fan, input), [...(input.log ? [] : [0]), ...(hasRecent ? [recent] : [])]);
  const range = axisRange(input, low, high, 4);
  return {
    config: {
      type: 'line',
      data: { datasets: fanSets(fan, null, before ? Array.from(before.subarray(0, shown)) : null, input) },
      options: chartOptions({
        x: monthAxis({ span: input, labels: 4, text: (month) => monthName(input, month), theme }),
        y: valueAxis({ range, text: axisMoney(range, wording.format, print), theme }),
      }),
    },
    under: [],
    over: [
      ...(hasRecent ? [level(recent, theme.saved, [4, 3])] : []),
      crosshair((month) => fan.p50.slice(Math.max(0, month - 1), month)),
      upperLabel(input, fan),
      ...(hasRecent ? [levelLabel(recent, recentLine, fan)] : []),
    ],
    monthAt: (x) => Math.min(shown, Math.max(1, first, Math.round(x))),
  };
}
