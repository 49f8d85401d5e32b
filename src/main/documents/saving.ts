/** Writes the document of a window to its file, and keeps what it replaces. */
import type { SavedFile } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import { writeScenarioFile } from '../files';
import type { DocumentWindow } from './document-window';
import type { History } from './history';

export interface Saving {
  readonly history: History;
  /** True where another window shows this file. */
  openElsewhere(file: string, here: DocumentWindow): Promise<boolean>;
  /** A file was written. */
  saved(file: string): void;
}

async function write(
  here: DocumentWindow,
  scenario: Scenario,
  file: string,
  { history, openElsewhere, saved }: Saving,
): Promise<Result<SavedFile>> {
  if (await openElsewhere(file, here)) return fail('file.openElsewhere', { path: file });
  // What another file holds is the user's to replace: the dialog has asked about it.
  const known = here.session.document?.path === file ? (here.disk.digest ?? undefined) : undefined;
  const written = await writeScenarioFile(file, scenario, known);
  if (!written.ok) return written;
  const { digest, text, replaced, ...target } = written.value;
  here.disk.follow(file, digest);
  saved(file);
  // Also what was there before, which this program may never have seen.
  if (replaced) await history.add(file, replaced);
  await history.add(file, text);
  return ok(target);
}

/** `file` is null where the user was asked for one and cancelled. */
export async function saveDocument(
  here: DocumentWindow,
  scenario: Scenario,
  file: string | null,
  saving: Saving,
): Promise<Result<SavedFile> | null> {
  const result = file === null ? null : await here.disk.during(() => write(here, scenario, file, saving));
  here.session.saveEnded(scenario, result);
  // What was noticed meanwhile has waited for the save to end.
  void here.disk.check();
  return result;
}
