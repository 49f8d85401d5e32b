import { fail, ok, type Result } from '../../result';
import { parseShare } from '../../scenario/parsing/share';

/** Twenty times a shock is another world: what is not enough then is no matter of how far it goes. */
export const MOST_STRENGTH = 20;

/** How strong a shock is to be, as it is typed: `50%`, `2`; above nothing. */
export function readStrength(text: string): Result<number> {
  const share = parseShare(text);
  if (share.ok && share.value.value > 0 && share.value.value <= MOST_STRENGTH) return ok(share.value.value);
  return fail('stress.strength', { text, max: `${MOST_STRENGTH * 100}%` });
}
