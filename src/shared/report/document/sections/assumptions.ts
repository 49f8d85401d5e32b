/** Every assumption in force, with its source. */
import { describeAssumptions } from '../../assumptions';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { ReportContext } from '../context';
import type { Section } from '../section';

function blocks({ input: { scenario }, wording }: ReportContext): Block[] {
  const { t } = wording;
  const { groups, counts } = describeAssumptions(scenario, wording);
  const kinds = ['stated', 'derived', 'assumed'] as const;
  return [
    paragraph(kinds.map((kind) => t(`report:assumptionsKey.${kind}`, { count: counts[kind] })).join('; '), 'intro'),
    {
      kind: 'table',
      label: t('report:assumptions'),
      look: 'wordy',
      columns: [
        { head: t('report:assumptionColumns.name'), holds: 'words' },
        { head: t('report:assumptionColumns.value'), holds: 'words' },
        { head: t('report:assumptionColumns.source'), holds: 'words' },
      ],
      rows: groups.flatMap(({ heading, entries }) => [
        { role: 'group' as const, cells: [heading] },
        ...entries.map(({ name, value, kind, source }) => ({
          role: 'line' as const,
          cells: [{ text: name, mark: kind }, value, source.full],
        })),
      ]),
    },
  ];
}

export const assumptions: Section = {
  title: ({ wording }) => wording.t('report:section.assumptions'),
  blocks,
};
