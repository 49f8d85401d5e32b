import { watchFolder } from '../files';

/** Watches the folders that it is given last, and says when something moves in one of them. */
export function createWatchedFolders(moved: () => void): (folders: readonly string[]) => void {
  const watched = new Map<string, () => void>();
  return (folders) => {
    for (const [place, stop] of watched) {
      if (folders.includes(place)) continue;
      stop();
      watched.delete(place);
    }
    for (const place of folders) if (!watched.has(place)) watched.set(place, watchFolder(place, moved));
  };
}
