import { type RefObject, useLayoutEffect, useState } from 'react';

/** As a multiple of what is visible, above and below: a fast scroll should not run into nothing. */
const SPARE_ROWS = 2;

export interface GridSize {
  readonly minWidth: number;
  readonly height: number;
  readonly gap: number;
}

export interface Windowing {
  readonly columns: number;
  /** Rows of cards that are drawn, from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** Of the whole grid, in pixels. */
  readonly height: number;
}

/** Which part of a grid of equal cards has to be drawn, as its scroller is moved and resized. */
export function useWindowing(grid: RefObject<HTMLElement | null>, count: number, size: GridSize): Windowing {
  const [view, setView] = useState({ columns: 1, first: 0, end: 4 });
  const { minWidth, height, gap } = size;
  useLayoutEffect(() => {
    const element = grid.current;
    const scroller = element?.closest<HTMLElement>('[data-scroller]');
    if (!element || !scroller) return;
    const measure = () => {
      const columns = Math.max(1, Math.floor((element.clientWidth + gap) / (minWidth + gap)));
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(above / (height + gap)) - SPARE_ROWS);
      const end = Math.ceil((above + scroller.clientHeight) / (height + gap)) + SPARE_ROWS;
      setView((now) =>
        now.columns === columns && now.first === first && now.end === end ? now : { columns, first, end },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    observer.observe(element);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [grid, minWidth, height, gap]);
  const rows = Math.ceil(count / view.columns);
  return { ...view, end: Math.min(rows, view.end), height: Math.max(0, rows * (height + gap) - gap) };
}
