import type { NamedSheet } from '@shared/exchange/import';
import { describeError } from '@shared/language/errors';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useId, useMemo, useState } from 'react';
import { Dialog } from '../app/Dialog';
import { useLocale } from '../locale';
import { type Choices, chooseAndGuess, tryImport } from './choices';
import { FileChoice } from './FileChoice';
import { MappingChoice } from './MappingChoice';
import { Outcome } from './Outcome';
import { readInWorker, type SheetReader } from './read-file';

interface ImportDialogProps {
  readonly scenario: Scenario;
  readonly onImport: (scenario: Scenario) => void;
  readonly onClose: () => void;
  readonly read?: SheetReader;
}

/** A file, its sheets, and which of them is to be imported. */
interface Table {
  readonly fileName: string;
  readonly sheets: readonly NamedSheet[];
  readonly chosen: string | undefined;
}

/** From a table of the user's own to the scenario: choose, say what the columns mean, see what would change. */
export function ImportDialog({ scenario, onImport, onClose, read = readInWorker }: ImportDialogProps) {
  const { t } = useLocale();
  const title = useId();
  const [table, setTable] = useState<Table | null>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const outcome = useMemo(() => choices && tryImport(scenario, choices), [scenario, choices]);

  function take(next: Table): void {
    setTable(next);
    const chosen = chooseAndGuess(next.sheets, next.chosen);
    setChoices(chosen.ok ? chosen.value : null);
    setError(chosen.ok ? null : { ...chosen.error, params: { path: next.fileName, ...chosen.error.params } });
  }

  async function load(file: File): Promise<void> {
    const sheets = await read(file);
    if (sheets.ok) take({ fileName: file.name, sheets: sheets.value, chosen: undefined });
    else setError(sheets.error);
  }

  const changes = outcome?.ok ? outcome.value.changes.length : 0;
  return (
    <Dialog className="import-dialog" labelledBy={title} onClose={onClose}>
      <header>
        <h2 id={title}>{t('importing:title')}</h2>
        <p>{t('importing:hint')}</p>
      </header>
      <FileChoice
        fileName={table?.fileName ?? null}
        sheets={table?.sheets.map(({ name }) => name) ?? []}
        sheet={table?.chosen}
        onFile={(file) => void load(file)}
        onSheet={(chosen) => table && take({ ...table, chosen })}
      />
      {error && (
        <p className="wrong" role="alert">
          {describeError(error, t)}
        </p>
      )}
      {choices && <MappingChoice choices={choices} onChoices={setChoices} />}
      {choices && <Outcome scenario={scenario} choices={choices} outcome={outcome} />}
      <footer>
        <span className="spring" />
        <button type="button" className="button" onClick={onClose}>
          {t('panel:app.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={changes === 0}
          onClick={() => outcome?.ok && onImport(outcome.value.scenario)}
        >
          {changes === 0 ? t('importing:import') : t('importing:importCount', { count: changes })}
        </button>
      </footer>
    </Dialog>
  );
}
