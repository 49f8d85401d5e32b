import type { Wording } from '../../shared/report/wording';
import type { Result } from '../../shared/result';

/** What a command needs to speak. */
export type Console = Wording;

/** A command reads its own arguments and answers with what it prints. */
export type Command = (args: readonly string[], console: Console) => Promise<Result<string>>;
