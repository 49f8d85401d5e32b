import { useEffect } from 'react';
import { request } from '../state/host';
import { useSimulation, useStores, useWindow } from '../state/stores';

/** Shows somebody new around, once, as soon as there is something to show. */
export function useFirstStart(): void {
  const { window } = useStores();
  const isNew = useWindow((state) => !state.tourSeen);
  const isFree = useWindow((state) => state.dialog === null);
  const hasResult = useSimulation((state) => state.result !== null);
  useEffect(() => {
    if (!isNew || !isFree || !hasResult) return;
    // Before it is over: another window, or the next start, is not to begin it again.
    window.setState({ tour: 0, tourSeen: true });
    void request('preferences:set', { tourSeen: true });
  }, [isNew, isFree, hasResult, window]);
}
