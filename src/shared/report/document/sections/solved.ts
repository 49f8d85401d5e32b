/** Where a lever would have to stand for a target to be met. */
import { solvedInWords } from '../../../analysis/solve/answer-words';
import { targetInWords } from '../../../analysis/solve/in-words';
import { paragraph } from '../blocks/paragraph';
import type { Section } from '../section';

export const solved: Section = {
  title: ({ wording }) => wording.t('report:section.solved'),
  begins: false,
  blocks: ({ input, wording }) => {
    const { scenario, studies } = input;
    if (studies.solved.length === 0) return null;
    const { t } = wording;
    return [
      ...studies.solved.flatMap(({ target, lever, solved: answer }) => [
        { kind: 'heading' as const, text: targetInWords(target, scenario, wording) },
        paragraph(solvedInWords(lever, answer, { scenario, target }, wording).join(t('report:summary.space'))),
      ]),
      paragraph(t('report:solvedNote'), 'note'),
    ];
  },
};
