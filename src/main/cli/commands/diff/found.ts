import type { Difference, Versions } from '../../../../shared/analysis/difference/difference';

/** What `diff` has found. */
export interface Found extends Versions {
  /** What the user calls the two. */
  readonly names: Readonly<Record<keyof Versions, string>>;
  readonly differences: readonly Difference[];
}
