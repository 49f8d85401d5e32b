/** What the report is about, and what made it. */
import { LANGUAGE_NAMES } from '../../../language';
import { aboutLine } from '../about-line';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { ReportContext } from '../context';
import { dateWords, provenance } from '../provenance';
import type { Section } from '../section';
import { reportTitle } from '../title';

function blocks(context: ReportContext): Block[] {
  const { input, options, wording } = context;
  const { scenario } = input;
  const { t, words } = wording;
  return [
    {
      kind: 'title',
      over: t('report:kind'),
      text: reportTitle(context),
      about: aboutLine(context),
    },
    ...(options.note.trim() === '' ? [] : [paragraph(options.note.trim(), 'notice')]),
    {
      kind: 'facts',
      look: 'list',
      facts: [
        { label: t('report:cover.company'), value: words(scenario.company) },
        { label: t('report:cover.scenario'), value: words(scenario.title) },
        { label: t('report:cover.asOf'), value: dateWords(scenario.balanceDate, wording) },
        { label: t('report:cover.language'), value: LANGUAGE_NAMES[options.language] },
        ...provenance(context),
      ],
    },
    { kind: 'contents', title: t('report:cover.contents') },
  ];
}

export const cover: Section = {
  title: ({ wording }) => wording.t('report:section.cover'),
  begins: true,
  blocks,
};
