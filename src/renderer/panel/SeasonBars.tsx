import { type PointerEvent, useState } from 'react';
import { UP_DOWN, useStepKeys } from '../state/use-gesture';
import { useLocale } from '../ui/locale';

interface SeasonBarsProps {
  readonly names: readonly string[];
  readonly factors: readonly number[];
  /** The factor of one month as it was pulled; the others are scaled so that all still average 1. */
  readonly onChange: (month: number, factor: number, from: readonly number[]) => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

const HEIGHT = 96;
/** How much of a factor a press of a key is. */
const STEP = 0.05;

/** Twelve bars around the line of the average month, pulled up and down or moved by the arrow keys. */
export function SeasonBars({ names, factors, onChange, onBegin, onEnd }: SeasonBarsProps) {
  const { t, format } = useLocale();
  // While a bar is pulled the scale stays.
  const [held, setHeld] = useState<{
    readonly y: number;
    readonly top: number;
    readonly factors: readonly number[];
  } | null>(null);
  const top = held?.top ?? Math.max(2, ...factors) * 1.1;

  function onPointerMove(event: PointerEvent, month: number) {
    if (!held) return;
    const before = held.factors[month] ?? 1;
    onChange(month, Math.max(0, before + ((held.y - event.clientY) / HEIGHT) * held.top), held.factors);
  }

  function end() {
    if (!held) return;
    setHeld(null);
    onEnd();
  }

  return (
    <div className="season-bars" style={{ height: HEIGHT }}>
      <i className="season-average" style={{ bottom: `${100 / top}%` }} />
      {factors.map((factor, month) => (
        <Bar
          key={names[month]}
          name={t('structure:seasonOf', { month: names[month] ?? '' })}
          words={format.number(factor, 2)}
          factor={factor}
          height={(factor / top) * 100}
          onStep={(steps) => onChange(month, Math.max(0, factor + steps * STEP), factors)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setHeld({ y: event.clientY, top, factors });
            onBegin();
          }}
          onPointerMove={(event) => onPointerMove(event, month)}
          onPointerUp={end}
        />
      ))}
    </div>
  );
}

interface BarProps {
  readonly name: string;
  readonly words: string;
  readonly factor: number;
  /** In percent of the room. */
  readonly height: number;
  readonly onStep: (steps: number) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
}

function Bar({ name, words, factor, height, onStep, onPointerDown, onPointerMove, onPointerUp }: BarProps) {
  const keys = useStepKeys(UP_DOWN, onStep);
  return (
    <button
      type="button"
      role="slider"
      className="season-bar"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={factor}
      aria-valuetext={words}
      title={`${name}: ${words}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      {...keys}
    >
      <i style={{ height: `${height}%` }} />
    </button>
  );
}
