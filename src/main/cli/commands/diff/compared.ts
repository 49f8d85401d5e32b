import type { Difference, Versions } from '../../../../shared/analysis/difference/difference';
import type { MeasuredDifferences } from '../../../../shared/analysis/difference/measure';

/** What `diff` has found. */
export interface Compared extends Versions {
  /** What the user calls the two. */
  readonly names: Readonly<Record<keyof Versions, string>>;
  readonly differences: readonly Difference[];
  /** Null where no effects were asked for, or nothing differs. */
  readonly measured: MeasuredDifferences | null;
}
