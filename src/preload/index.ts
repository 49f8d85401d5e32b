/** The only bridge between a page and the main process: named channels of the contract, nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { NOTICE_CHANNELS, type OffingApi, REQUEST_CHANNELS } from '../shared/ipc';

function known<C extends string>(channels: readonly C[], channel: C): C {
  if (!channels.includes(channel)) throw new Error(`There is no channel ${String(channel)}`);
  return channel;
}

const api: OffingApi = {
  request: async (channel, ...args) => ipcRenderer.invoke(known(REQUEST_CHANNELS, channel), ...args),
  on: (channel, listener) => {
    // The event itself stays here: through it a page would reach every channel.
    const forward = (_event: unknown, ...args: unknown[]) => (listener as (...args: unknown[]) => void)(...args);
    ipcRenderer.on(known(NOTICE_CHANNELS, channel), forward);
    return () => void ipcRenderer.off(channel, forward);
  },
  // Before Electron 29 the path was a member of the file itself, and there were no such utilities.
  pathOf: (file) => webUtils?.getPathForFile(file) ?? (file as File & { readonly path?: string }).path ?? '',
};

contextBridge.exposeInMainWorld('offing', api);
