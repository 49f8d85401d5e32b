/** Tests by the book: what each comes to, and its arithmetic. */
import type { Assessed, Unassessed } from '../../../analysis/book/assess';
import { arithmeticOf, besideTest, testInWords } from '../../../analysis/book/words';
import { describeError } from '../../../language/errors';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { TableBlock } from '../blocks/table';
import type { ReportContext } from '../context';
import type { Section } from '../section';

function arithmetic(test: Assessed, { input, wording }: ReportContext): TableBlock {
  const { unit, columns, rows } = arithmeticOf(test, input.scenario, wording);
  return {
    kind: 'table',
    label: wording.t(`analysis:book.name.${test.id}`),
    look: 'plain',
    columns: [{ head: unit, holds: 'words' }, ...columns.map((head) => ({ head, holds: 'number' as const }))],
    rows: rows.map(({ isSum, label, cells }) => ({ role: isSum ? 'total' : 'line', cells: [label, ...cells] })),
  };
}

function testBlocks(test: Assessed | Unassessed, context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  const heading: Block = { kind: 'heading', text: t(`analysis:book.name.${test.id}`) };
  const rule = paragraph(t(`analysis:book.rule.${test.id}`), 'intro');
  if ('error' in test) return [heading, rule, paragraph(describeError(test.error, t))];
  const { note } = arithmeticOf(test, input.scenario, wording);
  return [
    heading,
    rule,
    paragraph(
      [testInWords(test, wording), ...besideTest(test, input.scenario, wording)].join(t('report:summary.space')),
    ),
    arithmetic(test, context),
    ...(note === null ? [] : [paragraph(note, 'note')]),
  ];
}

export const book: Section = {
  title: ({ wording }) => wording.t('report:section.book'),
  begins: true,
  blocks(context) {
    const { input, wording } = context;
    const answer = input.studies.book;
    if (!answer) return null;
    return [
      paragraph(wording.t('analysis:book.notice'), 'intro'),
      ...answer.tests.flatMap((test) => testBlocks(test, context)),
    ];
  },
};
