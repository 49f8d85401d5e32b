import type { Translate } from '../../shared/language';
import type { Result } from '../../shared/result';
import type { Language } from '../../shared/scenario/text';

/** What a command needs to speak. */
export interface Console {
  readonly language: Language;
  readonly t: Translate;
}

/** A command reads its own arguments and answers with what it prints. */
export type Command = (args: readonly string[], console: Console) => Promise<Result<string>>;
