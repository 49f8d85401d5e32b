// Files that a command makes from others and that are kept in the repository. With `--check` a command of that kind writes
// nothing, and fails if one of them is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {ReadonlyMap<string, string>} files texts by path
 * @param {string} command what makes them, for the message
 * @param {readonly string[]} argv
 */
export function keepGenerated(files, command, argv = process.argv.slice(2)) {
  const stale = [...files].filter(([file, text]) => readIfThere(file) !== text).map(([file]) => file);
  const names = stale.map((file) => path.relative(process.cwd(), file)).join(', ');
  if (argv.includes('--check')) {
    console.log(stale.length === 0 ? `${files.size} up to date` : `Not up to date, run "npm run ${command}": ${names}`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  for (const file of stale) writeFileSync(file, files.get(file) ?? '');
  console.log(stale.length === 0 ? `${files.size} up to date` : `Written: ${names}`);
}
