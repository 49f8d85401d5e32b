/** The scenario beside others, all on the same draws. */
import { comparedRows, contestsInWords, gapInWords, headOf } from '../../../analysis/comparison/describe';
import { termsInWords } from '../../../analysis/comparison/describe-departures';
import { runwayGap } from '../../../analysis/comparison/runway-gap';
import type { RanSide } from '../../../analysis/comparison/side';
import { cash } from '../../../charts/compared/cash';
import { gap } from '../../../charts/compared/gap';
import type { ComparedChart } from '../../../charts/compared/input';
import { need } from '../../../charts/compared/need';
import { survival } from '../../../charts/compared/survival';
import { isolated } from '../../../language/isolated';
import { shortText } from '../../../language/short-text';
import type { Block } from '../blocks';
import type { Plot } from '../blocks/charts';
import { paragraph } from '../blocks/paragraph';
import type { Cell } from '../blocks/table';
import type { ReportContext } from '../context';
import { differenceTable } from '../difference-table';
import { comparedPlot } from '../plots';
import type { Section } from '../section';

const MOST_DIFFERENCES = 40;

/** At the head of a column and at a line words are not broken: there is room for so many letters. */
const MOST_IN_HEAD = 20;
/** More than a name needs. */
const MOST_IN_NAME = 120;

/** This scenario, then those that it is compared with, by names for which there is room. */
function sidesOf({ input, wording }: ReportContext): readonly [RanSide, ...RanSide[]] {
  const { scenario, result } = input;
  const others = input.compared.map((side) => ({ ...side, name: isolated(shortText(side.name, MOST_IN_HEAD)) }));
  return [{ name: wording.t('report:comparison.this'), given: scenario, scenario, result }, ...others];
}

function figureTable(sides: readonly RanSide[], { wording }: ReportContext): Block {
  const { t } = wording;
  return {
    kind: 'table',
    label: t('report:section.comparison'),
    look: 'plain',
    columns: [
      { head: t('report:figureColumns.name'), holds: 'words' },
      ...sides.map((side) => ({ head: headOf(side, wording), holds: 'number' }) as const),
    ],
    rows: comparedRows(sides, wording).map(({ label, cells }) => ({
      role: 'line',
      cells: [
        label,
        ...cells.map(({ value, error, change }, place): Cell => {
          const text = error === null ? value : `${value} ${error}`;
          return place === 0 || change === null ? text : { text, detail: change };
        }),
      ],
    })),
  };
}

/** Two beside each other, and the last alone where their number is odd. */
function inPairs(plots: readonly Plot[]): Block[] {
  const [first, second, ...others] = plots;
  if (!first) return [];
  return [{ kind: 'charts', plots: second ? [first, second] : [first] }, ...inPairs(others)];
}

function chartBlocks(sides: readonly RanSide[], context: ReportContext): Block[] {
  const plot = (chart: ComparedChart, name: string, looked = 1) =>
    comparedPlot(chart, sides, context, { looked, name: `compared-${name}` });
  const overlaid = [cash, survival, need].map((chart) => plot(chart, chart.id));
  const gaps = sides.slice(1).map((_, index) => plot(gap, `gap-${index + 1}`, index + 1));
  return inPairs([...overlaid, ...gaps].flatMap((one) => one ?? []));
}

/** One of the others against this scenario: who does better on how many paths, and what differs. */
function againstBlocks(other: RanSide, first: RanSide, full: string, context: ReportContext): Block[] {
  const { wording } = context;
  const { t, words } = wording;
  const sentences = [
    ...contestsInWords(other, first, wording).map(({ sentence }) => sentence),
    ...gapInWords(runwayGap(other, first), first, wording),
  ];
  const versions = { before: first.given, after: other.given };
  return [
    { kind: 'heading', text: t('compare:differences', { name: other.name, first: first.name }) },
    paragraph(t('report:comparison.about', { name: full, title: words(other.given.title) })),
    { kind: 'list', items: sentences },
    ...differenceTable(versions, MOST_DIFFERENCES, wording, { before: first.name, after: other.name }),
  ];
}

function blocks(context: ReportContext): Block[] {
  const sides = sidesOf(context);
  const [first, ...others] = sides;
  const names = context.input.compared.map(({ name }) => isolated(shortText(name, MOST_IN_NAME)));
  return [
    figureTable(sides, context),
    ...termsInWords(sides, context.wording).map((sentence) => paragraph(sentence, 'note')),
    ...chartBlocks(sides, context),
    ...others.flatMap((other, index) => againstBlocks(other, first, names[index] as string, context)),
  ];
}

export const comparison: Section = {
  title: ({ wording }) => wording.t('report:section.comparison'),
  begins: false,
  blocks: (context) => (context.input.compared.length > 0 ? blocks(context) : null),
};
