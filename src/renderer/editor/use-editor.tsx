import { findAssumption } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import type { ReactElement } from 'react';
import { useStores, useWindow } from '../state/stores';
import { Editor } from './Editor';

/** The editor of the assumption that is open in this window; null where none is, or where it is no longer there. */
export function useEditor(scenario: Scenario | null): ReactElement | null {
  const { window } = useStores();
  const edited = useWindow((state) => state.edited);
  const listed = scenario && edited !== null ? findAssumption(scenario, edited) : undefined;
  if (!scenario || !listed) return null;

  function close() {
    window.setState({ edited: null });
    // Back to the row that it was opened from; a drawer has taken its rows with it.
    document.querySelector<HTMLElement>(`[data-nav="${edited}"], [data-panel-button]`)?.focus();
  }

  return <Editor key={listed.path} scenario={scenario} listed={listed} onClose={close} />;
}
