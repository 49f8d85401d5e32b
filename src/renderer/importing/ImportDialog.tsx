import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { useId, useMemo } from 'react';
import type { TableInput } from '../state/window';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';
import { tryImport } from './choices';
import { FileChoice } from './FileChoice';
import { MappingChoice } from './MappingChoice';
import { Outcome } from './Outcome';
import { readInWorker, type TableReader } from './read-table';
import { useTable } from './use-table';

interface ImportDialogProps {
  readonly scenario: Scenario;
  /** What was dropped on the window or pasted into it. */
  readonly given: TableInput | null;
  readonly onImport: (scenario: Scenario) => void;
  readonly onClose: () => void;
  readonly read?: TableReader;
}

/** From a table of the user's own to the scenario: choose, say what the columns mean, see what would change. */
export function ImportDialog({ scenario, given, onImport, onClose, read = readInWorker }: ImportDialogProps) {
  const { t } = useLocale();
  const title = useId();
  const { table, choices, error, load, choose, setChoices } = useTable(given, read);
  const outcome = useMemo(() => choices && tryImport(scenario, choices), [scenario, choices]);

  const changes = outcome?.ok ? outcome.value.changes.length : 0;
  return (
    <Dialog className="import-dialog" labelledBy={title} onClose={onClose}>
      <header>
        <h2 id={title}>{t('importing:title')}</h2>
        <p>{t('importing:hint')}</p>
      </header>
      <FileChoice
        table={table}
        onFile={(file) => void load({ kind: 'file', file })}
        onEncoding={(encoding) => table && void load(table.input, encoding)}
        onSheet={choose}
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
