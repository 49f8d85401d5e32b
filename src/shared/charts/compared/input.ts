import type { RanSide } from '../../analysis/comparison/side';
import type { Wording } from '../../report/wording';
import { monthAt, type Span } from '../../scenario/periods';
import type { ChartSpec } from '../base/spec';
import type { ChartTable } from '../base/table';
import type { ChartTheme } from '../base/theme';

/** What charts of several scenarios are made from. */
export interface ComparedInput extends Span {
  /** The first is what the others are compared with. */
  readonly sides: readonly RanSide[];
  /** The place of the one that is looked at beside the first. */
  readonly looked: number;
  readonly wording: Wording;
  readonly theme: ChartTheme;
  /** On paper negatives stand in parentheses. */
  readonly print: boolean;
}

/** A chart of several scenarios, wherever it is drawn. */
export interface ComparedChart {
  readonly id: 'cash' | 'survival' | 'need' | 'gap';
  readonly title: (input: ComparedInput) => string;
  /** What it shows, in a sentence. */
  readonly finding: (input: ComparedInput) => string;
  /** False where there is nothing that can be drawn together. */
  readonly offered: (input: ComparedInput) => boolean;
  readonly spec: (input: ComparedInput) => ChartSpec;
  readonly table: (input: ComparedInput, caption: string) => ChartTable;
}

export function firstOf({ sides }: ComparedInput): RanSide {
  return sides[0] as RanSide;
}

/** A scenario that is drawn, with its place among all, by which its line is known. */
export interface DrawnSide extends RanSide {
  readonly place: number;
}

export function allSides({ sides }: ComparedInput): readonly DrawnSide[] {
  return sides.map((side, place) => ({ ...side, place }));
}

/** Amounts in different currencies have no axis in common: those in the currency of the first. */
export function sidesOfMoney(input: ComparedInput): readonly DrawnSide[] {
  const { currency } = firstOf(input).scenario;
  return allSides(input).filter(({ scenario }) => scenario.currency === currency);
}

/** The calendar month of a month end; null where scenarios count from different dates. */
function calendarMonth(input: ComparedInput, month: number): string | null {
  const { scenario } = firstOf(input);
  const isSameDate = input.sides.every((side) => side.scenario.balanceDate === scenario.balanceDate);
  return isSameDate ? input.wording.format.month(monthAt(scenario, month)) : null;
}

/** A month end by its calendar month, or by its number. */
export function monthName(input: ComparedInput, month: number): string {
  const { t, format } = input.wording;
  return calendarMonth(input, month) ?? t('compare:month', { month: format.number(month) });
}

/** The same along an axis, where a number is enough. */
export function monthTick(input: ComparedInput, month: number): string {
  return calendarMonth(input, month) ?? input.wording.format.number(month);
}

/** "A 18 months, B 8 months" */
export function listed(sides: readonly RanSide[], { t }: Wording, wordsOf: (side: RanSide) => string): string {
  return sides
    .map((side) => t('compare:departure.of', { name: side.name, value: wordsOf(side) }))
    .join(t('report:listComma'));
}
