import { createTranslate } from '@shared/language';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { savedResults } from '@shared/verification/saved';
import { type Comparison, compareSides, DOCUMENT, SAVED } from '../state/comparison';
import { editAssumption } from '../state/edit-assumption';
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

  /** Side by side in the place of the charts; an assumption that is open gives way. */
  function show(comparison: Comparison): void {
    if (!editAssumption({ window }, null)) return;
    window.setState({ comparison, analysis: null, dialog: null, screen: 'comparison' });
  }

  /** With what the figures are compared with, unless something was set side by side before. */
  function compare(): void {
    const { comparison, against } = window.getState();
    const { saved, scenario } = documents.getState();
    if (against.kind === 'other') show(comparison ?? compareSides([against, DOCUMENT]));
    else show(comparison ?? compareSides(saved !== scenario && saved ? [SAVED, DOCUMENT] : [DOCUMENT]));
  }

  async function compareWithDisk(): Promise<void> {
    const found = await request('document:onDisk');
    if (!found.ok) {
      report(found.error);
      return;
    }
    const name = createTranslate(window.getState().language)('document:compare.onDisk');
    show(compareSides([{ kind: 'other', id: 'disk', name, scenario: found.value }, DOCUMENT]));
  }

  return {
    actions: {
      save: () => save('file:save'),
      saveAs: () => save('file:saveAs'),
      changes: () => show(compareSides([SAVED, DOCUMENT])),
      compare,
    },
    reload,
    keepMine,
    compareWithDisk,
    show,
  };
}
