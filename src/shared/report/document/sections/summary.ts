/** The whole report on one page, for whoever reads no more: the answer, the figures, the three charts. */
import { CHARTS } from '../../../charts/kinds';
import { figureRows } from '../../figures';
import { aboutLine } from '../about-line';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { ReportContext } from '../context';
import { figureTable } from '../figure-table';
import { plotOf } from '../plots';
import type { Section } from '../section';
import { summarySentences } from '../summary-sentences';
import { reportTitle } from '../title';

/** The wide charts, then the others in pairs. */
function plots(context: ReportContext): Block[] {
  const drawn = (isWide: boolean) =>
    CHARTS.filter(({ inReport }) => inReport?.wide === isWide).map((chart) =>
      plotOf(chart, context, { size: isWide ? 'low' : 'small', name: `summary-${chart.id}` }),
    );
  const halves = drawn(false);
  const pairs = halves.flatMap((first, index): Block[] => {
    if (index % 2 === 1) return [];
    const second = halves[index + 1];
    return [{ kind: 'charts', plots: second ? [first, second] : [first] }];
  });
  return [...drawn(true).map((plot): Block => ({ kind: 'charts', plots: [plot] })), ...pairs];
}

function blocks(context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  return [
    { kind: 'title', over: t('report:kind'), text: reportTitle(context), about: aboutLine(context) },
    paragraph(summarySentences(input.scenario, input.result, wording).join(t('report:summary.space')), 'lead'),
    figureTable(
      figureRows(input.scenario, input.result, wording).filter(({ tile }) => tile !== 'lowest'),
      wording,
      false,
    ),
    ...plots(context),
    paragraph(t('report:disclaimer'), 'note'),
  ];
}

export const summary: Section = {
  title: ({ wording }) => wording.t('report:section.summary'),
  begins: true,
  blocks,
};
