/**
 * Errors that nothing caught. Electron would show a dialog that stops the whole program until somebody answers; here the
 * window stays usable, so that the work in it can be saved.
 */
import { app } from 'electron';
import { describeError } from '../shared/language/errors';
import type { Application } from './application/application';
import { showError } from './documents/dialogs';

export function onFault(running: () => Application | undefined): void {
  function report(reason: unknown): void {
    console.error(reason);
    const application = running();
    // Without a window there is nothing to save, and nobody to tell.
    if (!application) {
      app.exit(1);
      return;
    }
    const detail = reason instanceof Error ? reason.message : String(reason);
    const message = describeError({ code: 'unexpected', params: { detail } }, application.t);
    showError(application.currentWindow(), message, application.t);
  }
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
