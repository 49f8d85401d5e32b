/** Makes what is higher than a sheet fit: words are parted between lines, pictures and rows are set smaller. */
import { headHeight, type Leaf, leavesIn, tableOf } from './leaves';

/** A paragraph is parted where it would take more than this of a sheet. */
const LONG = 0.25;
/** Lines that stay together. */
const LINES = 3;
/** Smaller than this nobody could read it; what is still too high is cut at the end of the sheet. */
const SMALLEST = 0.3;
const STEPS = 6;
/** A picture leaves room for the heading that it stands below. */
const PICTURE = 0.85;

/** Where a text can be parted: its nodes, and an offset that counts through all of them. */
interface Texts {
  readonly nodes: readonly Text[];
  readonly length: number;
}

function textsIn(element: HTMLElement): Texts {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return { nodes, length: nodes.reduce((sum, { length }) => sum + length, 0) };
}

function placeAt({ nodes }: Texts, offset: number): { node: Text; at: number } | undefined {
  let before = 0;
  for (const node of nodes) {
    if (offset < before + node.length) return { node, at: offset - before };
    before += node.length;
  }
  return undefined;
}

/** The top of the line that a character stands in; one that takes no room stands with the next that does. */
function lineAt(texts: Texts, offset: number): number {
  const range = document.createRange();
  for (let at = offset; at < texts.length; at++) {
    const place = placeAt(texts, at);
    if (!place) break;
    range.setStart(place.node, place.at);
    range.setEnd(place.node, place.at + 1);
    const { top, height } = range.getBoundingClientRect();
    if (height > 0) return top;
  }
  return Number.POSITIVE_INFINITY;
}

/** The first character in or below a line: characters stand in the order of their lines. */
function firstFrom(texts: Texts, top: number): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(texts, middle) >= top - 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Parts a paragraph into pieces of a few lines, which together look as it did. */
function partLines(element: HTMLElement): void {
  const texts = textsIn(element);
  const { top, bottom } = element.getBoundingClientRect();
  const height = Number.parseFloat(getComputedStyle(element).lineHeight) || 16;
  const starts: number[] = [];
  for (let line = top + LINES * height; line < bottom - 1.5 * height; line += LINES * height) {
    starts.push(firstFrom(texts, line));
  }
  const bounds = [...new Set([0, ...starts, texts.length])];
  const pieces = bounds.slice(1).map((end, index) => piece(element, texts, bounds[index] ?? 0, end));
  pieces.forEach((part, index) => {
    part.classList.toggle('goes-on', index < pieces.length - 1);
    part.classList.toggle('continued', index > 0);
  });
  element.replaceWith(...pieces);
}

function piece(element: HTMLElement, texts: Texts, from: number, to: number): HTMLElement {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [start, end] = [placeAt(texts, from), placeAt(texts, to)];
  if (start && from > 0) range.setStart(start.node, start.at);
  if (end) range.setEnd(end.node, end.at);
  const part = element.cloneNode(false) as HTMLElement;
  if (from > 0) part.removeAttribute('id');
  part.append(range.cloneContents());
  return part;
}

function shrinkPicture(element: HTMLElement, room: number): void {
  for (const picture of element.querySelectorAll('svg')) {
    const rest = element.getBoundingClientRect().height - picture.getBoundingClientRect().height;
    picture.style.maxHeight = `${Math.max(room * SMALLEST, room - rest)}px`;
  }
}

/** What is set smaller of an element: what is in it, since what is set smaller tells its size as if it were not. */
function contentsOf(element: HTMLElement): HTMLElement[] {
  const isElement = (node: Node): node is HTMLElement => node instanceof HTMLElement;
  const nodes = [...element.childNodes];
  if (nodes.every(isElement)) return nodes;
  const whole = document.createElement('div');
  whole.append(...nodes);
  element.append(whole);
  return [whole];
}

function shrinkText(element: HTMLElement, room: number): void {
  const contents = contentsOf(element);
  let zoom = 1;
  for (let step = 0; step < STEPS; step++) {
    const { height } = element.getBoundingClientRect();
    if (height <= room) return;
    // Narrower type makes fewer lines of less height.
    zoom = Math.max(SMALLEST, zoom * Math.min(0.95, Math.sqrt(room / height)));
    for (const part of contents) part.style.setProperty('zoom', String(zoom));
  }
}

function shrink({ element }: Leaf, room: number): void {
  if (element.querySelector('svg')) shrinkPicture(element, PICTURE * room);
  if (element.getBoundingClientRect().height > room) shrinkText(element, room);
}

/** Changes the flow so that each of its leaves fits into a room of this height, and answers with them. */
export function fittedLeaves(flow: HTMLElement, room: number): Leaf[] {
  for (const { element } of leavesIn(flow, room)) {
    if (element.matches('p') && element.getBoundingClientRect().height > LONG * room) partLines(element);
  }
  const leaves = leavesIn(flow, room);
  for (const leaf of leaves) {
    // A row stands below the head of its table.
    const free = room - headHeight(tableOf(leaf));
    if (leaf.element.getBoundingClientRect().height > free) shrink(leaf, free);
  }
  return leaves;
}
