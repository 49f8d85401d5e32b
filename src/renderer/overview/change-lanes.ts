/** The lanes of dated changes: from which month on lines are other than they would have been, and by how much. */
import { pointEstimate, support } from '@shared/quantity/quantity';
import { valueInWords } from '@shared/report/in-words';
import { findAssumption } from '@shared/scenario/edit';
import type { DatedChange } from '@shared/scenario/schema';
import type { Lane, LaneInput } from './lane';

export const changeLaneId = ({ id }: Pick<DatedChange, 'id'>) => `changes.${id}`;

const wholeMonth = (of: Parameters<typeof pointEstimate>[0]) => Math.round(pointEstimate(of));

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

function listedOf(change: DatedChange, field: string, { scenario }: LaneInput) {
  return findAssumption(scenario, `${changeLaneId(change)}.${field}`);
}

function wordsOf(change: DatedChange, field: string, input: LaneInput): string {
  const listed = listedOf(change, field, input);
  return listed ? valueInWords(listed, input.scenario, input.wording.format) : '';
}

/** What is more for certain has its sign. */
function signedWords(change: DatedChange, field: string, input: LaneInput): string {
  const listed = listedOf(change, field, input);
  const isMore = listed !== undefined && support(listed.assumption.quantity)[0] > 0;
  return (isMore ? '+' : '') + wordsOf(change, field, input);
}

function effectWords(change: DatedChange, input: LaneInput): string {
  const { t } = input.wording;
  switch (change.effect) {
    case 'factor':
      return signedWords(change, 'by', input);
    case 'amount':
      return signedWords(change, 'amount', input);
    case 'margin':
      return t('overview:strip.margin', { what: signedWords(change, 'points', input) });
    case 'payment':
      return wordsOf(change, 'payment', input);
    case 'span':
      return t('overview:strip.only');
  }
}

function labelOf(change: DatedChange, input: LaneInput): string {
  const { t } = input.wording;
  if (!change.enabled) return t('overview:strip.off');
  const effect = effectWords(change, input);
  const what =
    change.begins === 'cash'
      ? t('overview:strip.whenShort', { what: effect, months: wordsOf(change, 'belowMonths', input) })
      : effect;
  if (pointEstimate(change.probability.quantity) === 1) return what;
  return t('overview:strip.withChance', { what, chance: wordsOf(change, 'probability', input) });
}

export function changeLane(change: DatedChange, input: LaneInput): Lane {
  return {
    id: changeLaneId(change),
    name: input.wording.words(change.name),
    label: labelOf(change, input),
    shape: shapeOf(change, input.result.months),
  };
}
