import type { Wording } from '../../report/wording';
import type { Source } from '../../scenario/source';
import type { Text } from '../../scenario/text';
import { type ColumnOf, textColumn } from './table';

/** What sources say, each by its kind. */
const STATEMENTS = ['document', 'place', 'figure', 'from', 'formula', 'by', 'why'] as const;

function statement(source: Source, name: (typeof STATEMENTS)[number], { words }: Wording): string | null {
  const text = (source as Partial<Record<string, Text>>)[name];
  return text === undefined ? null : words(text);
}

/** Where a number comes from, in full: its kind, and every statement of it in a column of its own. */
export function sourceColumns<T>(sourceOf: (item: T) => Source | undefined, wording: Wording): ColumnOf<T>[] {
  const kindOf = (item: T) => {
    const source = sourceOf(item);
    return source ? wording.t(`export:sourceKind.${source.kind}`) : null;
  };
  return [
    textColumn('export:column.sourceKind', kindOf, wording),
    ...STATEMENTS.map((name) =>
      textColumn<T>(
        `export:column.source.${name}`,
        (item) => {
          const source = sourceOf(item);
          return source ? statement(source, name, wording) : null;
        },
        wording,
      ),
    ),
  ];
}
