/** What the words of the report mean. */
import type { Section } from '../section';

const TERMS = [
  'path',
  'runway',
  'floor',
  'grossBurn',
  'netBurn',
  'fundingNeed',
  'band',
  'samplingError',
  'paired',
  'planned',
  'facility',
  'redemption',
  'share',
  'worth',
  'distance',
  'source',
  'fingerprint',
] as const;

export const glossary: Section = {
  title: ({ wording }) => wording.t('report:section.glossary'),
  begins: false,
  blocks: ({ wording: { t } }) => [
    {
      kind: 'facts',
      look: 'glossary',
      facts: TERMS.map((id) => ({ label: t(`report:glossary.${id}.term`), value: t(`report:glossary.${id}.meaning`) })),
    },
  ],
};
