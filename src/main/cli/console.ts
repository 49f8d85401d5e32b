import type { Translate } from '../../shared/language';
import type { Language } from '../../shared/scenario/text';

/** What a command needs to speak. */
export interface Console {
  readonly language: Language;
  readonly t: Translate;
}
