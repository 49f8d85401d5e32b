/** What shocks do, and how far they have to go. */
import { effectOfFigure } from '../../../analysis/difference/describe-effect';
import { STRESSED, type Stressed } from '../../../analysis/stress/measure';
import { reachedInWords, reverseInWords, sumInWords } from '../../../analysis/stress/reverse-words';
import { stressInWords } from '../../../analysis/stress/sentence';
import { type Shock, shockWords } from '../../../analysis/stress/shock';
import { rowName } from '../../../analysis/stress/words';
import { readFigure } from '../../../figures/address';
import { figureText } from '../../figure-text';
import { figureWords } from '../../figure-words';
import { capitalised } from '../../findings';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row } from '../blocks/table';
import type { ReportContext } from '../context';
import type { Section } from '../section';
import type { ReverseStudy, StressStudy } from '../studies';

function shockRow(row: Stressed, { input: { scenario }, wording }: ReportContext): Row {
  const cells = STRESSED.map((at) => {
    const found = row.figures[at.address];
    const [text] = figureText(at, { value: found.after, error: found.errorAfter }, scenario, wording);
    return { text, detail: effectOfFigure(at.figure.unit, found, scenario.currency, wording) };
  });
  return { role: row.laid.shocks.length > 1 ? 'total' : 'line', cells: [rowName(row, wording), ...cells] };
}

function tableOf({ table }: StressStudy, context: ReportContext): Block {
  const { input, wording } = context;
  const { t } = wording;
  const asIs = STRESSED.map((at) => {
    const reading = {
      value: readFigure(table.base.headline, at.address),
      error: readFigure(table.base.error, at.address),
    };
    const [text, detail] = figureText(at, reading, input.scenario, wording);
    return { text, detail };
  });
  return {
    kind: 'table',
    label: t('report:section.stress'),
    look: 'plain',
    columns: [
      { head: t('stress:column.shock'), holds: 'words' },
      ...STRESSED.map((at) => ({ head: capitalised(figureWords(at, 'short', wording)), holds: 'number' as const })),
    ],
    rows: [{ role: 'remark', cells: [t('stress:asIs'), ...asIs] }, ...table.rows.map((row) => shockRow(row, context))],
  };
}

/** What each shock is, and who says so: a table of numbers alone would be believed too easily. */
function stories(shocks: readonly Shock[], { wording }: ReportContext): Block {
  const { t } = wording;
  const rows = shocks.map((shock): Row => {
    const { name, story, source } = shockWords(shock, wording);
    return { role: 'line', cells: [name, { text: story, detail: t('stress:list.source', { source }) }] };
  });
  return {
    kind: 'table',
    label: t('stress:column.story'),
    look: 'wordy',
    columns: [
      { head: t('stress:column.shock'), holds: 'words' },
      { head: t('stress:column.story'), holds: 'words' },
    ],
    rows,
  };
}

function stressBlocks(study: StressStudy, context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t, format } = wording;
  const paths = format.number(study.table.paths);
  return [
    paragraph(stressInWords(study.table, input.scenario, wording), 'intro'),
    tableOf(study, context),
    paragraph(t('analysis:stress.draws', { paths }), 'note'),
    stories(study.laid.shocks, context),
  ];
}

function reverseBlocks({ laid, mark, reversed }: ReverseStudy, { input, wording }: ReportContext): Block[] {
  const { t } = wording;
  const { scenario } = input;
  const rows = laid.shocks.map((shock, index): Row => {
    const [strength, effect] = reachedInWords(laid, index, reversed, mark, scenario, wording);
    return { role: 'line', cells: [shockWords(shock, wording).name, strength, effect] };
  });
  return [
    { kind: 'heading', text: t('report:reverseStress') },
    paragraph(reverseInWords(laid, mark, reversed, scenario, wording).join(t('report:summary.space'))),
    {
      kind: 'table',
      label: t('report:reverseStress'),
      look: 'wordy',
      columns: [
        { head: t('stress:column.shock'), holds: 'words' },
        { head: t('stress:column.reached'), holds: 'words' },
        { head: t('stress:column.effect'), holds: 'words' },
      ],
      rows,
    },
    ...sumInWords(laid, mark, reversed, wording).map((sentence) => paragraph(sentence)),
  ];
}

export const stress: Section = {
  title: ({ wording }) => wording.t('report:section.stress'),
  begins: false,
  blocks: (context) => {
    const { stress: does, reverse } = context.input.studies;
    if (!does && !reverse) return null;
    return [...(does ? stressBlocks(does, context) : []), ...(reverse ? reverseBlocks(reverse, context) : [])];
  },
};
