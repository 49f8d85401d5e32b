/** What is different on selected or weighed paths, as tables. */
import type { Explanation } from '../../analysis/selection/explain';
import type { HeadlineInside } from '../../analysis/selection/headline';
import type { InputInside, InputSide } from '../../analysis/selection/inside';
import { drawnNames } from '../../analysis/sensitivity/name';
import { listFigures, readFigure } from '../../figures/address';
import type { Key } from '../../language';
import { findAssumption } from '../../scenario/edit';
import { figureWithError } from '../figure-text';
import { figureWords } from '../figure-words';
import { unitContext } from '../in-words';
import { chanceWithin } from '../precision';
import { finite } from '../values';
import type { Block } from './blocks';
import { paragraph } from './blocks/paragraph';
import type { Row } from './blocks/table';
import type { ReportContext } from './context';

const MOST = 10;
const FIGURES = 3;
const NO_BREAK = '\u00a0';
/** Paths that meet a condition, and the others. */
const SIDES = {
  label: 'analysis:conditions.inputs',
  inside: 'report:conditions.these',
  outside: 'report:conditions.others',
  note: 'report:conditions.note',
} as const;

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

/** What inputs are on the two sides, which `heads` names; what may be chance is left out. */
export function inputTable(
  inputs: readonly InputInside[],
  context: ReportContext,
  heads: { readonly label: Key; readonly inside: Key; readonly outside: Key; readonly note: Key } = SIDES,
): Block[] {
  const { input, wording } = context;
  const { t, format } = wording;
  const told = inputs.filter(({ mayBeNoise }) => !mayBeNoise).slice(0, MOST);
  if (told.length === 0) return [paragraph(t('analysis:conditions.nothingDiffers'))];
  const nameOf = drawnNames(input.scenario, wording);
  return [
    {
      kind: 'table',
      label: t(heads.label),
      look: 'plain',
      columns: [
        { head: t('analysis:conditions.input'), holds: 'words' },
        { head: t(heads.inside), holds: 'range' },
        { head: t(heads.outside), holds: 'range' },
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
    paragraph(t(heads.note), 'note'),
  ];
}

export function eventTable({ events }: Explanation, { input, wording }: ReportContext): Block[] {
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

export function figuresTable(explanation: Explanation, { input, wording }: ReportContext): Block[] {
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
