/**
 * Where things go on paper. Heights are in pixels of the page (96 to the inch); everything here is arithmetic on
 * measured heights, so that nothing is ever cut: what does not fit begins the next column or the next page.
 */

export const MM = 96 / 25.4;

/** Above and below the rows of a table: heading, note, column heads. */
const TABLE_HEAD = 15.5 * MM;
const ROW_HEIGHT = 3.5 * MM;
/** Between two tables. */
const TABLE_GAP = 4 * MM;
export const COLUMNS = 2;
/** Assumptions do not begin in less room than this. */
const MIN_ROOM = 50 * MM;
/** Heading of the assumptions with its key, and their notes at the end. */
const ASSUMPTIONS_HEAD = 11.5 * MM;
/** Print may set type a hair differently from the screen on which it was measured. */
const SLACK = 1.5 * MM;
/** More half-years than this are set in a second table below the first. */
const TABLE_COLUMNS = 11;

/** Rows `from` to `to` of the half-years `first` to `last`. */
export interface TablePart {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface SheetPlan {
  readonly tables: readonly TablePart[];
  /** Entries in each column, by their position in the list. */
  readonly columns: readonly (readonly number[])[];
}

interface Sheet {
  readonly tables: TablePart[];
  used: number;
}

/** Cuts the table into parts that fit: first by half-years, then by rows. */
function placeTables({ rows, halves, body }: Pick<PlanInput, 'rows' | 'halves' | 'body'>): Sheet[] {
  const sheets: Sheet[] = [{ tables: [], used: 0 }];
  const parts = Math.max(1, Math.ceil(halves / TABLE_COLUMNS));
  const width = Math.ceil(halves / parts);
  for (let first = 0; first < Math.max(1, halves); first += width) {
    let from = 0;
    while (from < rows) {
      let sheet = sheets[sheets.length - 1];
      const whole = TABLE_GAP + TABLE_HEAD + Math.min(rows - from, 8) * ROW_HEIGHT;
      if (!sheet || (sheet.used > 0 && sheet.used + whole > body)) {
        sheet = { tables: [], used: 0 };
        sheets.push(sheet);
      }
      if (sheet.used > 0) sheet.used += TABLE_GAP;
      const fit = Math.max(1, Math.floor((body - sheet.used - TABLE_HEAD) / ROW_HEIGHT));
      const to = Math.min(rows, from + fit);
      sheet.tables.push({ first, last: Math.min(halves, first + width), from, to });
      sheet.used += TABLE_HEAD + (to - from) * ROW_HEIGHT;
      from = to;
    }
  }
  return sheets;
}

export interface Block {
  readonly height: number;
  /** A heading never ends a column. */
  readonly isHeading: boolean;
}

/** Fills columns of the given height in order; returns the columns and the first block that found no place. */
function fill(blocks: readonly Block[], start: number, height: number): { columns: number[][]; next: number } {
  const columns: number[][] = [];
  let next = start;
  for (let column = 0; column < COLUMNS; column++) {
    const placed: number[] = [];
    let used = 0;
    while (next < blocks.length) {
      const block = blocks[next];
      if (!block) break;
      const follower = block.isHeading ? (blocks[next + 1]?.height ?? 0) : 0;
      // A block taller than a column stands alone in one rather than nowhere.
      if (placed.length > 0 && used + block.height + follower > height) break;
      placed.push(next);
      used += block.height;
      next += 1;
    }
    columns.push(placed);
  }
  return { columns, next };
}

/** The last page's columns end at the same height, as far as the blocks allow. */
function balanced(blocks: readonly Block[], start: number, height: number): number[][] {
  const total = blocks.slice(start).reduce((sum, block) => sum + block.height, 0);
  for (let tried = total / COLUMNS; tried < height; tried += 4) {
    const { columns, next } = fill(blocks, start, tried);
    if (next === blocks.length) return columns;
  }
  return fill(blocks, start, height).columns;
}

export interface PlanInput {
  /** Inside of a page between its header and its footer. */
  readonly body: number;
  readonly rows: number;
  readonly halves: number;
  readonly blocks: readonly Block[];
  /** Height of the notes that follow the last assumption. */
  readonly notes: number;
}

/** The pages after the first: tables, then assumptions from where the tables end. */
export function planSheets({ body, rows, halves, blocks, notes }: PlanInput): SheetPlan[] {
  const sheets = placeTables({ body, rows, halves });
  const plans: SheetPlan[] = sheets.map(({ tables }) => ({ tables, columns: [] }));
  const last = sheets[sheets.length - 1];
  let room = body - (last?.used ?? 0) - ASSUMPTIONS_HEAD - SLACK;
  let page = plans.length - 1;
  if (room < MIN_ROOM) {
    page += 1;
    room = body - ASSUMPTIONS_HEAD - SLACK;
  }
  for (let next = 0; next < blocks.length; page++) {
    const withNotes = fill(blocks, next, room - notes);
    const isLast = withNotes.next === blocks.length;
    const filled = isLast ? withNotes : fill(blocks, next, room);
    const columns = isLast ? balanced(blocks, next, room - notes) : filled.columns;
    // Blocks that fit only without the notes leave one for the page on which the notes will stand.
    const all = !isLast && filled.next === blocks.length;
    plans[page] = { tables: plans[page]?.tables ?? [], columns: all ? withNotes.columns : columns };
    next = all ? withNotes.next : filled.next;
    room = body - ASSUMPTIONS_HEAD - SLACK;
  }
  return plans;
}
