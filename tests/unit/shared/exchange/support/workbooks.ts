/** Archives and workbooks as somebody with bad intentions would make them. */
import { deflateRawSync } from 'node:zlib';

/** The checksum of ZIP files, bit by bit. */
export function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  /** What is in the archive in place of the content, and what the directory says of it. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly checksum?: number;
}

export function zip(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, packed = deflateRawSync(content), size = content.length, checksum } of parts) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(1 << 11, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum ?? (content.length > 1e7 ? 0 : crc(content)), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(Buffer.concat(bodies).length, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name));
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), Buffer.from(packed));
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(Buffer.concat(bodies).length, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

const OPEN = 'http://schemas.openxmlformats.org';

export interface SheetPart {
  readonly name: string;
  /** The rows, as they are written in the sheet's XML; null for a chart that has a sheet to itself. */
  readonly rows: string | null;
  /** What stands before the rows. */
  readonly columns?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/** A workbook of sheets; `rest` stands after their list, `activeTab` is the one in front, `styles` is its style sheet's content. */
export function workbookOfSheets(sheets: readonly SheetPart[], activeTab = 0, rest = '', styles = ''): Uint8Array {
  const main = `xmlns="${OPEN}/spreadsheetml/2006/main" xmlns:r="${OPEN}/officeDocument/2006/relationships"`;
  const list = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    ({ rows }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OPEN}/officeDocument/2006/relationships/${rows === null ? 'chartsheet' : 'worksheet'}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const views = `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`;
  const parts = [
    ['xl/workbook.xml', `<workbook ${main}>${views}<sheets>${list.join('')}</sheets>${rest}</workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${OPEN}/package/2006/relationships">${relations.join('')}</Relationships>`,
    ],
    ...sheets.map(({ rows, columns = '' }, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      rows === null
        ? `<chartsheet ${main}/>`
        : `<worksheet ${main}>${columns}<sheetData>${rows}</sheetData></worksheet>`,
    ]),
  ];
  if (styles) parts.push(['xl/styles.xml', `<styleSheet ${main}>${styles}</styleSheet>`]);
  return zip(parts.map(([name = '', text]) => ({ name, content: new TextEncoder().encode(text) })));
}

/** A workbook of one sheet with these rows, as they are written in its XML. */
export function workbookWith(rows: string): Uint8Array {
  return workbookOfSheets([{ name: 'S', rows }]);
}
