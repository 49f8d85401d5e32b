/** The parts of a flow that stay whole, as elements, and how they hang together. */

/** What can be parted between its children; a table between its rows. */
const PARTED = 'div.table, table, tbody, ul, ol, dl:not(.figures)';

export interface Leaf {
  readonly element: HTMLElement;
  /** From its section down: what is opened anew on the sheet that it stands on. */
  readonly within: readonly HTMLElement[];
  readonly keep: boolean;
  readonly breaks: boolean;
}

function childrenOf(parent: Element): HTMLElement[] {
  return [...parent.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
}

function isKept(element: HTMLElement): boolean {
  return element.dataset.keep === 'next';
}

/** Neither the first nor the last of many stands alone. */
function isPaired(index: number, count: number): boolean {
  return count > 2 && (index === 0 || index === count - 2);
}

/** What takes no more than this of a sheet stays whole: a table is read at a glance, and little of the sheet is left empty. */
const WHOLE = 0.4;

/** A head is repeated and is no part by itself; the rest of a table with rows is. */
function partsOf(element: HTMLElement, room: number): HTMLElement[] {
  if (!element.matches(PARTED) || element.getBoundingClientRect().height <= WHOLE * room) return [];
  return childrenOf(element).filter((child) => !child.matches('thead, colgroup, caption'));
}

function leavesOf(element: HTMLElement, within: readonly HTMLElement[], keep: boolean, room: number): Leaf[] {
  const parts = partsOf(element, room);
  if (parts.length === 0) return [{ element, within, keep: keep || isKept(element), breaks: false }];
  return parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1;
    const together = isLast ? keep || isKept(element) : isPaired(index, parts.length);
    return leavesOf(part, [...within, element], together, room);
  });
}

/** Of all sections of a report, in their order; `room` is the height of a sheet. */
export function leavesIn(flow: HTMLElement, room: number): Leaf[] {
  return childrenOf(flow).flatMap((section) => {
    const leaves = childrenOf(section).flatMap((block) => leavesOf(block, [section], false, room));
    const breaks = section.dataset.break === 'before';
    return leaves.map((leaf, index) => (index === 0 && breaks ? { ...leaf, breaks } : leaf));
  });
}

export function headHeight(table: HTMLTableElement | undefined): number {
  return table?.tHead?.getBoundingClientRect().height ?? 0;
}

/** The table that a leaf is a row of. */
export function tableOf({ within }: Leaf): HTMLTableElement | undefined {
  return within.find((element): element is HTMLTableElement => element instanceof HTMLTableElement);
}
