/** The list of files as data: how it changes, and which of it is shown in which order. */
import type { LibraryChange, LibraryRow, LibraryState } from '@shared/library';
import type { AppError } from '@shared/result';
import type { Language, Text } from '@shared/scenario/text';
import { inLanguage } from '@shared/scenario/text';

export interface Listed {
  readonly folder: string;
  readonly problem: AppError | null;
  readonly rows: ReadonlyMap<string, LibraryRow>;
}

export function listed({ folder, problem, rows }: LibraryState): Listed {
  return { folder, problem, rows: new Map(rows.map((row) => [row.path, row])) };
}

export function changed(list: Listed, { rows, removed }: LibraryChange): Listed {
  const next = new Map(list.rows);
  for (const path of removed) next.delete(path);
  for (const row of rows) next.set(row.path, row);
  return { ...list, rows: next };
}

export const SORTS = ['changed', 'title', 'company', 'runway'] as const;
export type Sort = (typeof SORTS)[number];

/** The title, or the name of the file as long as nobody has looked inside. */
export function titleOf({ content, fileName }: LibraryRow, language: Language): string {
  const name = fileName.replace(/\.offing$/i, '');
  return content.kind === 'scenario' ? inLanguage(content.title, language) || name : name;
}

function companyOf({ content }: LibraryRow, language: Language): string {
  return content.kind === 'scenario' ? inLanguage(content.company, language) : '';
}

/** Beyond the horizon is longer than any other; what is not known comes last. */
function runwayOf({ content }: LibraryRow): number {
  if (content.kind !== 'scenario' || !content.runway) return Number.NEGATIVE_INFINITY;
  return content.runway.medianMonths ?? Number.POSITIVE_INFINITY;
}

export function sorted(rows: readonly LibraryRow[], sort: Sort, language: Language): LibraryRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const byWords = (words: (row: LibraryRow, language: Language) => string) => (a: LibraryRow, b: LibraryRow) =>
    collator.compare(words(a, language), words(b, language)) || b.modified - a.modified;
  const orders: Record<Sort, (a: LibraryRow, b: LibraryRow) => number> = {
    changed: (a, b) => b.modified - a.modified,
    title: byWords(titleOf),
    company: byWords(companyOf),
    runway: (a, b) => (runwayOf(a) === runwayOf(b) ? b.modified - a.modified : runwayOf(a) > runwayOf(b) ? -1 : 1),
  };
  return [...rows].sort(orders[sort]);
}

/** The files last used, newest first. */
export function recentRows({ rows }: Listed): LibraryRow[] {
  const used = [...rows.values()].filter(({ recent }) => recent !== null);
  return used.sort((a, b) => (a.recent ?? 0) - (b.recent ?? 0));
}

/** Those in the user's folder. */
export function ownRows({ rows }: Listed): LibraryRow[] {
  return [...rows.values()].filter(({ folder }) => folder !== null);
}

/** Width and case aside. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** True where all words of the query are somewhere among the texts, in any of their languages. */
export function matches(query: string, texts: readonly Text[]): boolean {
  const all = plain(texts.flatMap((text) => (typeof text === 'string' ? text : Object.values(text))).join('\n'));
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export function searched(rows: readonly LibraryRow[], query: string): LibraryRow[] {
  return rows.filter(({ content, fileName, folder }) => {
    const words = content.kind === 'scenario' ? [content.title, content.company] : [];
    return matches(query, [...words, fileName, folder ?? '']);
  });
}
