import type { ChartDescriptor } from '@shared/charts/descriptor';
import type { CashPaths, ChartInput } from '@shared/charts/input';
import type { ReadoutText } from '@shared/charts/readout';
import { monthAt, type Span } from '@shared/scenario/periods';
import { useMemo, useState } from 'react';
import { ActionButton } from '../charts/ChartActions';
import { ChartFrame, type Cross } from '../charts/ChartFrame';
import type { SampleView } from '../paths/use-sample';
import type { WorstView } from '../paths/use-worst-view';
import { CHART_BUTTONS, TURN_ICONS } from './chart-buttons';
import { EventStrip } from './EventStrip';
import { Legend } from './Legend';
import { useBrush } from './use-brush';
import { useHistogram } from './use-histogram';

/** The month under the crosshair and the months shown, which all time charts share. */
export interface Time {
  readonly month: number;
  readonly onMonth: (month: number) => void;
  readonly onSpan: (span: Span) => void;
}

/** What all cells of the overview are given. */
export interface Shared {
  readonly input: ChartInput;
  readonly time: Time;
  readonly worst: WorstView;
  readonly sample: SampleView;
  /** Some of the paths that meet the condition that is looked at. */
  readonly selected: CashPaths | undefined;
  /** In a narrow cell, beside an open assumption. */
  readonly compact: boolean;
}

interface ChartCellProps extends Shared {
  readonly chart: ChartDescriptor;
  readonly area: string;
  /** Charts that stand in its place when asked for. */
  readonly others: readonly ChartDescriptor[];
  readonly onOther: (id: string) => void;
}

/** Any chart in its place in the overview, as its descriptor has it. */
export function ChartCell({ chart, area, others, onOther, ...shared }: ChartCellProps) {
  const { input: given, time, worst, sample, compact } = shared;
  const input = useInput(chart, given, shared);
  const { scenario, result, theme, wording } = input;
  const [cross, read] = useCrosshair(chart, input, time);
  // Only what the chart reads by itself has a say in its finding.
  const own = chart.crosshair.shared ? undefined : cross.month;
  const spec = useMemo(() => chart.spec(input), [chart, input]);
  const finding = useMemo(() => chart.finding(input, own), [chart, input, own]);
  const gutters = useMemo(() => chart.strip?.(input) ?? null, [chart, input]);
  const title = chart.title(input);
  const histogram = useHistogram(input, time.month, chart.histogram, title);
  const brushed = useBrush(histogram.brush ?? chart.brush, input, histogram.spec ?? spec, cross.month);
  const { brush: _, ...inItsPlace } = histogram;
  const { first, shown } = input;
  return (
    <ChartFrame
      id={chart.id}
      area={area}
      title={title}
      theme={theme}
      fileTitle={wording.words(scenario.title)}
      finding={finding}
      spec={spec}
      table={() => chart.table(input, title)}
      {...(read && { cross: { ...cross, spoken: spokenAt(chart, input, cross.month, read, finding) } })}
      {...(read && { readout: <Readout {...read} /> })}
      {...(chart.crosshair.shared && {
        navigation: { span: { first, shown }, months: result.months, onSpan: time.onSpan },
      })}
      note={chart.buttons.includes('sample') && <Legend input={input} />}
      extra={
        <>
          {chart.buttons.map((id) => {
            const Button = CHART_BUTTONS[id];
            return <Button key={id} opener={chart.id} worst={worst} sample={sample} />;
          })}
          {others.map(({ id, place: { turn } }) => {
            const Icon = turn && TURN_ICONS[turn.icon];
            return (
              Icon && (
                <ActionButton key={id} label={turn.label(wording)} onClick={() => onOther(id)}>
                  <Icon size={14} />
                </ActionButton>
              )
            );
          })}
        </>
      }
      {...inItsPlace}
      {...(brushed && { marking: brushed.marking })}
      {...(brushed?.said && { finding: brushed.said })}
    >
      {gutters && !compact && (
        <EventStrip scenario={scenario} result={result} span={input} month={time.month} gutters={gutters} />
      )}
    </ChartFrame>
  );
}

/** Single paths are drawn over the chart that has a button for them, and over no other. */
function useInput({ buttons }: ChartDescriptor, input: ChartInput, shared: Shared): ChartInput {
  const { worst, selected, sample, compact } = shared;
  const paths = buttons.includes('sample') ? (worst.drawn ?? selected ?? sample.drawn) : undefined;
  return useMemo(() => (paths || compact ? { ...input, paths, compact } : input), [input, paths, compact]);
}

type Slider = Omit<Cross, 'spoken'>;

/** The slider of a chart, and what the chart says where it stands. */
function useCrosshair(chart: ChartDescriptor, input: ChartInput, time: Time): [Slider, ReadoutText | null] {
  const { crosshair } = chart;
  const [reading, setReading] = useState(crosshair.shared ? 0 : crosshair.start);
  if (!crosshair.shared) {
    const { least, most, name } = crosshair;
    const slider = { month: reading, least, most, onMonth: setReading, name: name(input.wording) };
    return [slider, chart.readout(input, reading)];
  }
  const least = Math.max(crosshair.least, input.first);
  const slider = {
    month: Math.min(Math.max(time.month, least), input.shown),
    least,
    most: input.shown,
    onMonth: time.onMonth,
    name: input.wording.t('overview:action.month', { chart: chart.title(input) }),
  };
  return [slider, chart.readout(input, time.month)];
}

/** What is heard at the slider: the month with its figures, or the finding where it is about what is read. */
function spokenAt(chart: ChartDescriptor, input: ChartInput, at: number, read: ReadoutText, finding: string): string {
  if (!chart.crosshair.shared) return finding;
  const month = input.wording.format.month(monthAt(input.scenario, at));
  return [month, read.of, read.value, read.detail].filter(Boolean).join(' ');
}

function Readout({ when, of, value, detail }: ReadoutText) {
  return (
    <>
      <span className="chart-readout-when">{when} </span>
      {of && `${of} `}
      <b>{value}</b>
      {detail && ` ${detail}`}
    </>
  );
}
