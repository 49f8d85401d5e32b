/**
 * What a workbook says of its sheets beside their cells' values: which is in front, what of them is hidden, and which
 * cells have no value that could be taken. The reader of values leaves all of it out.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ArchivedFile } from './archive';
import { LIMITS } from './limits';
import type { Fault } from './sheet';

export interface SheetFacts {
  /** Its file in the archive. */
  readonly file: string;
  readonly isHidden: boolean;
  /** Those that are hidden, counted from 0. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  /** By the names of the cells. */
  readonly faults: ReadonlyMap<string, Fault>;
  /** The names of cells that are shown in per cent. */
  readonly percents: ReadonlySet<string>;
}

export interface WorkbookFacts {
  /** In the order of the workbook; null for one without cells, such as a chart. */
  readonly sheets: readonly (SheetFacts | null)[];
  /** Which of them is in front. */
  readonly active: number;
}

type Attributes = Readonly<Record<string, string>>;

interface Listener {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
}

/** Prefixes say nothing here: what a tag or an attribute is, is in its own name. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(tag: SaxesTagPlain): Attributes {
  return Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]));
}

/** Reads a file from its beginning to its end, once; throws where it is not XML. */
function readXml({ bytes }: ArchivedFile, { open, text, close }: Listener): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => open(localName(tag.name), attributesOf(tag)));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  parser.write(new TextDecoder().decode(bytes)).close();
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

interface ListedSheet {
  readonly relation: string;
  readonly isHidden: boolean;
}

interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly active: number;
  /** Its formulas are to be calculated when it is opened: whoever wrote it did not, and put a 0 for their values. */
  readonly isUncalculated: boolean;
}

function readWorkbook(file: ArchivedFile): Workbook {
  const sheets: ListedSheet[] = [];
  let active: number | undefined;
  let isUncalculated = false;
  readXml(file, {
    open: (tag, { name, id = '', state = 'visible', activeTab = '0', fullCalcOnLoad }) => {
      if (tag === 'sheet' && name) sheets.push({ relation: id, isHidden: state !== 'visible' });
      if (tag === 'workbookView') active ??= Number(activeTab);
      if (tag === 'calcPr') isUncalculated ||= isTrue(fullCalcOnLoad);
    },
  });
  return { sheets, active: active ?? 0, isUncalculated };
}

/** The names of the sheets' files in the archive, by relation. */
function readPaths(file: ArchivedFile): Map<string, string> {
  const paths = new Map<string, string>();
  readXml(file, {
    open: (tag, { Id = '', Type = '', Target = '' }) => {
      if (tag !== 'Relationship' || !Type.endsWith('/worksheet')) return;
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return paths;
}

/** Formats of percentages that every workbook has: `0%` and `0.00%`. */
const PERCENT_FORMATS = ['9', '10'];
/** What is quoted or escaped in a format is shown as it stands, and says nothing of the number. */
const LITERALS = /"[^"]*"|[\\_*]./g;

/** The styles of cells, by their place, in which numbers are shown in per cent. */
function percentStyles(file: ArchivedFile): ReadonlySet<string> {
  const formats = new Set(PERCENT_FORMATS);
  const styles = new Set<string>();
  let isOfCells = false;
  let style = 0;
  readXml(file, {
    open: (tag, { numFmtId = '', formatCode = '' }) => {
      if (tag === 'numFmt' && formatCode.replace(LITERALS, '').includes('%')) formats.add(numFmtId);
      if (tag === 'cellXfs') isOfCells = true;
      if (tag !== 'xf' || !isOfCells) return;
      if (formats.has(numFmtId)) styles.add(String(style));
      style += 1;
    },
    close: (tag) => {
      if (tag === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

/** A cell while it is read. */
interface OpenCell {
  readonly name: string;
  readonly type: string;
  readonly style: string;
  formula: string | null;
  value: string | null;
}

function faultOf({ type, formula, value }: OpenCell, isUncalculated: boolean): Fault | undefined {
  if (type === 'e') return { fault: 'error', shown: value || '#' };
  if (formula === null) return undefined;
  const isNothing = value === null || (value === '' && type !== 'str');
  const isPlaceholder = isUncalculated && (value === '' || Number(value) === 0);
  return isNothing || isPlaceholder ? { fault: 'uncalculated', shown: `=${formula || '…'}` } : undefined;
}

type Found = Omit<SheetFacts, 'file' | 'isHidden'>;

function hideColumns({ min = '', max = '', hidden }: Attributes, columns: Set<number>): void {
  // Columns are counted from 1, whatever a workbook says; and all of them need be hidden only once.
  if (!isTrue(hidden) || columns.size === LIMITS.columns) return;
  const last = Math.min(Number(max), LIMITS.columns);
  for (let column = Math.max(1, Number(min)); column <= last; column++) columns.add(column - 1);
}

function readSheet(file: ArchivedFile, isUncalculated: boolean, percentStyles: ReadonlySet<string>): Found {
  const [rows, columns, faults] = [new Set<number>(), new Set<number>(), new Map<string, Fault>()];
  const percents = new Set<string>();
  let row = 0;
  let cell: OpenCell | null = null;
  let part: 'formula' | 'value' | null = null;
  readXml(file, {
    open: (tag, attributes) => {
      if (tag === 'col') hideColumns(attributes, columns);
      else if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (isTrue(attributes.hidden)) rows.add(row - 1);
      } else if (tag === 'c')
        cell = {
          name: attributes.r ?? '',
          type: attributes.t ?? 'n',
          style: attributes.s ?? '0',
          formula: null,
          value: null,
        };
      else if (tag === 'f') part = 'formula';
      else if (tag === 'v') part = 'value';
      if (cell && part) cell[part] ??= '';
    },
    text: (text) => {
      if (cell && part) cell[part] = (cell[part] ?? '') + text;
    },
    close: (tag) => {
      if (tag === 'f' || tag === 'v') part = null;
      if (tag !== 'c' || !cell) return;
      const fault = faultOf(cell, isUncalculated);
      if (fault) faults.set(cell.name, fault);
      if (cell.type === 'n' && percentStyles.has(cell.style)) percents.add(cell.name);
      cell = null;
    },
  });
  return { rows, columns, faults, percents };
}

/** Throws where the workbook is damaged. */
export function readFacts(files: readonly ArchivedFile[]): WorkbookFacts {
  const named = new Map(files.map((file) => [file.name, file]));
  const [workbook, relations] = [named.get('xl/workbook.xml'), named.get('xl/_rels/workbook.xml.rels')];
  if (!workbook || !relations) throw new RangeError();
  const { sheets, active, isUncalculated } = readWorkbook(workbook);
  // Every sheet is a file of its own; one that is named a thousand times is read once.
  if (sheets.length > LIMITS.packedFiles) throw new RangeError();
  const paths = readPaths(relations);
  const styles = named.get('xl/styles.xml');
  const inPercent = styles ? percentStyles(styles) : new Set<string>();
  const read = new Map<ArchivedFile, Found>();
  const found = (file: ArchivedFile) => {
    const known = read.get(file) ?? readSheet(file, isUncalculated, inPercent);
    read.set(file, known);
    return known;
  };
  return {
    active,
    sheets: sheets.map(({ relation, isHidden }) => {
      const file = named.get(paths.get(relation) ?? '');
      return file ? { file: file.name, isHidden, ...found(file) } : null;
    }),
  };
}
