/** What came of the projection: what was reported since, where it lies, and what follows. */
import { besideBefore } from '../../../analysis/actuals/before';
import { actualName } from '../../../analysis/actuals/name';
import { greatestSurprise, type Scored, type Scores } from '../../../analysis/actuals/score';
import {
  apartInWords,
  calibrationInWords,
  placeInWords,
  reportedMoney,
  skillInWords,
  updateInWords,
} from '../../../analysis/actuals/words';
import { describeError } from '../../../language/errors';
import { chanceWithin, moneyError, moneyWithin, shareError } from '../../precision';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row } from '../blocks/table';
import type { ReportContext } from '../context';
import { figuresTable, inputTable } from '../explanation-tables';
import type { Section } from '../section';
import type { HeldActuals } from '../studies';

/** P5, the median and P95 of the seven that a figure has. */
function bandWords({ percentiles }: Scored, { wording }: ReportContext): string {
  const [low, , half, , high] = percentiles.map((value) => reportedMoney(value, wording));
  return wording.t('report:tier.range', { low: low ?? '', half: half ?? '', high: high ?? '' });
}

function figureRow(figure: Scored, context: ReportContext): Row {
  const { input, wording } = context;
  const { t, format } = wording;
  const { actual, address, value, below, crps } = figure;
  const { divisor } = format.moneyScale(crps.value);
  const whole = reportedMoney(actual.value, wording);
  return {
    role: 'line',
    cells: [
      { text: actualName(address, input.scenario, wording), detail: t(`analysis:actuals.mark.${actual.mark}`) },
      {
        text: reportedMoney(value, wording),
        ...(figure.head !== null && { detail: t('report:actuals.of', { whole }) }),
      },
      bandWords(figure, context),
      {
        text: chanceWithin(below.share, below.error, 1, format),
        detail: `±${shareError(below.error, format) ?? '–'}`,
      },
      {
        text: moneyWithin(crps.value, crps.error, format),
        detail: `±${moneyError(crps.error, divisor, format) ?? '–'}`,
      },
    ],
  };
}

function figureTable(scores: Scores, context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  const first = greatestSurprise(scores.figures);
  if (!first) return [];
  const skills = scores.figures.flatMap((figure) => {
    const skill = skillInWords(figure, input.scenario, wording);
    return skill === null
      ? []
      : [t('report:actuals.skill', { figure: actualName(figure.address, input.scenario, wording), skill })];
  });
  return [
    paragraph(placeInWords(first, input.scenario, wording), 'lead'),
    {
      kind: 'table',
      label: t('report:section.actuals'),
      look: 'plain',
      columns: [
        { head: t('analysis:actuals.view.column.figure'), holds: 'words' },
        { head: t('report:actuals.came'), holds: 'number' },
        { head: t('report:actuals.projected'), holds: 'range' },
        { head: t('analysis:actuals.view.column.below'), holds: 'number' },
        { head: t('analysis:actuals.view.column.score'), holds: 'number' },
      ],
      rows: scores.figures.map((figure) => figureRow(figure, context)),
    },
    paragraph(t('report:actuals.note'), 'note'),
    ...(skills.length > 0 ? [{ kind: 'list' as const, items: skills }] : []),
  ];
}

function apartList({ apart }: Scores, { input, wording }: ReportContext): Block[] {
  const told = apart.filter(({ why }) => why !== 'history');
  if (told.length === 0) return [];
  return [{ kind: 'list', items: told.map((one) => apartInWords(one, input.scenario, wording)) }];
}

function calibrationList({ calibration }: Scores, { wording }: ReportContext): Block[] {
  const items = calibrationInWords(calibration, wording);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: wording.t('analysis:actuals.view.calibration') },
    { kind: 'list', items },
  ];
}

function following({ updated, by, tolerance }: HeldActuals, context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  if (!updated) return [];
  const head: Block = { kind: 'heading', text: t('analysis:actuals.view.follows') };
  if (!updated.ok) return [head, paragraph(describeError(updated.error, t))];
  const { explanation } = updated.value;
  return [
    head,
    paragraph(updateInWords(updated.value, by, tolerance, input.scenario, wording)),
    ...inputTable(explanation.inputs.map(besideBefore), context, {
      label: 'analysis:actuals.view.inputs',
      inside: 'analysis:actuals.view.after',
      outside: 'analysis:actuals.view.before',
      note: 'report:conditions.note',
    }),
    ...figuresTable(explanation, context),
  ];
}

export const actuals: Section = {
  title: ({ wording }) => wording.t('report:section.actuals'),
  begins: false,
  blocks: (context) => {
    const held = context.input.studies.actuals;
    if (!held) return null;
    const { scores } = held;
    const said = [...figureTable(scores, context), ...apartList(scores, context), ...calibrationList(scores, context)];
    return said.length === 0 ? null : [...said, ...following(held, context)];
  },
};
