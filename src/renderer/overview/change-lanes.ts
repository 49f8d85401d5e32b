/** The lanes of dated changes: from which month on lines are other than they would have been, and by how much. */
import { pointEstimate, type Quantity } from '@shared/quantity/quantity';
import { effectInWords, whenShortInWords, withChance } from '@shared/report/change-in-words';
import type { DatedChange } from '@shared/scenario/schema';
import type { Lane, LaneInput } from './lane';

export const changeLaneId = ({ id }: Pick<DatedChange, 'id'>) => `changes.${id}`;

const wholeMonth = (quantity: Quantity) => Math.round(pointEstimate(quantity));

/** Months as they are expected. What waits until cash is short has none that could be known beforehand. */
function shapeOf(change: DatedChange, months: number): Lane['shape'] {
  const kind = change.enabled ? 'bar' : 'outline';
  if (change.begins === 'cash') return { kind: 'density', bars: [] };
  if (change.effect === 'span') {
    const from = wholeMonth(change.firstMonth.quantity) - 1;
    return { kind, from, to: Math.min(months, wholeMonth(change.lastMonth.quantity)) };
  }
  const from = wholeMonth(change.month.quantity) - 1;
  const lasting = change.effect === 'payment' ? 1 : wholeMonth(change.months.quantity);
  return { kind, from, to: Math.min(months, from + lasting) };
}

function labelOf(change: DatedChange, { scenario, wording }: LaneInput): string {
  if (!change.enabled) return wording.t('overview:strip.off');
  const effect = effectInWords(change, scenario, wording);
  const what = change.begins === 'cash' ? whenShortInWords(effect, change, scenario, wording) : effect;
  return withChance(what, change, scenario, wording);
}

export function changeLane(change: DatedChange, input: LaneInput): Lane {
  return {
    id: changeLaneId(change),
    name: input.wording.words(change.name),
    label: labelOf(change, input),
    shape: shapeOf(change, input.result.months),
  };
}
