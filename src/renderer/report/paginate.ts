/** Cuts a report's flow into sheets of paper. */
import { type Atom, type Cut, cutSheets } from './cuts';
import { fittedLeaves } from './fitted';
import { headHeight, type Leaf, tableOf } from './leaves';
import { blankSheet, type Running, type SheetSize } from './sheet';

/** Columns stay as wide as they are in the whole table, however its rows are parted. */
function freezeColumns(table: HTMLTableElement): void {
  const widths = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
  if (widths.length === 0) return;
  const group = document.createElement('colgroup');
  for (const width of widths) {
    const column = document.createElement('col');
    column.style.width = `${width}px`;
    group.append(column);
  }
  table.querySelector('colgroup')?.remove();
  table.prepend(group);
  table.style.tableLayout = 'fixed';
}

/** The first of a table takes the head along that stands above it; the last of anything takes what encloses it. */
function atomsOf(leaves: readonly Leaf[], flow: HTMLElement): Atom[] {
  const origin = flow.getBoundingClientRect().top;
  return leaves.map((leaf, index) => {
    const isNotIn = (other: Leaf | undefined) => (element: HTMLElement) => !other?.within.includes(element);
    // The section that it stands in is no part of it.
    const enclosing = leaf.within.slice(1);
    const opened = enclosing.filter(isNotIn(leaves[index - 1]));
    const closed = enclosing.filter(isNotIn(leaves[index + 1]));
    const outer = (elements: readonly HTMLElement[]) => (elements[0] ?? leaf.element).getBoundingClientRect();
    const table = tableOf(leaf);
    const isFirst = !table || opened.includes(table);
    return {
      top: (isFirst ? outer(opened) : leaf.element.getBoundingClientRect()).top - origin,
      bottom: outer(closed).bottom - origin,
      lead: table && !isFirst ? headHeight(table) : 0,
      keep: leaf.keep,
      breaks: leaf.breaks,
    };
  });
}

/** What encloses a part, opened anew; a name in the document is that of the first. */
function reopened(element: HTMLElement, isFirst: boolean): HTMLElement {
  const copy = element.cloneNode(false) as HTMLElement;
  if (!isFirst) copy.removeAttribute('id');
  if (element instanceof HTMLTableElement) {
    for (const part of element.querySelectorAll(':scope > colgroup, :scope > thead')) copy.append(part.cloneNode(true));
  }
  return copy;
}

/** Moves leaves into the body of a sheet, each within copies of what it stood in. */
function fill(body: HTMLElement, leaves: readonly Leaf[], opened: Set<HTMLElement>): void {
  const copies = new Map<HTMLElement, HTMLElement>();
  for (const { element, within } of leaves) {
    let parent = body;
    for (const outer of within) {
      let copy = copies.get(outer);
      if (!copy) {
        copy = reopened(outer, !opened.has(outer));
        opened.add(outer);
        copies.set(outer, copy);
        parent.append(copy);
      }
      parent = copy;
    }
    parent.append(element);
  }
}

/** Tells the contents on which sheet each of its entries begins. */
function numberContents(sheets: readonly HTMLElement[]): void {
  for (const link of sheets.flatMap((sheet) => [...sheet.querySelectorAll('nav[data-contents] a[href^="#"]')])) {
    const name = link.getAttribute('href')?.slice(1) ?? '';
    const index = sheets.findIndex((sheet) => sheet.querySelector(`#${CSS.escape(name)}`));
    const place = link.querySelector('[data-page]');
    if (place && index !== -1) place.textContent = String(index + 1);
  }
}

/** Lets whoever waits have a turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Between two turns. */
const SHEETS_A_TURN = 8;

/**
 * The sheets of a flow, which stands in `measuring` and is taken apart. The caller puts them into the document; while they
 * are cut the page has its turns.
 */
export async function paginate(
  flow: HTMLElement,
  measuring: HTMLElement,
  size: SheetSize,
  running: Running,
): Promise<HTMLElement[]> {
  const probe = blankSheet(size, running);
  measuring.replaceChildren(probe.sheet);
  const room = probe.body.getBoundingClientRect().height;
  probe.body.append(flow);
  // Asked for by what stands there now.
  probe.body.getBoundingClientRect();
  await document.fonts.ready;
  for (const table of flow.querySelectorAll('table')) freezeColumns(table);
  const leaves = fittedLeaves(flow, room);
  const cuts = cutSheets(atomsOf(leaves, flow), room);
  await pause();
  const sheets = await makeSheets(cuts, leaves, size, running);
  measuring.replaceChildren();
  numberContents(sheets);
  return sheets;
}

async function makeSheets(
  cuts: readonly Cut[],
  leaves: readonly Leaf[],
  size: SheetSize,
  running: Running,
): Promise<HTMLElement[]> {
  const opened = new Set<HTMLElement>();
  const sheets: HTMLElement[] = [];
  for (const [index, { from, to }] of cuts.entries()) {
    const { sheet, body, number } = blankSheet(size, running);
    fill(body, leaves.slice(from, to), opened);
    number.textContent = running.page(index + 1, cuts.length);
    sheets.push(sheet);
    if (index % SHEETS_A_TURN === SHEETS_A_TURN - 1) await pause();
  }
  return sheets;
}
