import { plusMinus } from '../../report/figure-text';
import { figureRows } from '../../report/figures';
import { chanceText, shareError, shareWithin } from '../../report/precision';
import type { Wording } from '../../report/wording';
import type { RunwayGap } from './runway-gap';
import type { RanSide, Side } from './side';
import { CONTESTS, type Contest, type Share, type Wins, winsOf } from './wins';

/** A figure of one of the scenarios. */
export interface ComparedCell {
  readonly value: string;
  readonly error: string | null;
  /** Against the first, with its own error; null for the first, and where there is no difference to be told. */
  readonly change: string | null;
}

export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  /** One for each scenario. */
  readonly cells: readonly ComparedCell[];
}

/** What a scenario goes by at the head of a column: amounts below it have no other mark of their currency. */
export function headOf({ name, scenario }: Side, { t }: Pick<Wording, 't'>): string {
  return t('compare:head', { name, currency: scenario.currency });
}

const NOTHING: ComparedCell = { value: '', error: null, change: null };

/** On how many paths each does better than the first; nothing for the first itself, and across currencies. */
function contestRows(sides: readonly RanSide[], wording: Wording): readonly ComparedRow[] {
  const [first, ...others] = sides;
  if (!first) return [];
  return CONTESTS.flatMap((contest) => {
    const all = others.map((side) => winsOf(contest, side, first));
    if (all.every((wins) => wins === null)) return [];
    const cells = all.map((wins): ComparedCell => {
      if (!wins) return { ...NOTHING, value: '–' };
      const { better, tied } = wins;
      const share = chanceText(better.value, better.error, 1, wording.format);
      return {
        value: share.text,
        error: share.isBound || better.error === 0 ? null : plusMinus(shareError(better.error, wording.format)),
        change: wording.t('compare:beats.tied', { tied: chanceText(tied.value, tied.error, 1, wording.format).text }),
      };
    });
    return [{ id: contest, label: wording.t(`compare:beats.${contest}`), cells: [NOTHING, ...cells] }];
  });
}

/** Who does better on how many paths, then the headline figures side by side. Figures of a calendar year are left out where the scenarios begin in different ones. */
export function comparedRows(sides: readonly RanSide[], wording: Wording): readonly ComparedRow[] {
  const [first] = sides;
  if (!first) return [];
  const columns = sides.map(({ scenario, result }, place) =>
    figureRows(
      scenario,
      result,
      wording,
      place === 0 ? null : first.result,
      scenario.currency === first.scenario.currency,
    ),
  );
  const figures = (columns[0] ?? []).flatMap(({ id, label }) => {
    const rows = columns.map((column) => column.find((row) => row.id === id && row.label === label));
    if (rows.some((row) => !row)) return [];
    const cells = rows.flatMap((row) => (row ? { value: row.value, error: row.spread, change: row.change } : []));
    return [{ id, label, cells }];
  });
  return [...contestRows(sides, wording), ...figures];
}

/** "61.9% ±0.4%"; what none or all of the paths have is told by its bound. */
export function shareInWords({ value, error }: Share, { format }: Wording): string {
  const { text, isBound } = chanceText(value, error, 1, format);
  return isBound || error === 0 ? text : `${text} ${plusMinus(shareError(error, format))}`;
}

export interface ContestWords {
  readonly contest: Contest;
  readonly wins: Wins;
  readonly sentence: string;
}

/** On how many paths one does better than the first; amounts in different currencies are no contest. */
export function contestsInWords(now: RanSide, first: RanSide, wording: Wording): readonly ContestWords[] {
  return CONTESTS.flatMap((contest) => {
    const wins = winsOf(contest, now, first);
    if (!wins) return [];
    const { better, tied, worse } = wins;
    const sentence = wording.t(`compare:contest.${contest}`, {
      now: now.name,
      first: first.name,
      better: shareInWords(better, wording),
      tied: shareInWords(tied, wording),
      worse: shareInWords(worse, wording),
    });
    return [{ contest, wins, sentence }];
  });
}

/** What is known of the differences, and what is not because runways end beyond the horizon. */
export function gapInWords({ bars, neither }: RunwayGap, { scenario }: RanSide, wording: Wording): readonly string[] {
  const { t, format } = wording;
  const censored = bars.reduce((sum, { atLeast }) => sum + atLeast, 0);
  const months = format.months(scenario.horizon);
  if (neither === 0 && censored === 0) return [t('compare:gap.allKnown')];
  return [
    ...(censored > 0 ? [t('compare:gap.censored', { censored: shareWithin(censored, null, 1, format), months })] : []),
    ...(neither > 0 ? [t('compare:gap.neither', { neither: shareWithin(neither, null, 1, format), months })] : []),
  ];
}

/** A bar of the differences in runway: its months, and the shares in it. */
export interface GapRow {
  /** "+12 to +23" */
  readonly months: string;
  readonly exact: number;
  readonly atLeast: number;
}

export function gapRows({ width, bars }: RunwayGap, { t, format }: Wording): readonly GapRow[] {
  return bars.map(({ from, exact, atLeast }) => {
    const [low, high] = [from, from + width - 1].map((months) => format.change(months, 0));
    return {
      months: width === 1 ? (low ?? '') : t('compare:gap.range', { low: low ?? '', high: high ?? '' }),
      exact,
      atLeast,
    };
  });
}
