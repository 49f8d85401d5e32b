/** Holds a scenario against the tests: one run of its paths, different windows. */

import { isCashCertain } from '../../engine/model/certainty';
import { pathLedgers } from '../../engine/paths/ledgers';
import { REPLICATES } from '../../engine/replicates';
import { standardError } from '../../figures/standard-error';
import type { AppError } from '../../result';
import { enabledOnly } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import type { Estimate } from '../estimators/estimate';
import { toReplicateMeans } from '../estimators/moments';
import { type StatisticEstimate, statisticIn } from '../estimators/statistic';
import { selectionOf } from '../selection/selection';
import type { Counted } from './counted';
import type { BookDate, BookDates, Window } from './dates';
import { BOOK_TESTS } from './index';
import { Money } from './money';
import type { BookTest, PreparedTest, RowRule, TestId } from './test';
import { createTierCount, type Tier } from './tiers';

/** A line of the arithmetic: its mean over the paths, so that lines add up. */
export interface Row extends Pick<RowRule, 'id' | 'isSum' | 'unit'>, StatisticEstimate {}

/** How a test stands with some planned money counted. */
export interface Standing {
  readonly counted: Counted;
  /** The share of the paths that pass. */
  readonly passes: Estimate;
  /** What is lacking on those that fail, at its worst in the window: the median, in millions. Null where none fails. */
  readonly shortfall: StatisticEstimate | null;
  readonly rows: readonly Row[];
}

/** What a test comes to. */
export interface Assessed {
  readonly id: TestId;
  readonly date: BookDate | null;
  readonly window: Window;
  readonly standing: Standing;
  /** Without any planned money; null where none counts anyway. */
  readonly alone: Standing | null;
}

/** A test that cannot be made, and why. */
export interface Unassessed extends Pick<Assessed, 'id' | 'date'> {
  readonly error: AppError;
}

export interface BookAnswer {
  readonly paths: number;
  readonly tiers: readonly Tier[];
  readonly tests: readonly (Assessed | Unassessed)[];
}

export interface BookAsked {
  readonly dates: BookDates;
  /** How much of the opening cash is in term deposits and other liquid investments, in millions. */
  readonly investments: number;
}

/** Gathers what a test reads of each path, with some planned money counted. */
function createCount({ rows, margin }: PreparedTest, counted: Counted, paths: number, isCertain: boolean) {
  const margins = new Float64Array(paths);
  const sums = rows.map(() => new Float64Array(REPLICATES));
  return {
    add(money: Money, path: number) {
      margins[path] = margin(money, counted);
      for (const [k, { of }] of rows.entries()) {
        const own = sums[k] as Float64Array;
        own[path % REPLICATES] = (own[path % REPLICATES] as number) + of(money, counted);
      }
    },
    standing(): Standing {
      const failed = Uint16Array.from(margins, (left) => (left < 0 ? 1 : 0));
      const { share, error } = selectionOf(Float64Array.from(failed, (one) => 1 - one));
      return {
        counted,
        passes: { value: share, error: isCertain ? 0 : error },
        shortfall: statisticIn(
          { of: failed, count: 2 },
          1,
          margins.map((left) => -left),
          { kind: 'percentile', p: 0.5 },
        ),
        rows: rows.map(({ id, isSum, unit }, k) => {
          const own = sums[k] as Float64Array;
          const value = own.reduce((sum, one) => sum + one, 0) / paths;
          return { id, isSum, unit, value, error: standardError([...toReplicateMeans(own, paths)]) };
        }),
      };
    },
  };
}

type Count = ReturnType<typeof createCount>;

/** What is counted for one test; the other reading of it leaves all planned money out. */
interface Counting {
  readonly test: BookTest;
  readonly window: Window;
  readonly main: Count;
  readonly alone: Count | null;
}

function assessed({ test, window, main, alone }: Counting): Assessed {
  return { id: test.id, date: test.date, window, standing: main.standing(), alone: alone?.standing() ?? null };
}

/**
 * Runs the first `count` of the `paths` paths of a scenario again, and says what its tiers and the tests come to. A test that
 * cannot be made says why; the others are made.
 */
export function assessBook(
  whole: Scenario,
  { dates, investments }: BookAsked,
  { count, paths }: { readonly count: number; readonly paths: number },
): BookAnswer {
  const scenario = enabledOnly(whole);
  const isCertain = isCashCertain(scenario.assumptions);
  const prepared = BOOK_TESTS.map((test) => ({ test, made: test.prepare(scenario, dates) }));
  const countings = new Map(
    prepared.flatMap(({ test, made }): [BookTest, Counting][] => {
      if (!made.ok) return [];
      const of = (counted: Counted) => createCount(made.value, counted, count, isCertain);
      const alone = test.counted === 'none' ? null : of('none');
      return [[test, { test, window: made.value.window, main: of(test.counted), alone }]];
    }),
  );
  const tiers = createTierCount(scenario, investments, count, isCertain);
  const money = new Money(scenario);
  for (const ledger of pathLedgers(scenario, { count, paths })) {
    money.load(ledger);
    tiers.add(money, ledger.path);
    for (const { main, alone } of countings.values()) {
      main.add(money, ledger.path);
      alone?.add(money, ledger.path);
    }
  }
  return {
    paths: count,
    tiers: tiers.tiers(),
    tests: prepared.map(({ test, made }) => {
      const counting = countings.get(test);
      if (counting) return assessed(counting);
      return { id: test.id, date: test.date, error: (made as { readonly error: AppError }).error };
    }),
  };
}
