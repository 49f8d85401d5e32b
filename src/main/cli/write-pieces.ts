import type { Progress } from '../../shared/engine/results';
import { fail, type Result } from '../../shared/result';
import { writeFileSafely } from '../files';
import type { Console } from './command';
import { createProgressLine } from './commands/simulate/progress';

function* untilStopped(pieces: Iterable<string>, stopped: () => boolean): Generator<string> {
  for (const piece of pieces) {
    // Whoever writes takes its half-written file away.
    if (stopped()) throw new Error('interrupted');
    yield piece;
  }
}

/** Writes a file as its pieces are made, with progress at the terminal; Ctrl-C leaves no file. */
export async function writePieces(
  file: string,
  make: (onProgress: (progress: Progress) => void) => Iterable<string>,
  console: Console,
): Promise<Result<true>> {
  const progress = createProgressLine(process.stderr, console);
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  try {
    const written = await writeFileSafely(
      file,
      untilStopped(make(progress.show), () => interrupted),
    );
    return interrupted && !written.ok ? fail('engine.cancelled') : written;
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
  }
}
