/** The answer on one page: the headline figures with their errors and what they mean. */
import { figureRows } from '../../figures';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { ReportContext } from '../context';
import type { Section } from '../section';
import { summarySentences } from '../summary-sentences';

function blocks({ input: { scenario, result }, wording }: ReportContext): Block[] {
  const { t } = wording;
  return [
    paragraph(summarySentences(scenario, result, wording).join(t('report:summary.space')), 'lead'),
    {
      kind: 'table',
      label: t('report:section.findings'),
      look: 'wordy',
      columns: [
        { head: t('report:figureColumns.name'), holds: 'words' },
        { head: t('report:figureColumns.value'), holds: 'figures' },
        { head: t('report:figureColumns.error'), holds: 'figures' },
        { head: t('report:figureColumns.definition'), holds: 'words' },
      ],
      rows: figureRows(scenario, result, wording).map(({ label, value, error, definition }) => ({
        role: 'line',
        cells: [label, value, error ?? '', definition],
      })),
    },
  ];
}

export const findings: Section = {
  title: ({ wording }) => wording.t('report:section.findings'),
  blocks,
};
