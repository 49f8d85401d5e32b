/** What the library shows: files it found, what it has read of them, and how that changes while it is watched. */
import type { AppError } from './result';
import type { SavedResults } from './scenario/file/saved-results';
import type { Text } from './scenario/text';

/** What can be read off a file in passing, without checking all of it. */
export type RowContent =
  /** Found, and not read yet. */
  | { readonly kind: 'unread' }
  | {
      readonly kind: 'scenario';
      readonly title: Text;
      readonly company: Text;
      readonly currency: string;
      /** Of the saved results; null where there are none. */
      readonly runway: RowRunway | null;
    }
  | { readonly kind: 'problem'; readonly error: AppError };

export interface RowRunway {
  /** Null is beyond the horizon. */
  readonly medianMonths: number | null;
  /** Chance from 0 to 1; null where the horizon is shorter. */
  readonly lasts12: number | null;
}

/** A file in the list: light enough that thousands of them can be sent, searched and sorted at once. */
export interface LibraryRow {
  readonly path: string;
  readonly fileName: string;
  /** Folder below the library's own, '' for that folder itself; null for a recent file that lies elsewhere. */
  readonly folder: string | null;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
  /** 0 for the file last opened or saved, and so on; null for a file that was not used recently. */
  readonly recent: number | null;
  readonly content: RowContent;
}

/** What only the cards on the screen need. */
export interface LibraryCard {
  readonly path: string;
  readonly content: RowContent;
  /** Null where the file has no saved results, or is none of ours. */
  readonly picture: CardPicture | null;
}

export interface CardPicture {
  /** Last day before the projection, `2025-06-30`. */
  readonly balanceDate: string;
  /** Percentiles of cash at the end of each month, in millions. */
  readonly cash: SavedResults['cash'];
}

/** Where the user's scenarios are. */
export interface LibraryFolder {
  readonly folder: string;
  /** It is the one that is used where none was chosen. */
  readonly isUsual: boolean;
}

export interface LibraryState {
  /** The folder of the user's scenarios. */
  readonly folder: string;
  /** Why the folder could not be read; a folder that does not exist yet is merely empty. */
  readonly problem: AppError | null;
  readonly rows: readonly LibraryRow[];
}

/** What became of the list since it was last told. */
export interface LibraryChange {
  /** New or changed rows, by path. */
  readonly rows: readonly LibraryRow[];
  readonly removed: readonly string[];
}
