import type { SimulationResult } from '@shared/engine/results';
import type { Span } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useLocale } from '../ui/locale';
import '../styles/strip.css';
import { LaneHandle } from './LaneHandle';
import { type Lane, laneEnd, laneStart, placeOf, type SpanShape } from './lane';
import { elsewhereWords, lanesOf } from './lanes';

interface EventStripProps {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly span: Span;
  readonly month: number;
  /** The gutters of the chart above, so that both stand on the same months. */
  readonly gutters: { readonly left: number; readonly right: number };
}

/** Under the cash chart, on the same months: densities of uncertain dates, periods, and what is switched off. */
export function EventStrip({ scenario, result, span, month, gutters }: EventStripProps) {
  const locale = useLocale();
  const lanes = useMemo(() => lanesOf({ scenario, result, wording: locale }), [scenario, result, locale]);
  if (lanes.length === 0) return null;
  const position = { left: gutters.left, right: gutters.right };
  return (
    <div className="strip" data-testid="strip">
      <ul className="strip-lanes" aria-label={locale.t('overview:strip.label')}>
        {lanes.map((lane) => {
          const elsewhere = elsewhereWords({ scenario, result, wording: locale }, lane, span);
          return (
            <li key={lane.id} className="strip-lane">
              <div className="strip-track" style={position}>
                {elsewhere === null ? (
                  <>
                    <LaneShape lane={lane} span={span} />
                    <LaneHandle lane={lane} span={span} />
                  </>
                ) : (
                  <span className="strip-text strip-beside strip-later">
                    {elsewhere}
                    {locale.t('overview:strip.separator')}
                    {lane.label}
                  </span>
                )}
              </div>
              <span className="strip-name" style={{ width: gutters.right - 10 }} title={lane.name}>
                {lane.name}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="strip-cross-track" style={position}>
        <div className="strip-cross" style={{ left: percent(placeOf(month, span)) }} />
      </div>
    </div>
  );
}

function percent(fraction: number): string {
  return `${Math.min(1, Math.max(0, fraction)) * 100}%`;
}

/** Two places among the months shown, from 0 to 1. */
type Places = readonly [from: number, to: number];

/** A label stands after its shape, or before it where there is more room. */
function labelPlace([from, to]: Places) {
  return to > 0.7 ? { right: percent(1 - from), textAlign: 'right' as const } : { left: percent(to) };
}

interface LaneShapeProps {
  readonly lane: Lane;
  readonly span: Span;
}

function LaneShape({ lane, span }: LaneShapeProps) {
  const { shape, label } = lane;
  const at = (month: number) => placeOf(month, span);
  if (shape.kind === 'density') {
    const visible = shape.bars.filter(({ month }) => month <= span.shown && month >= span.first);
    const first = Math.max(laneStart(lane) ?? 0, span.first);
    const last = Math.min(laneEnd(lane), span.shown);
    return (
      <>
        {visible.map(({ month, height }) => (
          <span
            key={month}
            className="strip-density"
            style={{
              left: percent(at(month - 0.4)),
              width: percent(at(month + 0.4) - at(month - 0.4)),
              height: Math.max(2, 14 * height),
            }}
          />
        ))}
        <span className="strip-text strip-beside strip-value" style={labelPlace([at(first - 0.5), at(last + 0.5)])}>
          {label}
        </span>
      </>
    );
  }
  const places: Places = [at(shape.from), at(shape.to)];
  return (
    <>
      {shape.before !== undefined && places[0] > 0.3 && (
        <span className="strip-text strip-beside" style={{ right: percent(1 - places[0]) }}>
          {shape.before}
        </span>
      )}
      <span
        className={`strip-span strip-${shape.kind}`}
        style={{ left: percent(places[0]), width: percent(places[1] - places[0]) }}
      />
      <SpanLabel label={label} shape={shape} places={places} />
    </>
  );
}

interface SpanLabelProps {
  readonly label: string;
  readonly shape: SpanShape;
  readonly places: Places;
}

/** Inside the span, or beside one that is too short for words; before it other words may stand. */
function SpanLabel({ label, shape: { kind, before }, places }: SpanLabelProps) {
  const [from, to] = places;
  if (to - from < 0.2 && (to <= 0.7 || before === undefined)) {
    return (
      <span className="strip-text strip-beside strip-value" style={labelPlace(places)}>
        {label}
      </span>
    );
  }
  const place = from > 0.7 ? { right: 0, paddingRight: 6 } : { left: percent(from) };
  return (
    <span className={`strip-text strip-inside strip-in-${kind}`} style={place}>
      {label}
    </span>
  );
}
