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

/** Where a file that was dropped on the window lies on disk; '' where it lies nowhere. */
export function pathOf(file: File): string {
  return window.offing.pathOf(file);
}

/** The program and system that this is, as results name them: `Electron 25.9.8, Chrome 114.0.5735.289, Linux x86_64`. */
export function hostName(): string {
  const { userAgent } = navigator;
  const programs = ['Electron', 'Chrome'].flatMap((name) => {
    const version = new RegExp(`${name}/([\\w.]+)`).exec(userAgent)?.[1];
    return version ? [`${name} ${version}`] : [];
  });
  const system = /\(([^;)]+)(?:; ([^;)]+))?/.exec(userAgent);
  return [...programs, system?.[2] ?? system?.[1] ?? ''].filter(Boolean).join(', ');
}
