import { FIGURE_ADDRESSES, figureAt, parseFigureAddress } from '../../figures/address';
import type { FigureAddress, FigureId } from '../../figures/index';
import { fail, ok, type Result } from '../../result';
import { parseNumber } from '../../scenario/parsing/parse-quantity';
import { parseShare } from '../../scenario/parsing/share';
import type { Scenario } from '../../scenario/schema';

/** What a figure is to be. */
export interface Target {
  readonly figure: FigureAddress;
  /** In the figure's unit: months, a share, millions. */
  readonly value: number;
  /** `exactly` asks where the figure is that much, the others where it is at least or at most that much. */
  readonly wanted: 'exactly' | 'atLeast' | 'atMost';
  /** 1 where a larger figure is on the side that is asked for, -1 where a smaller one is. */
  readonly sense: 1 | -1;
  /** True of a figure in whole months: it jumps where it crosses a target. */
  readonly isStepped: boolean;
}

const TARGET = /^\s*([^<>=≤≥\s]+)\s*(=|>=|<=|≥|≤)\s*(.+?)\s*$/;
const WANTED: Readonly<Record<string, Target['wanted']>> = {
  '=': 'exactly',
  '>=': 'atLeast',
  '≥': 'atLeast',
  '<=': 'atMost',
  '≤': 'atMost',
};

/** Of every other figure more is better: where a target lies between two months, it is met on the better side. */
const LESS_IS_BETTER: readonly FigureId[] = ['fundingNeed'];
/** By the rule of three, what none of n paths has seen may still happen with a chance of 3/n. */
const UNSEEN = 3;

function readChance(text: string, { simulation: { paths } }: Scenario): Result<number> {
  const share = parseShare(text);
  if (!share.ok) return share;
  const least = UNSEEN / paths;
  const { value } = share.value;
  if (value >= least && value <= 1 - least) return ok(value);
  const percent = (chance: number) => `${Number((chance * 100).toPrecision(4))}%`;
  return fail('target.chance', { text, min: percent(least), max: percent(1 - least), paths });
}

function readMonths(text: string, { horizon }: Scenario): Result<number> {
  const months = parseNumber(text, 'months');
  if (!months.ok || (months.value > 0 && months.value <= horizon)) return months;
  return fail('target.months', { text, max: horizon });
}

function readMoney(text: string, id: FigureId, { currency }: Scenario): Result<number> {
  const money = parseNumber(text, 'money', { currency });
  if (!money.ok || money.value >= 0 || id !== 'fundingNeed') return money;
  return fail('target.negative', { text });
}

/** `cashLasts.24=0.9`, `cashLasts.24>=90%`, `fundingNeed.p80<=5bn`, `runwayMonths.p50=30`: a figure and what it is to be. */
export function parseTarget(scenario: Scenario, text: string): Result<Target> {
  const [, name = '', sign = '', number = ''] = TARGET.exec(text) ?? [];
  const wanted = WANTED[sign];
  if (!wanted) return fail('target.syntax', { text });
  const address = parseFigureAddress(name);
  if (!address) return fail('target.figure', { figure: name, options: FIGURE_ADDRESSES.join(', ') });
  const { figure, level } = figureAt(address);
  if (figure.horizonFor(level) > scenario.horizon)
    return fail('target.horizon', { figure: name, months: figure.horizonFor(level), max: scenario.horizon });
  const value =
    figure.unit === 'share'
      ? readChance(number, scenario)
      : figure.unit === 'months'
        ? readMonths(number, scenario)
        : readMoney(number, figure.id, scenario);
  if (!value.ok) return value;
  const isLess = wanted === 'atMost' || (wanted === 'exactly' && LESS_IS_BETTER.includes(figure.id));
  const reading = figure.reading(level);
  const isStepped = reading.of === 'percentile' && reading.column.kind === 'month';
  return ok({ figure: address, value: value.value, wanted, sense: isLess ? -1 : 1, isStepped });
}
