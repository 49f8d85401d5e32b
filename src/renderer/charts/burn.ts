/** Monthly burn: the fan, and the burn of the months before the balance date. */
import { centre } from '@shared/scenario/quantity';
import { axisMoney, chartOptions, monthAxis, valueAxis } from './base/axes';
import { blockSize, writeBlock } from './base/draw';
import { firstFree } from './base/labels';
import type { Layer } from './base/layers';
import { crosshair, level } from './base/marks';
import { type Fan, fanExtent, niceRange } from './base/range';
import type { ChartSpec } from './base/spec';
import { fanSets } from './fan';
import { fanBottom, isOffFan } from './fan-room';
import { amount, type ChartInput, fanOf, monthName } from './input';

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

function recentLabel(input: ChartInput, fan: Fan, recent: number): Layer {
  return (drawing, theme) => {
    const text = input.wording.t('overview:label.recentBurn', { amount: amount(input, recent) });
    const line = { text, colour: theme.text2 };
    const size = blockSize(drawing, theme, [line]);
    const { area } = drawing;
    const y = drawing.y(recent);
    const left = area.left + 6;
    const right = area.right - size.width - 2;
    // Beside its line and off the fan if that can be; else under the fan, where the words can be read.
    const beside = [left, right].flatMap((x) => [y + 2, y - size.height - 2].map((top) => ({ x, y: top, ...size })));
    const under = { x: left, y: fanBottom(drawing, fan, left, left + size.width) + 4, ...size };
    const places = [...beside.filter((place) => isOffFan(drawing, fan, place)), under, ...beside];
    const inside = { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top };
    const box = firstFree(places, drawing.taken, inside);
    if (box) writeBlock(drawing, theme, [line], box, { ground: isOffFan(drawing, fan, box) });
  };
}

export function burnChart(input: ChartInput): ChartSpec {
  const { scenario, result, saved, shown, wording, theme, print } = input;
  const monthly = result.series.burn?.monthly;
  const fan = monthly ? fanOf(monthly, shown) : { p5: [], p25: [], p50: [], p75: [], p95: [] };
  const before = saved?.series.burn?.monthly.p50;
  const recent = centre(scenario.assumptions.opening.recentBurn.quantity);
  const hasRecent = recent !== 0;
  const [low, high] = fanExtent(fan, hasRecent ? [0, recent] : [0]);
  const range = niceRange(low, high, 4);
  return {
    config: {
      type: 'line',
      data: { datasets: fanSets(fan, null, before ? Array.from(before.subarray(0, shown)) : null, input) },
      options: chartOptions({
        x: monthAxis({ shown, labels: 4, text: (month) => monthName(input, month), theme }),
        y: valueAxis({ range, text: axisMoney(range, wording.format, print), theme }),
      }),
    },
    under: [],
    over: [
      ...(hasRecent ? [level(recent, theme.saved, [4, 3])] : []),
      crosshair((month) => fan.p50.slice(Math.max(0, month - 1), month)),
      upperLabel(input, fan),
      ...(hasRecent ? [recentLabel(input, fan, recent)] : []),
    ],
    monthAt: (x) => Math.min(shown, Math.max(1, Math.round(x))),
  };
}
