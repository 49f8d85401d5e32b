/** Shocks of the user's own as a file that can be handed on. The file is hostile input, as a scenario's is. */
import { z } from 'zod';
import { fail, ok, type Result } from '../../result';
import { checkShape, FILE_BOUNDS } from '../../scenario/file/bounds';
import { parsed, parseJson } from '../../scenario/read';
import { MAX_SHOCKS, type OwnShock, ownShockSchema } from './shock';

export const SHOCK_FORMAT = 'offing-shocks';
export const SHOCK_VERSION = 1;
/** What follows the last dot of such a file's name. */
export const SHOCK_EXTENSION = 'offing-shocks';
const shockFileSchema = z.strictObject({
  format: z.literal(SHOCK_FORMAT),
  version: z.literal(SHOCK_VERSION),
  shocks: z.array(ownShockSchema).min(1).max(MAX_SHOCKS),
});

function isShockFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { format?: unknown }).format === SHOCK_FORMAT;
}

/** The shocks in the text of a file. */
export function readShocks(text: string): Result<OwnShock[]> {
  const value = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!value.ok) return value;
  if (!isShockFile(value.value)) return fail('shocks.notShocks');
  const shape = checkShape(value.value, FILE_BOUNDS);
  if (!shape.ok) return shape;
  const file = parsed(shockFileSchema, value.value);
  return file.ok ? ok(file.value.shocks.map((shock) => ({ kind: 'own', ...shock }))) : file;
}

/** The text of a file with these shocks. */
export function shocksText(shocks: readonly OwnShock[]): string {
  const plain = shocks.map(({ kind: _, ...shock }) => shock);
  return `${JSON.stringify({ format: SHOCK_FORMAT, version: SHOCK_VERSION, shocks: plain }, null, 2)}\n`;
}
