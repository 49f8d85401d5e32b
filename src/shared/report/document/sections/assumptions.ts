/** Every assumption in force: its value in words and as a shape, where it comes from. */
import type { SourceKind } from '../../../scenario/source';
import { type AssumptionEntry, type Assumptions, describeAssumptions } from '../../assumptions';
import type { Wording } from '../../wording';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row } from '../blocks/table';
import type { ReportContext } from '../context';
import { shapePicture } from '../pictures/shape';
import type { Section } from '../section';

const KINDS: readonly SourceKind[] = ['stated', 'derived', 'assumed'];

function rowOf({ name, value, kind, drawn, source }: AssumptionEntry, { t }: Wording): Row {
  const picture = drawn && shapePicture(drawn.quantity, drawn.unit);
  return {
    role: 'line',
    cells: [
      { text: name, mark: { kind, label: t(`panel:source.${kind}`) } },
      value,
      picture ? { text: '', picture } : '',
      source,
    ],
  };
}

/** Documents by letter, whose judgements they are, what is left out. */
function notes({ documents, judge, switchedOff, zeros }: Assumptions, { t }: Wording): Block[] {
  const sentences = [
    ...(judge === null ? [] : [t('report:judge', { judge })]),
    ...(switchedOff.length > 0 ? [t('report:switchedOff', { names: switchedOff.join(t('report:listComma')) })] : []),
    ...(zeros > 0 ? [t('report:zeros', { count: zeros })] : []),
  ];
  return [
    ...sentences.map((sentence) => paragraph(sentence, 'note')),
    ...(documents.length > 0
      ? [
          { kind: 'heading' as const, text: t('report:documentsTitle') },
          {
            kind: 'list' as const,
            items: documents.map(({ letter, title }) => t('report:document', { letter, title })),
          },
        ]
      : []),
  ];
}

function blocks({ input: { scenario }, wording }: ReportContext): Block[] {
  const { t } = wording;
  const described = describeAssumptions(scenario, wording);
  const { groups, counts } = described;
  return [
    {
      kind: 'key',
      marks: KINDS.map((kind) => ({ mark: kind, text: t(`report:assumptionsKey.${kind}`, { count: counts[kind] }) })),
    },
    {
      kind: 'table',
      label: t('report:section.assumptions'),
      look: 'sources',
      columns: [
        { head: t('report:assumptionColumns.name'), holds: 'words' },
        { head: t('report:assumptionColumns.value'), holds: 'words' },
        { head: '', holds: 'picture' },
        { head: t('report:assumptionColumns.source'), holds: 'words' },
      ],
      rows: groups.flatMap(({ heading, entries }) => [
        { role: 'group', cells: [heading] },
        ...entries.map((entry) => rowOf(entry, wording)),
      ]),
    },
    ...notes(described, wording),
  ];
}

export const assumptions: Section = {
  title: ({ wording }) => wording.t('report:section.assumptions'),
  begins: true,
  blocks,
};
