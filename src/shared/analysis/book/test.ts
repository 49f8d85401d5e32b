import type { Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { Counted } from './counted';
import type { BookDate, BookDates, Window } from './dates';
import type { Money } from './money';

export const TEST_IDS = ['burn', 'workingCapital', 'costs', 'reporting', 'approval', 'issue'] as const;
export type TestId = (typeof TEST_IDS)[number];

export const ROW_IDS = [
  'openingCash',
  'recentBurn',
  'printedMonths',
  'cash',
  'facility',
  'floor',
  'receipts',
  'payments',
  'capex',
  'leases',
  'interest',
  'redemption',
  'repayments',
  'committed',
  'planned',
  'headroom',
  'available',
  'research',
  'overheads',
  'costs',
  'required',
  'surplus',
] as const;
export type RowId = (typeof ROW_IDS)[number];

/** A line of the arithmetic. Amounts are in millions with the sign with which they enter the sum below them. */
export interface RowRule {
  readonly id: RowId;
  readonly isSum: boolean;
  readonly unit: 'money' | 'months';
  readonly of: (money: Money, counted: Counted) => number;
}

/** A test of one scenario: what is looked at on each path. */
export interface PreparedTest {
  readonly window: Window;
  readonly rows: readonly RowRule[];
  /** By how much a path has more than the test asks for, in millions: below 0 it fails. */
  readonly margin: (money: Money, counted: Counted) => number;
}

/** A test by the book: a rule turned into arithmetic over a window of the projection. */
export interface BookTest {
  readonly id: TestId;
  /** The day from which it counts; null for the balance date. */
  readonly date: BookDate | null;
  /** Which planned money counts; where it is none, nothing is told beside it. */
  readonly counted: Counted;
  prepare(scenario: Scenario, dates: BookDates): Result<PreparedTest>;
}

export const amount = (id: RowId, of: RowRule['of']): RowRule => ({ id, isSum: false, unit: 'money', of });
export const sum = (id: RowId, of: RowRule['of']): RowRule => ({ id, isSum: true, unit: 'money', of });
