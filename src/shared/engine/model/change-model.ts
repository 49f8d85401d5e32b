import type { Assumptions, DatedChange } from '../../scenario/schema';
import { isDecided } from './certainty';
import { changeId, type Draws } from './draws';

/** When a change begins, by the slots of what decides it. */
type Beginning =
  | { readonly at: 'month'; readonly month: number; readonly months: number | null }
  | { readonly at: 'span'; readonly firstMonth: number; readonly lastMonth: number }
  | { readonly at: 'cash'; readonly belowMonths: number; readonly delay: number; readonly months: number | null };

/** A dated change made flat; all but the place of its word are slots. */
export interface ChangeModel {
  readonly id: string;
  /** Place of the word that decides whether it happens. */
  readonly happens: number;
  readonly probability: number;
  /** True where its chance is 0 or 1. */
  readonly isDecided: boolean;
  readonly begins: Beginning;
  /** Null where nothing is ever paid. */
  readonly payment: number | null;
}

/** What a change does to one of its lines. */
export interface LineChange {
  /** Number of the change among those of the model. */
  readonly change: number;
  readonly effect: 'factor' | 'amount' | 'margin' | 'span';
  /** Slot of how much; nothing is read of a span. */
  readonly size: number;
}

/** The changes that have a part in the result, by id: in which order they are listed moves no figure. */
export interface ChangesModel {
  readonly all: readonly ChangeModel[];
  /** Numbers of those that cash sets off. */
  readonly setOff: readonly number[];
  /** What happens to a line; spans come last, since they leave nothing of what others add. */
  readonly ofLine: (address: string) => readonly LineChange[];
  /** Row of what is paid once; null where nothing is. */
  readonly oneOffs: number | null;
}

const SIZES = { factor: 'by', amount: 'amount', margin: 'points', span: 'firstMonth' } as const;

export function compileChanges(
  changes: Assumptions['changes'],
  slotAt: (path: string) => number,
  draws: Pick<Draws, 'placeOf'>,
  oneOffs: number | null,
): ChangesModel {
  const ordered = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const slotOf = ({ id }: DatedChange, field: string) => slotAt(`changes.${id}.${field}`);
  const beginningOf = (change: DatedChange): Beginning => {
    const months = 'months' in change ? slotOf(change, 'months') : null;
    if (change.begins === 'cash') {
      return { at: 'cash', belowMonths: slotOf(change, 'belowMonths'), delay: slotOf(change, 'delay'), months };
    }
    if (change.effect !== 'span') return { at: 'month', month: slotOf(change, 'month'), months };
    return { at: 'span', firstMonth: slotOf(change, 'firstMonth'), lastMonth: slotOf(change, 'lastMonth') };
  };
  const lineChanges = ordered.flatMap((change, index) => {
    const { effect, targets } = change;
    if (effect === 'payment') return [];
    return targets.map((target) => ({ target, change: index, effect, size: slotOf(change, SIZES[effect]) }));
  });
  const last = (effect: LineChange['effect']) => Number(effect === 'span');
  return {
    all: ordered.map((change) => ({
      id: change.id,
      happens: draws.placeOf(changeId(change.id)),
      probability: slotOf(change, 'probability'),
      isDecided: isDecided(change.probability),
      begins: beginningOf(change),
      payment: 'payment' in change && oneOffs !== null ? slotOf(change, 'payment') : null,
    })),
    setOff: ordered.flatMap(({ begins }, index) => (begins === 'cash' ? [index] : [])),
    ofLine: (address) =>
      lineChanges
        .filter(({ target }) => target === address)
        .map(({ target: _, ...one }) => one)
        .sort((a, b) => last(a.effect) - last(b.effect)),
    oneOffs,
  };
}
