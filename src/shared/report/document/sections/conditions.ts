/** What would have to be true: what is different on the paths that meet a condition. */

import type { Explanation } from '../../../analysis/selection/explain';
import type { HeadlineInside } from '../../../analysis/selection/headline';
import type { InputInside, InputSide } from '../../../analysis/selection/inside';
import { explanationInWords } from '../../../analysis/selection/sentence';
import { conditionInWords } from '../../../analysis/selection/words';
import { drawnNames } from '../../../analysis/sensitivity/name';
import { listFigures, readFigure } from '../../../figures/address';
import { describeError } from '../../../language/errors';
import { findAssumption } from '../../../scenario/edit';
import { figureWithError } from '../../figure-text';
import { figureWords } from '../../figure-words';
import { unitContext } from '../../in-words';
import { chanceWithin } from '../../precision';
import { finite } from '../../values';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row } from '../blocks/table';
import type { ReportContext } from '../context';
import type { Section } from '../section';

const MOST = 10;
const FIGURES = 3;
const NO_BREAK = '\u00a0';

/** P10, P50 and P90 of the value; of the level where there is no value. */
function sideWords(id: string, { values, levels }: InputSide, { input: { scenario }, wording }: ReportContext): string {
  const { t, format } = wording;
  const listed = findAssumption(scenario, id);
  const unit = listed?.field.unit;
  const [low, half, high] = (values ?? levels).map((value) => {
    if (!values || !listed || !unit) return format.percent(value);
    const rounded = unit === 'monthIndex' ? value : Number(value.toPrecision(FIGURES));
    return format.withUnit(rounded, unit, unitContext(scenario, listed)).replaceAll(' ', NO_BREAK);
  }) as [string, string, string];
  // Between the three, and nowhere else, may a line end.
  return t('report:tier.range', { low, half, high });
}

function inputTable(inputs: readonly InputInside[], context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t, format } = wording;
  const told = inputs.filter(({ mayBeNoise }) => !mayBeNoise).slice(0, MOST);
  if (told.length === 0) return [paragraph(t('analysis:conditions.nothingDiffers'))];
  const nameOf = drawnNames(input.scenario, wording);
  return [
    {
      kind: 'table',
      label: t('analysis:conditions.inputs'),
      look: 'plain',
      columns: [
        { head: t('analysis:conditions.input'), holds: 'words' },
        { head: t('report:conditions.these'), holds: 'range' },
        { head: t('report:conditions.others'), holds: 'range' },
        { head: t('analysis:conditions.distance'), holds: 'number' },
      ],
      rows: told.map(({ id, inside, outside, difference }) => ({
        role: 'line',
        cells: [
          nameOf(id),
          sideWords(id, inside, context),
          sideWords(id, outside, context),
          format.number(Math.abs(difference), 2),
        ],
      })),
    },
    paragraph(t('report:conditions.note'), 'note'),
  ];
}

function eventTable({ events }: Explanation, { input, wording }: ReportContext): Block[] {
  const { t, words, format } = wording;
  if (events.length === 0) return [];
  const nameOf = (id: string) => {
    const event = input.scenario.assumptions.events.find((one) => one.id === id);
    return event ? words(event.name) : id;
  };
  return [
    {
      kind: 'table',
      label: t('analysis:conditions.event'),
      look: 'plain',
      columns: [
        { head: t('analysis:conditions.event'), holds: 'words' },
        { head: t('analysis:conditions.here'), holds: 'number' },
        { head: t('analysis:conditions.all'), holds: 'number' },
      ],
      rows: events.map(({ id, inside, all }) => ({
        role: 'line',
        cells: [
          nameOf(id),
          chanceWithin(inside.share, inside.error, 1, format),
          chanceWithin(all.share, all.error, 1, format),
        ],
      })),
    },
  ];
}

function figuresTable(explanation: Explanation, { input, wording }: ReportContext): Block[] {
  const { t } = wording;
  const { scenario, result } = input;
  const text = (
    at: Parameters<typeof figureWithError>[0],
    address: Parameters<typeof readFigure>[1],
    of: Pick<HeadlineInside, 'headline' | 'error'>,
  ) => {
    // What the condition itself decides has no error, and none is told.
    const error = finite(readFigure(of.error, address)) || null;
    return figureWithError(at, { value: finite(readFigure(of.headline, address)), error }, scenario, wording);
  };
  const rows = listFigures(({ inReport }) => inReport)
    .filter(({ figure, level }) => figure.id !== 'simpleRunwayMonths' && figure.horizonFor(level) <= scenario.horizon)
    .map(
      (at): Row => ({
        role: 'line',
        cells: [figureWords(at, 'name', wording), text(at, at.address, explanation), text(at, at.address, result)],
      }),
    );
  return [
    { kind: 'heading', text: t('analysis:conditions.figures') },
    {
      kind: 'table',
      label: t('analysis:conditions.figures'),
      look: 'plain',
      columns: [
        { head: t('analysis:conditions.figure'), holds: 'words' },
        { head: t('analysis:conditions.here'), holds: 'number' },
        { head: t('analysis:conditions.all'), holds: 'number' },
      ],
      rows,
    },
  ];
}

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
