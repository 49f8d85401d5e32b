import type { Wording } from '../../shared/report/wording';
import type { Result } from '../../shared/result';

/** What a command needs to speak. */
export interface Console extends Wording {
  /** A line beside what the command prints, for what went wrong without ending it. */
  readonly complain: (line: string) => void;
}

/** A command reads its own arguments and answers with what it prints. */
export type Command = (args: readonly string[], console: Console) => Promise<Result<string>>;
