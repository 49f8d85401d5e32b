/** How the figures come about, what they do not know, and what a report is not. */
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { ReportContext } from '../context';
import { provenance } from '../provenance';
import type { Section } from '../section';

const PARAGRAPHS = ['paths', 'draws', 'errors', 'again'] as const;
const LIMITS = [
  'independent',
  'tails',
  'below',
  'growth',
  'segments',
  'planned',
  'leftOut',
  'months',
  'judgement',
] as const;

function blocks(context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t, format } = wording;
  const { result } = input;
  const params = {
    paths: format.number(result.paths),
    seed: String(result.seed),
    sampling: t(`report:sampling.${result.sampling}`),
    engine: result.engine,
    months: format.months(result.months),
  };
  return [
    ...PARAGRAPHS.map((id) => paragraph(t(`report:method.${id}`, params))),
    { kind: 'facts', look: 'list', facts: provenance(context) },
    { kind: 'heading', text: t('report:limits.title') },
    { kind: 'list', items: LIMITS.map((id) => t(`report:limits.${id}`)) },
    { kind: 'heading', text: t('report:notice.title') },
    paragraph(t('report:notice.text'), 'notice'),
  ];
}

export const method: Section = {
  title: ({ wording }) => wording.t('report:section.method'),
  begins: false,
  blocks,
};
