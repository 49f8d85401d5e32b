// Whether what was built still holds: by times of change, because the check runs before every start.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The newest change below a path; folders count, because deleting a file changes only its folder. @param {string} file @returns {number} */
function newest(file) {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) return 0;
  const below = info.isDirectory() ? readdirSync(file).map((name) => newest(path.join(file, name))) : [];
  return Math.max(info.mtimeMs, ...below);
}

/**
 * True if one of the files built is missing or older than the newest of its sources.
 * @param {readonly string[]} built @param {readonly string[]} sources @param {string} root
 */
export function isOlder(built, sources, root) {
  const times = built.map((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...times) < Math.max(...sources.map((file) => newest(path.join(root, file))));
}
