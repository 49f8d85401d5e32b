import { MOST_SIDES, type RanSide } from '@shared/analysis/comparison/side';
import type { Scenario } from '@shared/scenario/schema';
import type { Text } from '@shared/scenario/text';

/** The document as it stands in the window, as it was last saved, or a scenario that stays as it is. */
export type ChosenSide =
  | { readonly kind: 'document' | 'saved' }
  | { readonly kind: 'other'; readonly id: string; readonly name: Text; readonly scenario: Scenario };

export const DOCUMENT: ChosenSide = { kind: 'document' };
export const SAVED: ChosenSide = { kind: 'saved' };

/** Scenarios side by side; the first is what the others are compared with. */
export interface Comparison {
  readonly chosen: readonly ChosenSide[];
  /** The place of the one whose differences from the first are looked at. */
  readonly looked: number;
  /** The last that were run; they stay until the next have. */
  readonly ran: readonly RanSide[] | null;
}

export function compareSides(chosen: readonly ChosenSide[]): Comparison {
  return { chosen, looked: 1, ran: null };
}

/** What a side goes by among the others. */
export function sideId(side: ChosenSide): string {
  return side.kind === 'other' ? side.id : side.kind;
}

function changed(comparison: Comparison, chosen: readonly ChosenSide[], looked: number): Comparison {
  return { ...comparison, chosen, looked: Math.min(Math.max(1, looked), Math.max(1, chosen.length - 1)) };
}

/** One more, which is then the one that is looked at; as they are where there is no room, or it is there already. */
export function withSide(comparison: Comparison, side: ChosenSide): Comparison {
  const { chosen } = comparison;
  if (chosen.length >= MOST_SIDES || chosen.some((one) => sideId(one) === sideId(side))) return comparison;
  return changed(comparison, [...chosen, side], chosen.length);
}

export function withoutSide(comparison: Comparison, place: number): Comparison {
  const { chosen, looked } = comparison;
  return changed(
    comparison,
    chosen.filter((_, index) => index !== place),
    looked > place ? looked - 1 : looked,
  );
}

/** One place nearer to the front. */
export function movedForward(comparison: Comparison, place: number): Comparison {
  const { chosen, looked } = comparison;
  const [before, side] = [chosen[place - 1], chosen[place]];
  if (!before || !side) return comparison;
  return changed(comparison, [...chosen.slice(0, place - 1), side, before, ...chosen.slice(place + 1)], looked);
}
