import type { ChartSpec } from '@shared/charts/base/spec';
import { type ChartTable, csvOf, tsvOf } from '@shared/charts/base/table';
import type { ChartTheme } from '@shared/charts/base/theme';
import type { Marking } from '@shared/charts/marking';
import { BoxSelect, ChartColumn, ChartLine } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react';
import { useLocale } from '../ui/locale';
import { Chart } from './Chart';
import { ActionButton, ChartActions } from './ChartActions';
import { DataTable } from './DataTable';
import { drawingOf } from './drawing';
import { pictureOf } from './picture';
import { csvBlob, useChartFiles } from './use-chart-files';
import { moveSpan, type Navigation } from './use-navigation';

/** The month under the crosshair, which all time charts share. */
export interface Cross {
  readonly month: number;
  readonly least: number;
  readonly most: number;
  readonly onMonth: (month: number) => void;
  /** The name of the slider for those who hear it. */
  readonly name: string;
  /** What the chart says at that month, in one line. */
  readonly spoken: string;
}

/** Marking by mouse and keys, with the button that turns it on. */
export interface FrameMarking extends Marking {
  /** A stretch is being marked that has not been taken. */
  readonly isBeingMarked: boolean;
  readonly label: string;
  readonly toggle: () => void;
  /** True for a key that has marked, taken or given up a stretch. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

export interface ChartFrameProps {
  readonly id: string;
  /** Its area in the grid. */
  readonly area: string;
  readonly title: string;
  readonly finding: string;
  readonly readout?: ReactNode;
  /** A note on what dashes mean, beside the buttons. */
  readonly note?: ReactNode;
  /** A button of this chart alone, beside those of every chart. */
  readonly extra?: ReactNode;
  readonly spec: ChartSpec;
  readonly theme: ChartTheme;
  /** Made only when it is asked for. */
  readonly table: () => ChartTable;
  readonly cross?: Cross;
  /** Given where the months shown can be moved. */
  readonly navigation?: Navigation;
  /** Given where one month can be looked at more closely. */
  readonly histogram?: { readonly open: boolean; readonly label: string; readonly toggle: () => void };
  /** Given where a stretch can be marked. */
  readonly marking?: FrameMarking;
  /** Names the files that are saved from it. */
  readonly fileTitle: string;
  /** What stands under the chart on the same months. */
  readonly children?: ReactNode;
}

/** A stretch is being marked, or about to be: what is said of it needs the room of the buttons. */
function isMarking(marking: FrameMarking | undefined): boolean {
  return marking !== undefined && (marking.isOn || marking.isBeingMarked);
}

/** A chart with its title, its finding in words, its readout and its buttons; or the same figures as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const { id, area, title, finding, readout, note, extra, spec, theme, table, cross, fileTitle, children } = props;
  const { navigation, histogram, marking } = props;
  const isClose = histogram?.open ?? false;
  const { t } = useLocale();
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const slider = useRef<HTMLInputElement>(null);
  const save = useChartFiles(`${fileTitle} - ${title}`);
  const errorName = (column: string) => t('overview:table.errorOf', { column });

  async function picture(): Promise<Blob | null> {
    return canvas.current ? pictureOf(canvas.current, spec, { title, finding }, theme) : null;
  }

  function drawing(): Blob | null {
    return canvas.current && drawingOf(canvas.current, spec, { title, finding }, theme);
  }

  return (
    <section
      className={`chart-cell chart-cell-${id}${readout ? ' has-readout' : ''}${isMarking(marking) ? ' is-marking' : ''}`}
      style={{ gridArea: area }}
      aria-labelledby={heading}
      data-testid={`chart-${id}`}
    >
      <header className="chart-head" data-testid="chart-head">
        <div className="chart-head-row">
          <h2 id={heading}>{title}</h2>
          {readout && (
            <span className="chart-readout" data-testid="chart-readout">
              {readout}
            </span>
          )}
        </div>
        <div className="chart-head-row">
          <p className="chart-finding" data-testid="chart-finding" title={finding}>
            {finding}
          </p>
          {note}
          <ChartActions
            asTable={asTable}
            onTable={() => setAsTable(!asTable)}
            picture={picture}
            extra={
              <>
                {marking && !asTable && (
                  <ActionButton
                    label={marking.label}
                    pressed={marking.isOn}
                    onClick={() => {
                      marking.toggle();
                      // Its keys are those of the crosshair.
                      slider.current?.focus();
                    }}
                  >
                    <BoxSelect size={14} />
                  </ActionButton>
                )}
                {histogram && (
                  <ActionButton label={histogram.label} onClick={histogram.toggle}>
                    {isClose ? <ChartLine size={14} /> : <ChartColumn size={14} />}
                  </ActionButton>
                )}
                {!isClose && extra}
              </>
            }
            copiedTable={() => tsvOf(table(), errorName)}
            onSavePicture={() => void save('png', picture)}
            onSaveDrawing={() => void save('svg', drawing)}
            onSaveCsv={() => void save('csv', () => csvBlob(csvOf(table(), errorName)))}
          />
        </div>
      </header>
      {asTable ? (
        <DataTable table={table()} />
      ) : (
        <>
          <div className="chart-plot" data-testid="chart-plot">
            {cross && <CrossSlider ref={slider} cross={cross} {...{ navigation, histogram, marking }} />}
            <Chart
              ref={canvas}
              spec={spec}
              theme={theme}
              label={`${title}. ${finding}`}
              {...(cross && { month: cross.month, onMonth: cross.onMonth })}
              {...(navigation && !isClose && { navigation })}
              {...(histogram && { onPick: histogram.toggle })}
              {...(marking && { marking })}
            />
          </div>
          {!isClose && children}
        </>
      )}
    </section>
  );
}

interface CrossSliderProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly cross: Cross;
  readonly navigation: ChartFrameProps['navigation'] | undefined;
  readonly histogram: ChartFrameProps['histogram'] | undefined;
  readonly marking: FrameMarking | undefined;
}

/**
 * Moves the crosshair by keyboard. A range input has the keys, the focus and the spoken value already; plus and minus zoom,
 * Enter opens the histogram of the month, and Shift with an arrow moves the months shown, or marks while marking is on.
 */
function CrossSlider({ ref, cross, navigation, histogram, marking }: CrossSliderProps) {
  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    const isOfHistogram = histogram && (key === 'Enter' || (key === 'Escape' && histogram.open));
    if (marking?.onKey(event)) {
      // Marking has the keys first.
    } else if (isOfHistogram) histogram.toggle();
    else if (!navigation || !moveSpan(navigation, cross.month, key, shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <input
      ref={ref}
      className="chart-cross"
      type="range"
      min={cross.least}
      max={cross.most}
      value={cross.month}
      aria-label={cross.name}
      aria-valuetext={cross.spoken}
      onChange={(event) => cross.onMonth(Number(event.target.value))}
      onKeyDown={onKeyDown}
    />
  );
}
