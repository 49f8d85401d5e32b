/** What the pages ask for, and who does it. */
import type { Application } from '../application/application';
import { documentHandlers } from './documents';
import type { Handlers } from './ipc';
import { libraryHandlers } from './library';
import { outputHandlers } from './output';

export function createHandlers(application: Application): Handlers {
  return {
    'preferences:set': (_page, changes) => application.preferences.set(changes),
    ...documentHandlers(application),
    ...libraryHandlers(application),
    ...outputHandlers(application),
  };
}
