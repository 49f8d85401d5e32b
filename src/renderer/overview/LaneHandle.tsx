import type { Quantity } from '@shared/quantity/quantity';
import { pointEstimate } from '@shared/quantity/quantity';
import { valueInWords } from '@shared/report/in-words';
import { findAssumption } from '@shared/scenario/edit';
import type { Span } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import { shifted } from '@shared/scenario/shift';
import { type KeyboardEvent, useRef } from 'react';
import { useDocument, useStores } from '../state/stores';
import { LEFT_RIGHT, UP_DOWN, useGesture, useStepKeys } from '../state/use-gesture';
import { useLocale } from '../ui/locale';
import { changeLaneId } from './change-lanes';
import { type Lane, laneEnd, laneStart, placeOf } from './lane';

/** Pixels that are still a click. */
const CLICK_PIXELS = 3;

/** The assumptions that place a lane in time and say how likely it is; null for one that is neither. */
function pathsOf(lane: Lane, { assumptions }: Scenario): { readonly month: string; readonly chance: string } | null {
  if (lane.id === 'redemption') return { month: 'redemption.deadline', chance: 'redemption.probability' };
  if (assumptions.changes.some((change) => changeLaneId(change) === lane.id))
    return { month: `${lane.id}.month`, chance: `${lane.id}.probability` };
  const isEvent = assumptions.events.some(({ id }) => id === lane.id);
  return isEvent ? { month: `events.${lane.id}.month`, chance: `events.${lane.id}.probability` } : null;
}

/** The places of what a lane shows, from 0 to 1. */
function extent(lane: Lane, span: Span): readonly [number, number] {
  const half = lane.shape.kind === 'density' ? 0.5 : 0;
  return [placeOf((laneStart(lane) ?? 0) - half, span), placeOf(laneEnd(lane) + half, span)];
}

interface LaneHandleProps {
  readonly lane: Lane;
  readonly span: Span;
}

/**
 * Takes an event to another month: pulled, or moved by the arrow keys to the sides; up and down change its chance. A click
 * opens its month.
 */
export function LaneHandle({ lane, span }: LaneHandleProps) {
  const locale = useLocale();
  const { documents, window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const handle = useRef<HTMLButtonElement>(null);
  const pulled = useRef(false);
  const paths = scenario && pathsOf(lane, scenario);
  const month = paths ? findAssumption(scenario, paths.month) : undefined;
  const chance = paths ? findAssumption(scenario, paths.chance) : undefined;

  function shift(path: string | undefined, steps: number, from?: Quantity) {
    const listed = path && scenario ? findAssumption(scenario, path) : undefined;
    if (!listed) return;
    const quantity = shifted(from ?? listed.assumption.quantity, steps, listed.field);
    documents.getState().setAssumption(listed.path, quantity);
  }

  const gesture = useGesture({
    threshold: CLICK_PIXELS,
    origin: month?.assumption.quantity,
    onMove: (dx, from) => {
      pulled.current = true;
      const width = handle.current?.parentElement?.clientWidth ?? 1;
      shift(paths?.month, Math.round((dx / width) * (span.shown - span.first)), from);
    },
  });
  const sideways = useStepKeys(LEFT_RIGHT, (steps) => shift(paths?.month, steps));
  const upwards = useStepKeys(UP_DOWN, (steps) => shift(paths?.chance, steps));
  if (!scenario || !paths || !month || !chance) return null;

  const [from, to] = extent(lane, span);
  const say = (listed: NonNullable<typeof month>) => valueInWords(listed, scenario, locale.format);
  return (
    <button
      ref={handle}
      type="button"
      role="slider"
      className="lane-handle"
      style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
      aria-label={locale.t('structure:lane', { name: lane.name })}
      aria-valuenow={pointEstimate(month.assumption.quantity)}
      aria-valuetext={locale.t('structure:laneValue', { month: say(month), chance: say(chance) })}
      title={locale.t('structure:laneHint', { name: lane.name })}
      onClick={() => {
        // What ends a pull is no click.
        if (pulled.current) pulled.current = false;
        else window.setState({ edited: paths.month });
      }}
      {...gesture}
      {...sideways}
      onKeyDown={(event: KeyboardEvent) => {
        sideways.onKeyDown(event);
        upwards.onKeyDown(event);
      }}
      onKeyUp={() => {
        sideways.onKeyUp();
        upwards.onKeyUp();
      }}
    />
  );
}
