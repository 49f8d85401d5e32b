/** The pictures of the answer: how long, how likely, how much. */
import { CHARTS } from '../../../charts/kinds';
import { plotOf } from '../plots';
import type { Section } from '../section';

export const charts: Section = {
  title: ({ wording }) => wording.t('report:section.charts'),
  begins: false,
  blocks: (context) =>
    CHARTS.filter(({ inReport }) => inReport !== null).map((chart) => ({
      kind: 'charts',
      plots: [plotOf(chart, context, { size: 'wide', name: chart.id })],
    })),
};
