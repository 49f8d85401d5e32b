/**
 * The files in a ZIP archive, unpacked within limits. Whoever made an archive can say anything about its sizes, so each
 * file is unpacked by the system's decompressor bit by bit, and given up as soon as it is more than may be.
 */
import { fail, ok, type Result } from '../../result';
import { LIMITS, tooMuch } from './limits';

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header is. */
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const damaged = fail('import.notWorkbook');

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the record is that ends the archive, or -1. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** Reads the directory; reading beyond the end of the bytes throws. */
function readEntries(bytes: Uint8Array, end: number): Result<Entry[]> {
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.packedFiles) return tooMuch('packedFiles');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL || view.getUint16(at + 8, true) & ENCRYPTED) return damaged;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return ok(entries);
}

function packedBytes(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array {
  const view = viewOf(bytes);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (view.getUint32(offset, true) !== LOCAL || start + packed > bytes.length) throw new RangeError();
  return bytes.subarray(start, start + packed);
}

/** As a gzip file: the one form that every system unpacks, and its end has it check the content and the size. */
function asGzip(packed: Uint8Array, { checksum, unpacked }: Entry): Blob {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, checksum, true);
  end.setUint32(4, unpacked, true);
  return new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]), new Uint8Array(packed), end]);
}

/** Unpacks as much as the directory says; more throws, as anything else does that is not as it should be. */
async function inflate(packed: Uint8Array, entry: Entry): Promise<Uint8Array> {
  const result = new Uint8Array(entry.unpacked);
  const reader = asGzip(packed, entry).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return result;
    if (length + value.length > result.length) {
      await reader.cancel();
      throw new RangeError();
    }
    result.set(value, length);
    length += value.length;
  }
}

async function unpack(bytes: Uint8Array, entry: Entry): Promise<ArchivedFile> {
  const packed = packedBytes(bytes, entry);
  const { name, checksum, method } = entry;
  if (method === STORED) return { name, checksum, bytes: packed };
  if (method === DEFLATED) return { name, checksum, bytes: await inflate(packed, entry) };
  throw new RangeError();
}

/** Unpacks the files whose names are wanted. */
export async function readArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Result<ArchivedFile[]>> {
  try {
    const end = findEnd(viewOf(bytes));
    if (end < 0) return damaged;
    const entries = readEntries(bytes, end);
    if (!entries.ok) return entries;
    const wanted = entries.value.filter(({ name }) => isWanted(name));
    const unpacked = wanted.reduce((sum, entry) => sum + Math.max(entry.packed, entry.unpacked), 0);
    if (unpacked > LIMITS.unpackedBytes) return tooMuch('unpackedBytes');
    const files: ArchivedFile[] = [];
    for (const entry of wanted) files.push(await unpack(bytes, entry));
    return ok(files);
  } catch {
    return damaged;
  }
}

function header(file: ArchivedFile, name: Uint8Array, offset: number | null): Uint8Array<ArrayBuffer> {
  const isCentral = offset !== null;
  const view = new DataView(new ArrayBuffer((isCentral ? 46 : 30) + name.length));
  view.setUint32(0, isCentral ? CENTRAL : LOCAL, true);
  // The directory has one field more before those that both have.
  const at = isCentral ? 2 : 0;
  view.setUint16(at + 4, 20, true);
  view.setUint16(at + 6, 1 << 11, true);
  view.setUint32(at + 14, file.checksum, true);
  view.setUint32(at + 18, file.bytes.length, true);
  view.setUint32(at + 22, file.bytes.length, true);
  view.setUint16(at + 26, name.length, true);
  if (isCentral) view.setUint32(42, offset, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, isCentral ? 46 : 30);
  return bytes;
}

/** An archive in which nothing is packed, for a reader that knows no limits. */
export function storedArchive(files: readonly ArchivedFile[]): Blob {
  const [bodies, directory]: [Uint8Array<ArrayBuffer>[], Uint8Array<ArrayBuffer>[]] = [[], []];
  const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    directory.push(header(file, name, lengthOf(bodies)));
    bodies.push(header(file, name, null), new Uint8Array(file.bytes));
  }
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, END, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, lengthOf(directory), true);
  end.setUint32(16, lengthOf(bodies), true);
  return new Blob([...bodies, ...directory, end]);
}
