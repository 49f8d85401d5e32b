/** What the program was told on its command line. */
import path from 'node:path';
import { THEMES, type Theme } from '../../shared/ipc';
import { languageForLocale } from '../../shared/language';
import type { Language } from '../../shared/scenario/text';

export interface Arguments {
  /** The scenario to open. */
  readonly file: string | null;
  /** The starting point to open instead; with neither, the library is shown. */
  readonly baseline: string | null;
  /** The folder of reports to print, for the command line; then no window is opened. */
  readonly printFolder: string | null;
  /** These hold for this run only; what the user chooses is remembered. */
  readonly library: string | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly size: { readonly width: number; readonly height: number } | null;
}

function optionOf(args: readonly string[], option: string): string | null {
  const prefix = `--${option}=`;
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null;
}

function parseSize(text: string | null): Arguments['size'] {
  const [, width, height] = /^(\d{2,5})x(\d{2,5})$/.exec(text ?? '') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}

/**
 * `args` is what follows the program: Electron's own switches may be among them. A file is named as seen from `from`.
 */
export function parseArguments(args: readonly string[], from: string): Arguments {
  const file = args.find((arg) => arg !== '' && !arg.startsWith('-'));
  const language = optionOf(args, 'language');
  const library = optionOf(args, 'library');
  return {
    file: file === undefined ? null : path.resolve(from, file),
    baseline: optionOf(args, 'baseline'),
    printFolder: optionOf(args, 'print-reports'),
    library: library === null ? null : path.resolve(from, library),
    language: language === null ? null : languageForLocale(language),
    theme: THEMES.find((theme) => theme === optionOf(args, 'theme')) ?? null,
    size: parseSize(optionOf(args, 'window-size')),
  };
}

/**
 * What is meant for the application in `argv`. Before packaging Electron is the program, and the application's folder is
 * its first argument that is not a switch; whatever comes before belongs to Electron.
 */
export function applicationArguments(argv: readonly string[], packaged: boolean, appPath: string): readonly string[] {
  if (packaged) return argv.slice(1);
  const folder = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-') && path.resolve(arg) === appPath);
  return argv.slice(folder === -1 ? 2 : folder + 1);
}
