/** What of a workbook is too much to be read, told from its XML before a parser has it. */
import { type AppError, fail, ok, type Result } from '../../result';
import type { ArchivedFile } from './archive';
import { countMarkup } from './check-markup';
import { LIMITS, tooMuch } from './limits';
import { columnNumber } from './sheet';

/** A row or a cell says where it is; the reader fills the gap before it, however wide. */
const PLACE = /(?<![\w.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = /^([A-Z]{0,3})(\d{1,10})$/;
/** What the prefix `r` stands for is declared in the same form. */
const NAMESPACE = /^https?:/;
const ROW = /<(?:[\w.-]+:)?row[\s/>]/g;

/** Refuses a sheet whose rows or cells are, or say that they are, beyond what is read. */
function checkPlaces(xml: string): Result<true> {
  let rows = 0;
  for (const _ of xml.matchAll(ROW)) if (++rows > LIMITS.rows) return tooMuch('rows');
  for (const [, double, single] of xml.matchAll(PLACE)) {
    const place = double ?? single ?? '';
    if (NAMESPACE.test(place)) continue;
    const [, letters = '', row] = ADDRESS.exec(place) ?? [];
    if (row === undefined) return fail('import.notWorkbook');
    if (Number(row) > LIMITS.rows) return tooMuch('rows');
    if (columnNumber(letters) > LIMITS.columns) return tooMuch('columns');
  }
  return ok(true);
}

/** In the place of a sheet that is too much; the checksum is that of the bytes. */
const EMPTY = { bytes: new TextEncoder().encode('<worksheet><sheetData/></worksheet>'), checksum: 0x246a98cb };

export interface BoundedWorkbook {
  readonly files: readonly ArchivedFile[];
  /** Sheets that are too much, by the names of their files; they are empty in `files`. */
  readonly refused: ReadonlyMap<string, AppError>;
}

interface Part {
  readonly name: string;
  readonly xml: string;
  readonly isSheet: boolean;
}

/** Everything else before the sheets, and the smaller sheets before the larger: those are what there is no room for. */
function inOrder(files: readonly ArchivedFile[]): Part[] {
  const parts = files.map(({ name, bytes }) => {
    const xml = new TextDecoder().decode(bytes);
    return { name, xml, isSheet: xml.includes('sheetData') };
  });
  return parts.sort((a, b) => Number(a.isSheet) - Number(b.isSheet) || a.xml.length - b.xml.length);
}

/** Takes out the sheets that are beyond what is read: a workbook of figures may have a small plan beside them. */
export function boundWorkbook(files: readonly ArchivedFile[]): Result<BoundedWorkbook> {
  const refused = new Map<string, AppError>();
  let markup = 0;
  for (const { name, xml, isSheet } of inOrder(files)) {
    const places = isSheet ? checkPlaces(xml) : ok(true as const);
    const counted = places.ok ? countMarkup(xml, markup) : places;
    if (counted.ok) markup = counted.value;
    else if (isSheet && counted.error.code === 'import.tooMuch') refused.set(name, counted.error);
    else return counted;
  }
  return ok({ files: files.map((file) => (refused.has(file.name) ? { ...file, ...EMPTY } : file)), refused });
}
