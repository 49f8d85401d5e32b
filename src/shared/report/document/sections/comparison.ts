/** The scenario beside another, on the same draws. */
import { need } from '../../../charts/kinds/need';
import { survival } from '../../../charts/kinds/survival';
import { isolated } from '../../../language/isolated';
import { shortText } from '../../../language/short-text';
import { figureRows } from '../../figures';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { ReportContext, ReportInput } from '../context';
import { differenceTable } from '../difference-table';
import { plotOf } from '../plots';
import type { Section } from '../section';

const MOST_DIFFERENCES = 40;

type Compared = NonNullable<ReportInput['compared']>;

/** At the head of a column words are not broken: there is room for so many letters. */
const MOST_IN_HEAD = 20;
/** More than a name needs. */
const MOST_IN_NAME = 120;

/** Runs of the same draws differ by their assumptions alone, and their differences have errors of their own. */
function isPaired({ result }: ReportInput, other: Compared): boolean {
  return (['seed', 'paths', 'sampling'] as const).every((key) => result[key] === other.result[key]);
}

function blocks(context: ReportContext, compared: Compared): Block[] {
  const { input, wording } = context;
  const { t, words } = wording;
  const name = isolated(shortText(compared.name, MOST_IN_NAME));
  const head = isolated(shortText(compared.name, MOST_IN_HEAD));
  const isSameMoney = input.scenario.currency === compared.scenario.currency;
  const rows = figureRows(input.scenario, input.result, wording, isSameMoney ? compared.result : null);
  const others = new Map(figureRows(compared.scenario, compared.result, wording).map((row) => [row.id, row]));
  return [
    paragraph(t('report:comparison.about', { name, title: words(compared.scenario.title) }), 'intro'),
    {
      kind: 'table',
      label: t('report:section.comparison'),
      look: 'plain',
      columns: [
        { head: t('report:figureColumns.name'), holds: 'words' },
        { head: t('report:comparison.this'), holds: 'number' },
        { head, holds: 'number' },
        { head: t('report:comparison.difference'), holds: 'number' },
      ],
      rows: rows.map(({ id, label, value, change }) => ({
        role: 'line',
        cells: [label, value, others.get(id)?.value ?? '–', change ?? '–'],
      })),
    },
    paragraph(t(isPaired(input, compared) ? 'report:comparison.paired' : 'report:comparison.unpaired'), 'note'),
    ...(isSameMoney ? [] : [paragraph(t('diff:notes.currencies'), 'note')]),
    {
      kind: 'charts',
      plots: [
        plotOf(survival, context, { size: 'half', name: 'compared-survival', saved: compared.result }),
        plotOf(need, context, { size: 'half', name: 'compared-need', saved: compared.result }),
      ],
    },
    paragraph(t('report:comparison.dashed', { name }), 'note'),
    { kind: 'heading', text: t('diff:column.label') },
    ...differenceTable({ before: compared.scenario, after: input.scenario }, MOST_DIFFERENCES, wording, {
      before: head,
      after: t('report:comparison.this'),
    }),
  ];
}

export const comparison: Section = {
  title: ({ wording }) => wording.t('report:section.comparison'),
  begins: false,
  blocks: (context) => (context.input.compared ? blocks(context, context.input.compared) : null),
};
