import type { NoticeChannel, Notices, OffingApi, RequestChannel, Requests } from '@shared/ipc';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly offing: OffingApi;
  }
}

/** The one place where the renderer talks to the main process. */
export function request<C extends RequestChannel>(
  channel: C,
  ...args: Parameters<Requests[C]>
): Promise<ReturnType<Requests[C]>> {
  return window.offing.request(channel, ...args);
}

export function onNotice<C extends NoticeChannel>(channel: C, listener: Notices[C]): () => void {
  return window.offing.on(channel, listener);
}
