import { shockedForGood } from '@shared/analysis/stress/for-good';
import type { Laid } from '@shared/analysis/stress/lay';
import type { Stores } from '../../state/stores';

/** Puts shocks into the document as one step of undo; a refusal is for the window to say. */
export function putIn(
  { documents, window }: Pick<Stores, 'documents' | 'window'>,
  laid: Laid,
  strengths: readonly number[],
): void {
  const { scenario, replace } = documents.getState();
  if (!scenario) return;
  const shocked = shockedForGood(scenario, laid, strengths);
  if (shocked.ok) replace(shocked.value);
  else window.setState({ alert: shocked.error, mayMove: false, exported: null });
}
