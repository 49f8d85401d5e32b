import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Box, placeBeside } from './place';
import { targetOf } from './steps';

interface Placed {
  readonly left: number;
  readonly top: number;
  /** Around what is explained. */
  readonly frame: Box;
}

/** Where the callout of a step stands now; it goes with what it explains. Null before it has been measured. */
export function usePlaced(step: number, callout: RefObject<HTMLElement | null>): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null);
  useLayoutEffect(() => {
    targetOf(step)?.scrollIntoView({ block: 'nearest' });
    const place = () => {
      const target = targetOf(step);
      if (!target || !callout.current) return;
      const { left, top, width, height } = target.getBoundingClientRect();
      const frame = { left, top, width, height };
      const { offsetWidth, offsetHeight } = callout.current;
      const room = { width: innerWidth, height: innerHeight };
      setPlaced({ ...placeBeside(frame, { width: offsetWidth, height: offsetHeight }, room), frame });
    };
    place();
    const watcher = new ResizeObserver(place);
    for (const element of [targetOf(step), callout.current, document.documentElement]) {
      if (element) watcher.observe(element);
    }
    // A panel may come or go, or a result make the charts anew.
    const changes = new MutationObserver(place);
    changes.observe(document.body, { childList: true, subtree: true });
    addEventListener('scroll', place, true);
    return () => {
      watcher.disconnect();
      changes.disconnect();
      removeEventListener('scroll', place, true);
    };
  }, [step, callout]);
  return placed;
}
