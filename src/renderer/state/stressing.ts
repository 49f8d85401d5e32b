import type { LaidAll } from '@shared/analysis/stress/lay-all';
import type { Mark } from '@shared/analysis/stress/mark';
import type { StressTable } from '@shared/analysis/stress/measure';
import type { Reversed } from '@shared/analysis/stress/reverse-all';
import type { Scenario } from '@shared/scenario/schema';

/** What shocks do, or how far they have to go. */
export type StressWay = 'does' | 'reverse';

/** What is chosen and typed about shocks. */
export interface StressForm {
  readonly way: StressWay;
  /** Strengths as they were typed, by the id of the shock; 100% where nothing was. */
  readonly strengths: Readonly<Record<string, string>>;
  /** Shocks that are left out, by id. */
  readonly without: readonly string[];
  /** The mark of a reverse stress: months that cash lasts, and the chance that it falls to as it was typed. */
  readonly figure: Mark['figure'];
  readonly chance: string;
}

/** An answer with the scenario and the shocks that it is of. */
interface Answered {
  readonly scenario: Scenario;
  readonly laid: LaidAll;
}
export interface StressAnswer extends Answered {
  readonly table: StressTable;
}
export interface ReverseAnswer extends Answered {
  readonly mark: Mark;
  readonly reversed: Reversed;
}

export interface Stressing {
  /** The id of the scenario that it is about. */
  readonly of: string;
  readonly form: StressForm;
  /** The last answer of each kind stays until the next. */
  readonly does: StressAnswer | null;
  readonly reverse: ReverseAnswer | null;
}

export const FIRST_STRESS: StressForm = {
  way: 'does',
  strengths: {},
  without: [],
  figure: 'cashLasts.12',
  chance: '50%',
};
