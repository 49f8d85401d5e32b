import type { ChartSpec } from '@shared/charts/base/spec';
import type { Brush } from '@shared/charts/descriptor';
import type { ChartInput } from '@shared/charts/input';
import type { Along, Stretch } from '@shared/charts/marking';
import { useMemo, useRef, useState } from 'react';
import type { FrameMarking } from '../charts/ChartFrame';
import { editAssumption } from '../state/edit-assumption';
import { useStores, useWindow } from '../state/stores';
import { type Marked, markedOf, stepped } from './brushed';
import { useBrushSaid } from './use-brush-said';

const DIRECTIONS: Readonly<Record<Along, Readonly<Record<string, number>>>> = {
  x: { ArrowLeft: -1, ArrowRight: 1 },
  y: { ArrowDown: -1, ArrowUp: 1 },
};

export interface Brushing {
  readonly marking: FrameMarking;
  /** Said in the place of the chart's finding; null where nothing is to be said. */
  readonly said: string | null;
}

/** Marks a stretch on a chart, by the mouse or by keys, and makes it the condition that is looked at. */
export function useBrush(brush: Brush | null, input: ChartInput, spec: ChartSpec, month: number): Brushing | null {
  const { window } = useStores();
  const [isOn, setOn] = useState(false);
  const [marked, setMarked] = useState<Marked | null>(null);
  const before = useRef<string | null>(null);
  // It stays on the chart as long as it is what is looked at.
  const isCurrent = useWindow((state) => state.condition === marked?.typed && (state.marking || !!state.selection));
  const isMarking = useWindow((state) => state.marking) && isCurrent;
  const said = useBrushSaid(brush, isOn, marked?.typed ?? null, input);
  return useMemo(() => {
    if (!brush) return null;
    const shown = isCurrent ? marked : null;

    function mark(hand: Stretch) {
      const next = brush && markedOf(brush, input, spec, hand);
      if (!next) return;
      const { marking, condition } = window.getState();
      if (!marking) before.current = condition;
      setMarked(next);
      window.setState({ marking: true, condition: next.typed });
    }

    function take() {
      setOn(false);
      const isFree = editAssumption({ window }, null, { marking: false, analysis: 'conditions' });
      if (!isFree) window.setState({ marking: false });
    }

    function giveUp() {
      setOn(false);
      setMarked(null);
      if (isMarking) window.setState({ marking: false, condition: before.current });
    }

    function step(direction: number) {
      if (!brush) return;
      const start = brush.start(input, month);
      const from = isMarking && shown ? shown.stretch : { anchor: start, end: start, month };
      mark(stepped(brush, spec, from, direction));
    }

    const marking: FrameMarking = {
      along: brush.along,
      stretch: shown?.stretch ?? null,
      isOn,
      isBeingMarked: isMarking,
      label: input.wording.t(`analysis:conditions.mark.${isOn ? 'end' : 'begin'}`),
      // The month stays that at which the stretch was begun.
      onMark: (anchor, end) => mark({ anchor, end, month: isMarking && shown ? shown.stretch.month : month }),
      onTake: take,
      onGiveUp: giveUp,
      toggle: () => (isOn ? giveUp() : setOn(true)),
      onKey({ key, shiftKey }) {
        if (!isOn) return false;
        const direction = shiftKey ? DIRECTIONS[brush.along][key] : undefined;
        if (direction !== undefined) step(direction);
        else if (key === 'Enter' && isMarking) take();
        else if (key === 'Escape') giveUp();
        else return false;
        return true;
      },
    };
    return { marking, said };
  }, [brush, input, spec, month, window, isOn, said, marked, isCurrent, isMarking]);
}
