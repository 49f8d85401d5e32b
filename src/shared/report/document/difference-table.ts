import { describeDifference } from '../../analysis/difference/describe';
import type { Versions } from '../../analysis/difference/difference';
import { differences } from '../../analysis/difference/find';
import { shortText } from '../../language/short-text';
import type { Wording } from '../wording';
import type { Block } from './blocks';
import { paragraph } from './blocks/paragraph';

/** Of a text that is told on both sides: a note can be as long as a page. */
const MOST = 160;

/** What two scenarios differ in, side by side: the first so many, and how many there are besides. */
export function differenceTable(
  versions: Versions,
  most: number,
  wording: Wording,
  names: Readonly<Record<keyof Versions, string>> = {
    before: wording.t('diff:column.before'),
    after: wording.t('diff:column.after'),
  },
): Block[] {
  const { t } = wording;
  const found = differences(versions.before, versions.after);
  if (found.length === 0) return [paragraph(t('diff:same'))];
  const rest = found.length - most;
  return [
    {
      kind: 'table',
      label: t('diff:column.label'),
      look: 'wordy',
      columns: [t('diff:column.label'), names.before, names.after].map((head) => ({ head, holds: 'words' })),
      rows: found.slice(0, most).map((difference) => {
        const { label, before, after } = describeDifference(difference, versions, wording);
        return { role: 'line', cells: [label, before, after].map((text) => shortText(text, MOST)) };
      }),
    },
    ...(rest > 0 ? [paragraph(t('report:moreDifferences', { count: rest }), 'note')] : []),
  ];
}
