import { thinned } from '../../../../shared/analysis/solve/contour';
import { fineness, xInWords } from '../../../../shared/analysis/solve/in-words';
import type { Lever } from '../../../../shared/analysis/solve/lever';
import type { MapPoint } from '../../../../shared/analysis/solve/map';
import { meets } from '../../../../shared/analysis/solve/probe';
import type { Console } from '../../command';
import { displayWidth, table } from '../../table';
import { headLines, leverLine } from '../solve/text';
import type { MappedQuestion } from './json';

const MET = '#';
const SHORT = '.';
const NONE = ' ';
/** Where the levers stand. */
const MET_HERE = '@';
const SHORT_HERE = 'o';

/** Rows of the table of the contour. */
const MOST_PLACES = 21;

function sign({ gap }: MapPoint, isHere: boolean): string {
  if (Number.isNaN(gap)) return NONE;
  if (isHere) return meets({ gap }) ? MET_HERE : SHORT_HERE;
  return meets({ gap }) ? MET : SHORT;
}

/** Which of the values along a side is nearest to where a lever stands. */
function nearestTo({ current }: Lever, values: readonly number[]): number {
  return values.reduce((best, value) => (Math.abs(value - current) < Math.abs(best - current) ? value : best));
}

function pictureLines(question: MappedQuestion, console: Console): string[] {
  const { pair, map, scenario } = question;
  const [across, up] = pair;
  const here = [nearestTo(across, map.xs), nearestTo(up, map.ys)];
  const labels = map.ys.map((y) => xInWords(up, y, fineness(up), scenario, console));
  const width = Math.max(...labels.map(displayWidth));
  const rows = map.ys.map((y, row) => {
    const points = map.points.slice(row * map.xs.length, (row + 1) * map.xs.length);
    const signs = points.map((point) => sign(point, point.x[0] === here[0] && y === here[1]));
    const label = labels[row] ?? '';
    return `${' '.repeat(width - displayWidth(label))}${label}  ${signs.join(' ')}`.trimEnd();
  });
  const [first, last] = [map.xs[0] ?? 0, map.xs.at(-1) ?? 0].map((x) =>
    xInWords(across, x, fineness(across), scenario, console),
  );
  const between = 2 * map.xs.length - 1 - displayWidth(first ?? '') - displayWidth(last ?? '');
  return [...rows.reverse(), `${' '.repeat(width + 2)}${first}${' '.repeat(Math.max(1, between))}${last}`];
}

function contourLines({ pair, map, scenario }: MappedQuestion, console: Console): string[] {
  const { t } = console;
  const [across, up] = pair;
  if (map.contour.length === 0) return [t('solve:map.noContour', { example: `--lever '${across.path}=0 to 10bn'` })];
  const rows = map.contour
    .flatMap((line) => thinned(line, MOST_PLACES))
    .map(([x, y]) => [
      xInWords(across, x, fineness(across), scenario, console),
      xInWords(up, y, fineness(up), scenario, console),
    ]);
  return [t('solve:map.contour'), table([across.path, up.path], rows, ['right', 'right'])];
}

/** The map in signs, and places on the target, for a reader at a terminal. */
export function mapAsText(question: MappedQuestion, console: Console): string {
  const { pair, map } = question;
  const [across, up] = pair;
  const paths = Math.max(...map.points.map((point) => point.paths));
  return [
    ...headLines(question, { paths }, console),
    ...pair.map((lever) => leverLine(lever, question, console)),
    '',
    console.t('solve:map.along', { x: across.path, y: up.path }),
    console.t('solve:map.legend', {
      met: MET,
      short: SHORT,
      none: console.t('solve:map.blank'),
      metHere: MET_HERE,
      shortHere: SHORT_HERE,
    }),
    '',
    ...pictureLines(question, console),
    '',
    ...contourLines(question, console),
  ].join('\n');
}
