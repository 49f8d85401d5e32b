/** The answer on one page: the headline figures with their errors, what they mean, and what has changed. */
import { monthAt } from '../../../scenario/periods';
import { figureRows } from '../../figures';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import { burnRows } from '../burn-rows';
import type { ReportContext } from '../context';
import { differenceTable } from '../difference-table';
import { figureTable } from '../figure-table';
import { largeFigures } from '../large-figures';
import type { Section } from '../section';
import { summarySentences } from '../summary-sentences';

/** Changes that stand on the page of findings. */
const MOST_CHANGES = 10;

/** "One path in ten is below the floor by …, half by …, nine in ten by …" */
function runwaySentence({ input: { scenario, result }, wording: { t, format } }: ReportContext): string {
  const { p10, p50, p90 } = result.headline.runwayMonths;
  const by = (month: number | null) =>
    month === null
      ? t('diff:beyond')
      : t('report:runway.by', { month: format.month(monthAt(scenario, month)), months: format.months(month) });
  if (p10 === null) return t('report:runway.never', { month: format.month(monthAt(scenario, result.months)) });
  return t('report:runway.sentence', { early: by(p10), half: by(p50), late: by(p90) });
}

function blocks(context: ReportContext): Block[] {
  const { input, wording } = context;
  const { scenario, result, before } = input;
  const { t } = wording;
  const sentences = [runwaySentence(context), ...summarySentences(scenario, result, wording)];
  const figures = figureRows(scenario, result, wording, before?.result ?? null).filter(({ tile }) => tile !== 'lowest');
  return [
    paragraph(sentences.join(t('report:summary.space')), 'lead'),
    largeFigures(context),
    figureTable([...burnRows(input, wording), ...figures], wording),
    paragraph(t('report:errorNote'), 'note'),
    ...(before
      ? [
          { kind: 'heading' as const, text: t('report:changes') },
          ...differenceTable({ before: before.scenario, after: scenario }, MOST_CHANGES, wording),
        ]
      : []),
  ];
}

export const findings: Section = {
  title: ({ wording }) => wording.t('report:section.findings'),
  begins: true,
  blocks,
};
