/** The three pictures of the answer: how long, how much, how likely. */
import { cash } from '../../../charts/kinds/cash';
import { need } from '../../../charts/kinds/need';
import { survival } from '../../../charts/kinds/survival';
import { plotOf } from '../plots';
import type { Section } from '../section';

export const charts: Section = {
  title: ({ wording }) => wording.t('report:section.charts'),
  begins: false,
  blocks: (context) => [
    { kind: 'charts', plots: [plotOf(survival, context, { size: 'wide', name: 'survival' })] },
    { kind: 'charts', plots: [plotOf(cash, context, { size: 'wide', name: 'cash' })] },
    { kind: 'charts', plots: [plotOf(need, context, { size: 'wide', name: 'need' })] },
  ],
};
