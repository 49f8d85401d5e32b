import type { Progress } from '../../../../shared/engine/results';
import type { Wording } from '../../../../shared/report/wording';

/** The part of a stream that progress is written to. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A run that is over sooner needs no progress. */
const PATIENCE_MS = 500;
const ERASE_LINE = '\r\x1b[K';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away; what is printed next stands where it was. */
  end(): void;
}

/** One line at a terminal that says how far a long run is, or how many reports are done. A file or a pipe is told nothing. */
export function createProgressLine(
  terminal: Terminal,
  { t, format }: Wording,
  words: 'cli:progress' | 'cli:report.progress' = 'cli:progress',
): ProgressLine {
  const begun = performance.now();
  let shown = '';
  return {
    show({ done, total }) {
      if (!terminal.isTTY || performance.now() - begun < PATIENCE_MS) return;
      const params = { done: format.number(done), total: format.number(total), share: format.percent(done / total) };
      const text = t(words, params);
      if (text !== shown) terminal.write(ERASE_LINE + text);
      shown = text;
    },
    end() {
      if (shown !== '') terminal.write(ERASE_LINE);
      shown = '';
    },
  };
}
