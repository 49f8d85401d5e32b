/** What would have to be true: what is different on the paths that meet a condition. */
import { explanationInWords } from '../../../analysis/selection/sentence';
import { conditionInWords } from '../../../analysis/selection/words';
import { describeError } from '../../../language/errors';
import { paragraph } from '../blocks/paragraph';
import { eventTable, figuresTable, inputTable } from '../explanation-tables';
import type { Section } from '../section';

export const conditions: Section = {
  title: ({ wording }) => wording.t('report:section.conditions'),
  begins: false,
  blocks: (context) => {
    const { explained } = context.input.studies;
    if (!explained) return null;
    const { condition } = explained;
    const { input, wording } = context;
    if (!explained.explanation.ok) {
      const named = { kind: 'heading' as const, text: conditionInWords(condition, input.scenario, wording) };
      return [named, paragraph(describeError(explained.explanation.error, wording.t))];
    }
    const explanation = explained.explanation.value;
    return [
      paragraph(explanationInWords(explanation, condition, input.scenario, wording), 'lead'),
      ...inputTable(explanation.inputs, context),
      ...eventTable(explanation, context),
      ...figuresTable(explanation, context),
    ];
  },
};
