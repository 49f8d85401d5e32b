import {
  describeHidden,
  ENCODING_NAMES,
  type ImportedChange,
  type NamedSheet,
  type TableFile,
} from '../../../../shared/exchange/import';
import { shortened } from '../../../../shared/scenario/change';
import type { Console } from '../../command';
import { table } from '../../table';
import type { Order } from './options';

function changeTable(changes: readonly ImportedChange[], { t }: Console): string {
  const header = (['cell', 'path', 'before', 'after', 'source'] as const).map((column) => t(`import:change.${column}`));
  const rows = changes.map(({ cell, path, before, after, source }) => [
    cell,
    path,
    before === null ? t('import:change.nothing') : shortened(before),
    shortened(after),
    t(`cli:assumptions.${source}`),
  ]);
  return table(header, rows, ['left', 'left', 'left', 'left', 'left']);
}

/** What an import has changed, or would change. */
export function changesAsText(changes: readonly ImportedChange[], order: Order, console: Console): string {
  const { t } = console;
  const { data, into, output } = order;
  const nothing = changes.length === 0;
  const changed = nothing ? t('import:unchanged', { file: data, into }) : changeTable(changes, console);
  if (nothing && !output) return changed;
  const written = output
    ? t('import:written', { file: output, data, count: changes.length })
    : t('import:would', { count: changes.length });
  return `${changed}\n\n${written}`;
}

/** How the cells were found in the file, where that could have been done otherwise. */
export function notesOn(
  { sheets, encoding }: TableFile,
  chosen: NamedSheet,
  { isAsked, takesHidden }: { readonly isAsked: boolean; readonly takesHidden: boolean },
  { t }: Console,
): string[] {
  const others = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => name);
  const hidden = describeHidden(chosen, t);
  return [
    ...(encoding?.isGuess ? [t('import:note.guess', { encoding: ENCODING_NAMES[encoding.name] })] : []),
    ...(!isAsked && others.length > 0
      ? [t('import:note.sheet', { sheet: chosen.name, others: others.join(', ') })]
      : []),
    ...(hidden === '' ? [] : [t(takesHidden ? 'import:note.taken' : 'import:note.leftOut', { hidden })]),
  ];
}
