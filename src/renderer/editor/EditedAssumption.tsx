import { findAssumption } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import { editAssumption } from '../state/edit-assumption';
import { useDocument, useStores, useWindow } from '../state/stores';
import { Editor } from './Editor';

function listedIn(scenario: Scenario | null, path: string | null): ListedAssumption | undefined {
  return scenario && path !== null ? findAssumption(scenario, path) : undefined;
}

/** True while an assumption is open in this window, and still there. */
export function useIsEditing(): boolean {
  const edited = useWindow((state) => state.edited);
  return useDocument(({ scenario }) => listedIn(scenario, edited) !== undefined);
}

/** The editor of the assumption that is open in this window. */
export function EditedAssumption() {
  const { window } = useStores();
  const edited = useWindow((state) => state.edited);
  const scenario = useDocument((state) => state.scenario);
  const listed = listedIn(scenario, edited);
  if (!scenario || !listed) return null;

  function close() {
    // Back to the row that it was opened from; a drawer has taken its rows with it.
    const row =
      document.querySelector<HTMLElement>(`[data-opener="${edited}"]`) ??
      document.querySelector<HTMLElement>(`[data-nav="${edited}"], [data-panel-button]`);
    if (editAssumption({ window }, null)) row?.focus();
  }

  // In another currency or counted from another date, the value on opening is not one to go back to.
  const key = [listed.path, scenario.currency, scenario.balanceDate].join(' ');
  return <Editor key={key} scenario={scenario} listed={listed} onClose={close} />;
}
