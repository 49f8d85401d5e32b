import { type Encoding, isText, type NamedSheet, sheetKindOf, type TableFile } from '@shared/exchange/import';
import type { AppError } from '@shared/result';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TableInput } from '../state/window';
import { type Choices, chooseAndGuess } from './choices';
import type { TableReader } from './read-table';

/** What is imported from, and how it was read. */
export interface OpenTable {
  readonly input: TableInput;
  /** Null where it cannot be read. */
  readonly file: TableFile | null;
  /** Null where there is none. */
  readonly sheet: NamedSheet | null;
  readonly takesHidden: boolean;
}

interface TableState {
  readonly table: OpenTable | null;
  readonly choices: Choices | null;
  readonly error: AppError | null;
}

const NOTHING: TableState = { table: null, choices: null, error: null };

/** The name of the file, for messages. */
function nameOf(input: TableInput): Readonly<Record<string, string>> {
  return input.kind === 'file' ? { path: input.file.name } : {};
}

/** Its characters can be another kind than those that were guessed. */
export function hasEncoding(input: TableInput): boolean {
  const kind = input.kind === 'file' ? sheetKindOf(input.file.name) : undefined;
  return kind !== undefined && isText(kind);
}

function stateOf(input: TableInput, file: TableFile, name: string | undefined, takesHidden: boolean): TableState {
  const chosen = chooseAndGuess(file, { name, takesHidden });
  const sheet = file.sheets.find((each) => each.name === (name ?? file.shown)) ?? null;
  return {
    table: { input, file, sheet, takesHidden },
    choices: chosen.ok ? chosen.value : null,
    error: chosen.ok ? null : { ...chosen.error, params: { ...nameOf(input), ...chosen.error.params } },
  };
}

/** The table that is imported from: read anew when another is given or its characters are said to be others. */
export function useTable(given: TableInput | null, read: TableReader) {
  const [state, setState] = useState<TableState>(NOTHING);
  const latest = useRef<TableInput | null>(null);

  const load = useCallback(
    async (input: TableInput, encoding?: Encoding) => {
      latest.current = input;
      const file = await read(input, encoding);
      // Another has been chosen while this one was read.
      if (latest.current !== input) return;
      if (file.ok) setState(stateOf(input, file.value, undefined, false));
      else {
        const error = { ...file.error, params: { ...nameOf(input), ...file.error.params } };
        setState({ table: { input, file: null, sheet: null, takesHidden: false }, choices: null, error });
      }
    },
    [read],
  );
  useEffect(() => {
    if (given) void load(given);
  }, [given, load]);

  const { table } = state;
  return {
    ...state,
    load,
    choose: (name: string | undefined, takesHidden: boolean) =>
      table?.file && setState(stateOf(table.input, table.file, name, takesHidden)),
    setChoices: (choices: Choices) => setState({ ...state, choices }),
  };
}
