/** The chance that cash lasts beyond each month. */
import { CASH_LASTS } from '../../analysis/selection/measure';
import { FIGURES } from '../../figures/index';
import { survivalErrors } from '../../report/curve-errors';
import { type About, capitalised, shareWords } from '../../report/findings';
import { chanceWithin } from '../../report/precision';
import { finite } from '../../report/values';
import { chartOptions, monthAxis, shareAxis } from '../base/axes';
import { blockSize, writeBlock } from '../base/draw';
import { type Box, firstFree } from '../base/labels';
import type { Drawing, Layer } from '../base/layers';
import { lineSet, savedSet, type XY } from '../base/lines';
import { crosshair, pointMark } from '../base/marks';
import type { ChartSpec } from '../base/spec';
import { type ChartTable, type Column, tableOf } from '../base/table';
import { fromRow, shareText } from '../columns';
import type { ChartDescriptor } from '../descriptor';
import { type ChartInput, monthName } from '../input';
import type { ReadoutText } from '../readout';

function points(survival: Float64Array, shown: number): XY[] {
  return Array.from(survival.subarray(0, shown + 1), (y, x) => ({ x, y }));
}

/** The ground that the steps cover, so that no label stands on them. */
function curve({ x, y }: Drawing, survival: Float64Array, shown: number): Box[] {
  return points(survival, shown - 1).flatMap(({ x: month, y: share }) => {
    const next = survival[month + 1] ?? share;
    const [left, right, top, bottom] = [x(month), x(month + 1), y(share), y(next)];
    return [
      { x: left, y: top - 1, width: right - left, height: 2 },
      { x: right - 1, y: top, width: 2, height: bottom - top },
    ];
  });
}

/** Dots with percentages at the months that the headline speaks of. */
function milestones({ result, saved, first, shown, wording, theme }: ChartInput): Layer {
  const months = FIGURES.cashLasts.levels
    .map(Number)
    .filter((month) => month % 12 === 0 && month >= first && month <= shown);
  return (drawing) => {
    const { area } = drawing;
    const inside: Box = {
      x: area.left,
      y: area.top - 4,
      width: area.right - area.left + 8,
      height: area.bottom - area.top + 4,
    };
    const steps = curve(drawing, result.survival, shown);
    const before = saved ? curve(drawing, saved.survival, shown) : [];
    let said = '';
    for (const month of months) {
      const share = result.survival[month];
      if (share === undefined) continue;
      const at = { x: drawing.x(month), y: drawing.y(share) };
      const key = String(month) as '12' | '24' | '36' | '60';
      const error = result.error.cashLasts[key];
      const text = chanceWithin(share, error, 1, wording.format);
      // What has not changed need not be said again.
      if (text === said) continue;
      said = text;
      const line = { text, colour: theme.text, strong: true };
      const size = blockSize(theme, [line]);
      const rises = [4, 10, 16, 24].map((rise) => at.y - size.height - rise);
      const columns = [at.x + 6, at.x - size.width + 4, at.x - size.width - 6];
      const places = columns.flatMap((x) => [...rises, at.y + 5].map((y) => ({ x, y, ...size })));
      const free = (curves: readonly Box[]) => firstFree(places, [...drawing.taken, ...curves], inside);
      const box = free([...steps, ...before]) ?? free(steps);
      pointMark(drawing.ctx, theme, at);
      if (box) writeBlock(drawing, theme, [line], box);
    }
  };
}

function survivalChart(input: ChartInput): ChartSpec {
  const { result, saved, first, shown, wording, theme } = input;
  const now = points(result.survival, shown);
  return {
    config: {
      type: 'line',
      data: {
        datasets: [
          ...(saved ? [savedSet(points(saved.survival, shown), theme, true)] : []),
          lineSet(now, { colour: theme.median, stepped: true }),
        ],
      },
      options: chartOptions(
        {
          x: monthAxis({ span: input, labels: 4, text: (month) => monthName(input, month), theme }),
          y: shareAxis(theme, wording.format),
        },
        { top: 12 },
      ),
    },
    under: [],
    over: [crosshair((month) => now.slice(month, month + 1).map(({ y }) => y)), milestones(input)],
    monthAt: (x) => Math.min(shown, Math.max(first, Math.round(x))),
  };
}

function survivalTable(input: ChartInput, caption: string): ChartTable {
  const { result, saved, first, shown, wording } = input;
  const { t } = wording;
  const column = (name: string, of: ChartInput['result']): Column =>
    fromRow(
      {
        name,
        value: (row) => of.survival[row],
        error: survivalErrors(of),
        ...shareText(input),
        text: (value, error) => chanceWithin(value, error, 1, wording.format),
      },
      first,
    );
  const labels = Array.from({ length: shown - first + 1 }, (_, row) => monthName(input, first + row));
  return tableOf(caption, t('overview:table.month'), labels, [
    column(t('overview:table.lasts'), result),
    ...(saved ? [column(t('overview:table.lastsSaved'), saved)] : []),
  ]);
}

export function survivalFinding(about: About): string {
  const { result, wording } = about;
  const twelve = result.headline.cashLasts['12'];
  const twentyFour = result.headline.cashLasts['24'];
  if (twelve === null) return '';
  const first = shareWords(twelve, wording);
  if (twentyFour === null) return capitalised(wording.t('overview:finding.survivalOne', { share: first }));
  if (twelve >= 1 && twentyFour >= 1) return wording.t('overview:finding.survivalAll');
  return capitalised(wording.t('overview:finding.survival', { first, second: shareWords(twentyFour, wording) }));
}

function survivalRead(input: ChartInput, month: number): ReadoutText {
  const share = finite(input.result.survival[month]);
  const error = survivalErrors(input.result)(month);
  const value = share === null ? '' : chanceWithin(share, error, 1, input.wording.format);
  return { when: monthName(input, month), value, detail: '' };
}

export const survival = {
  id: 'survival',
  title: ({ wording }) => wording.t('overview:chart.survival'),
  offered: () => true,
  spec: survivalChart,
  table: survivalTable,
  finding: survivalFinding,
  readout: survivalRead,
  crosshair: { shared: true, least: 0 },
  histogram: null,
  brush: { along: 'x', address: () => CASH_LASTS, start: (_, month) => month, isWhole: true },
  buttons: [],
  strip: null,
  place: { area: 'survival', narrow: null, tier: 'answer', turn: null },
  inReport: { note: ({ wording }) => wording.t('report:chartNote.survival'), wide: false },
} as const satisfies ChartDescriptor;
