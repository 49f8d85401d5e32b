/** One sheet of paper: its size, and what stands at its head and foot. */
import type { SheetSize } from '@shared/ipc';

export type { SheetSize };

/** What every sheet says. */
export interface Running {
  readonly head: string;
  readonly foot: string;
  readonly page: (page: number, pages: number) => string;
}

function part(tag: 'div' | 'header' | 'footer' | 'span', className: string, ...children: (string | HTMLElement)[]) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** An empty sheet, the part of it that is written on, and the place of its number. */
export function blankSheet({ paper, orientation }: SheetSize, { head, foot }: Running) {
  const body = part('div', 'sheet-body');
  const number = part('span', 'sheet-number');
  const sheet = part(
    'div',
    `sheet sheet-${paper} sheet-${orientation}`,
    part('header', 'sheet-head', head),
    body,
    part('footer', 'sheet-foot', part('span', 'sheet-provenance', foot), number),
  );
  return { sheet, body, number };
}
