import {
  comparedRows,
  contestsInWords,
  gapInWords,
  gapRows,
  headOf,
} from '../../../../shared/analysis/comparison/describe';
import { termsInWords } from '../../../../shared/analysis/comparison/describe-departures';
import type { RanSide } from '../../../../shared/analysis/comparison/side';
import type { Console } from '../../command';
import { table } from '../../table';
import { differenceTable } from '../diff/text';
import type { Against, Compared } from './compared';

/** A column for each scenario, and for each but the first one of its changes. */
function figureTable(sides: readonly RanSide[], console: Console): string {
  const { t } = console;
  const header = sides.flatMap((side, place) =>
    place === 0 ? [headOf(side, console)] : [headOf(side, console), t('compare:against.change', { name: side.name })],
  );
  const rows = comparedRows(sides, console).map(({ label, cells }) => [
    label,
    ...cells.flatMap(({ value, error, change }, place) => {
      const figure = error === null ? value : `${value} ${error}`;
      return place === 0 ? [figure] : [figure, change ?? '–'];
    }),
  ]);
  return table([t('compare:figure'), ...header], rows, ['left']);
}

function gapTable({ gap }: Against, first: RanSide, console: Console): string {
  const { t, format } = console;
  const share = (value: number) => (value === 0 ? '' : format.percent(value, 1));
  const rows = gapRows(gap, console).map(({ months, exact, atLeast }) => [months, share(exact), share(atLeast)]);
  const header = [t('compare:gap.months', { first: first.name }), t('compare:gap.exact'), t('compare:gap.atLeast')];
  return table(header, rows, ['left']);
}

function differenceLines({ side, differences, measured }: Against, first: RanSide, console: Console): string[] {
  const { t } = console;
  const versions = { before: first.given, after: side.given };
  const title = t('compare:differences', { name: side.name, first: first.name });
  if (differences.length === 0) return ['', title, t('diff:same')];
  const isSameMoney = first.given.currency === side.given.currency;
  return [
    '',
    title,
    '',
    differenceTable(differences, versions, isSameMoney ? measured : null, console),
    ...(measured ? ['', t(isSameMoney ? 'diff:notes.alone' : 'diff:notes.currencies')] : []),
  ];
}

function againstLines(against: Against, first: RanSide, console: Console): string[] {
  const { side, gap } = against;
  return [
    '',
    console.t('compare:gap.title', { name: side.name, first: first.name }),
    ...contestsInWords(side, first, console).map(({ sentence }) => sentence),
    ...gapInWords(gap, first, console),
    ...(gap.bars.length > 0 ? ['', gapTable(against, first, console)] : []),
    ...differenceLines(against, first, console),
  ];
}

/** Side by side, for a reader at a terminal. */
export function comparedAsText({ first, others }: Compared, console: Console): string {
  const sides = [first, ...others.map(({ side }) => side)];
  return [
    figureTable(sides, console),
    '',
    ...termsInWords(sides, console),
    ...others.flatMap((other) => againstLines(other, first, console)),
  ].join('\n');
}
