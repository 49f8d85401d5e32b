import { createTranslate } from '@shared/language';
import { createWording } from '@shared/report/wording';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { savedResults } from '@shared/verification/saved';
import type { Comparison } from '../state/comparison';
import { hostName, request } from '../state/host';
import type { CommandStores } from '../state/stores';

/** The document and its file: saving it, and what other versions of it there are. */
export function createFileCommands(
  { documents, simulation, window }: CommandStores,
  report: (error: AppError) => void,
) {
  /** The figures on the screen, if they are the complete ones of the scenario: whoever opens the file sees the same. */
  function resultsOf(scenario: Scenario): Scenario['results'] {
    const { result, stale, phase } = simulation.getState();
    return result && !stale && phase === 'complete' ? savedResults(scenario, result, hostName()) : null;
  }

  async function save(channel: 'file:save' | 'file:saveAs'): Promise<void> {
    const { scenario } = documents.getState();
    if (!scenario) return;
    const written = { ...scenario, results: resultsOf(scenario) };
    const outcome = await request(channel, written);
    if (!outcome) return;
    if (!outcome.ok) {
      // What could not be opened again is as long in any other place.
      const mayMove = outcome.error.code !== 'file.notOpenedAgain';
      window.setState({ alert: outcome.error, mayMove, exported: null });
      return;
    }
    documents.getState().markSaved(outcome.value, written);
    window.setState({ alert: null, disk: 'same' });
  }

  async function reload(): Promise<void> {
    const found = await request('document:reload');
    if (!found.ok) {
      report(found.error);
      return;
    }
    // As an edit, so that undo brings back what was in the window.
    documents.getState().replace(found.value);
    documents.getState().standOn(found.value);
    window.setState({ alert: null, disk: 'same' });
  }

  async function keepMine(): Promise<void> {
    const found = await request('document:keepMine');
    documents.getState().standOn(found.ok ? found.value : null);
    window.setState({ alert: null, disk: 'same' });
  }

  function compare(comparison: Comparison, onDisk = false): void {
    window.setState({ dialog: { kind: 'compare', comparison, onDisk } });
  }

  function here(): { readonly name: string; readonly scenario: Scenario } | null {
    const { scenario } = documents.getState();
    return scenario && { name: createTranslate(window.getState().language)('document:compare.here'), scenario };
  }

  function compareWithSaved(): void {
    const { saved, fileName } = documents.getState();
    const after = here();
    if (!saved || !after) return;
    const { t, words } = createWording(window.getState().language);
    compare({
      before: { name: t('document:compare.saved', { name: fileName ?? words(saved.title) }), scenario: saved },
      after,
    });
  }

  async function compareWithDisk(): Promise<void> {
    const found = await request('document:onDisk');
    const after = here();
    if (!found.ok) report(found.error);
    else if (after) {
      const name = createTranslate(window.getState().language)('document:compare.onDisk');
      compare({ before: { name, scenario: found.value }, after }, true);
    }
  }

  async function compareWithOther(): Promise<void> {
    const other = await request('document:chooseOther');
    const after = here();
    if (other && !other.ok) report(other.error);
    else if (other && after) compare({ before: other.value, after });
  }

  return {
    actions: {
      save: () => save('file:save'),
      saveAs: () => save('file:saveAs'),
      changes: compareWithSaved,
      compare: compareWithOther,
    },
    reload,
    keepMine,
    compareWithDisk,
  };
}
