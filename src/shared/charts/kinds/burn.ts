/** Monthly burn: the fan, and the burn of the months before the balance date. */
import { pointEstimate } from '../../quantity/quantity';
import { type About, spokenAmount } from '../../report/findings';
import { moneyWithin } from '../../report/precision';
import { bandError, bandValue } from '../../report/values';
import { axisMoney, chartOptions, monthAxis, valueAxis } from '../base/axes';
import { blockSize, writeBlock } from '../base/draw';
import type { Layer } from '../base/layers';
import { crosshair, level } from '../base/marks';
import { type Fan, fanExtent } from '../base/range';
import type { ChartSpec } from '../base/spec';
import { monthlyTable } from '../columns';
import { type ChartDescriptor, currencyName } from '../descriptor';
import { fanSets } from '../fan';
import { amount, axisRange, type ChartInput, fanOf, fanWithin, monthName } from '../input';
import { levelLabel } from '../level-label';
import { monthlyRead } from '../readout';

/** The one band that needs a name here; the cash chart names the rest. */
function upperLabel({ wording }: ChartInput, fan: Fan): Layer {
  return (drawing, theme) => {
    const last = fan.p95[fan.p95.length - 1];
    if (last === undefined) return;
    // A band too thin to be seen needs no name.
    if (drawing.y(fan.p50[fan.p50.length - 1] ?? last) - drawing.y(last) < 2) return;
    const line = { text: wording.t('overview:label.p95'), colour: theme.text2 };
    const size = blockSize(theme, [line]);
    const { area } = drawing;
    const y = Math.max(drawing.y(last) - size.height - 2, area.top - 10);
    const box = { x: area.right - size.width, y, ...size };
    writeBlock(drawing, theme, [line], box);
  };
}

function burnChart(input: ChartInput): ChartSpec {
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

export function burnFinding(about: About): string {
  const { result, shown, wording } = about;
  const bands = result.series.burn?.monthly;
  const start = Math.max(0, about.first - 1);
  const end = Math.min(shown, result.months) - 1;
  const first = bandValue(bands, 'p50', start);
  const last = bandValue(bands, 'p50', end);
  if (first === null || last === null) return '';
  const params = {
    first: spokenAmount(about, first, bandError(bands, 'p50', start)),
    last: moneyWithin(last, bandError(bands, 'p50', end), wording.format),
  };
  if (Math.abs(last - first) <= 0.03 * Math.abs(first)) return wording.t('overview:finding.burnSteady', params);
  return wording.t(last > first ? 'overview:finding.burnRises' : 'overview:finding.burnFalls', params);
}

export const burn = {
  id: 'burn',
  title: (input) => input.wording.t('overview:chart.burn', { currency: currencyName(input) }),
  offered: () => true,
  spec: burnChart,
  table: (input, caption) => monthlyTable(input, 'burn', caption),
  finding: burnFinding,
  // The fan itself shows the spread; in a narrow cell the median is what fits.
  readout: (input, month) => ({ ...monthlyRead(input, 'burn', Math.max(1, month)), detail: '' }),
  crosshair: { shared: true, least: 1 },
  histogram: { line: 'burn', counted: 'money', over: 'month', floor: null },
  brush: null,
  buttons: [],
  strip: null,
  place: {
    area: 'burn',
    narrow: null,
    tier: 'detail',
    turn: { label: ({ t }) => t('overview:action.burn'), icon: 'flame' },
  },
  inReport: null,
} as const satisfies ChartDescriptor;
