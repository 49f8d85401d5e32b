/**
 * Reports as files that carry their scenario: a PDF has it attached, a page has it in a block of data. Both may come from
 * anywhere and have been made to do harm: they are searched, not interpreted, and nothing is unpacked beyond what a scenario
 * may hold.
 */
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { EMBEDDED_ID } from '../../shared/report/document/html/embedded';
import { fail, ok, type Result } from '../../shared/result';
import { MAX_FILE_BYTES } from '../../shared/scenario/file/bounds';

/** Far above any report with its charts and typefaces. */
export const MAX_REPORT_BYTES = 32 * 1024 * 1024;

/** How many files in a PDF are looked at: others may have attached theirs. */
const MAX_ATTACHMENTS = 16;
/** How far the dictionary of a stream reaches at most. */
const MAX_DICTIONARY = 4096;

type Reader = (bytes: Buffer) => Buffer | null;

/** By the ending of a file's name. */
const READERS: Readonly<Record<string, Reader>> = { '.pdf': attached, '.html': embedded, '.htm': embedded };

function readerOf(file: string): Reader | undefined {
  return READERS[path.extname(file).toLowerCase()];
}

/** Whether a file goes by a name that reports have. */
export function isReportName(file: string): boolean {
  return readerOf(file) !== undefined;
}

/** The scenario that a report carries, byte for byte as its file was; whether it can be read is for the schema to say. */
export function carriedScenario(file: string, bytes: Buffer): Result<Buffer> {
  const found = readerOf(file)?.(bytes);
  return found ? ok(found) : fail('report.noScenario', { path: file });
}

function unpacked(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_FILE_BYTES });
  } catch {
    return null;
  }
}

/** The stream whose dictionary has such a mention of its type; null where there is none, or in a packing that we do not write. */
function streamAround(bytes: Buffer, mention: number): Buffer | null {
  const begin = Math.max(bytes.lastIndexOf(' obj', mention), mention - MAX_DICTIONARY);
  const head = /^[\s\S]*?>>\s*stream\r?\n/.exec(bytes.toString('latin1', mention, mention + MAX_DICTIONARY));
  if (!head) return null;
  const start = mention + head[0].length;
  const end = bytes.indexOf('endstream', start);
  const dictionary = bytes.toString('latin1', begin, start);
  if (dictionary.includes('endobj') || end === -1) return null;
  const content = bytes.subarray(start, end);
  if (!dictionary.includes('/Filter')) return content;
  return /\/Filter\s*\[?\s*\/FlateDecode\s*[\]/>]/.test(dictionary) ? unpacked(content) : null;
}

/** A scenario's file begins as one. */
function isScenario(content: Buffer): boolean {
  return /^\s*\{\s*"format"/.test(content.toString('latin1', 0, 100));
}

/** The first attached file that is a scenario. Attached files are never packed together with other parts of a PDF. */
function attached(bytes: Buffer): Buffer | null {
  const type = '/EmbeddedFile';
  let at = bytes.indexOf(type);
  for (let tried = 0; at !== -1 && tried < MAX_ATTACHMENTS; at = bytes.indexOf(type, at + 1)) {
    // The list of all attached files goes by `/EmbeddedFiles`.
    if (/[A-Za-z]/.test(bytes.toString('latin1', at + type.length, at + type.length + 1))) continue;
    tried += 1;
    const content = streamAround(bytes, at);
    if (content && isScenario(content)) return content;
  }
  return null;
}

/** What stands in the page's block of data. All of it is ASCII, whatever the rest is written in. */
function embedded(bytes: Buffer): Buffer | null {
  const id = bytes.indexOf(`id="${EMBEDDED_ID}"`);
  const start = id === -1 ? -1 : bytes.indexOf('>', id) + 1;
  const end = start <= 0 ? -1 : bytes.indexOf('</script', start);
  if (end === -1) return null;
  try {
    const { contents } = JSON.parse(bytes.toString('latin1', start, end));
    return typeof contents === 'string' ? Buffer.from(contents, 'base64') : null;
  } catch {
    return null;
  }
}
