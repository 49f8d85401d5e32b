import { type AppError, type ErrorCode, fail } from '../../shared/result';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file.notFound',
  ENOTDIR: 'file.notFound',
  EISDIR: 'file.isDirectory',
  ENOSPC: 'file.diskFull',
  EDQUOT: 'file.diskFull',
  EFBIG: 'file.diskFull',
  ENAMETOOLONG: 'file.nameTooLong',
};

/** The system's own code of an error, such as `EACCES`. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The error of the system as one of ours; codes without a message of their own are shown as they are. */
export function failed(error: unknown, file: string, otherwise: ErrorCode): { ok: false; error: AppError } {
  const code = systemCode(error);
  const ours = CODES[code];
  // A folder that does not exist is found when saving, too; there it means that nothing can be written.
  if (ours && !(ours === 'file.notFound' && otherwise === 'file.notWritable')) return fail(ours, { path: file });
  return fail(otherwise, { path: file, detail: code });
}
