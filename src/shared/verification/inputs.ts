import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { scenarioSchema } from '../scenario/file-schema';
import type { FundingEvent, Scenario } from '../scenario/schema';

/** Members of an assumption that no figure depends on. */
const WORDS: ReadonlySet<string> = new Set(['source', 'name', 'currency']);

function withoutEmptyReferences(event: FundingEvent): object {
  const { after, unless, ...others } = event;
  return { ...others, ...(after !== null && { after }), ...(unless.length > 0 && { unless }) };
}

/** SHA-256 of everything that figures are computed from, and of nothing else: not of names, sources or notes. */
export function inputsDigest(scenario: Scenario): string {
  // The schema's order, whatever order the members were made in.
  const { balanceDate, horizon, simulation, assumptions } = scenarioSchema.parse(scenario);
  const { changes, ...others } = assumptions;
  // Older files hold digests of what had neither dated changes nor events that say something of others. Members keep their places.
  const all = {
    ...(changes.length > 0 ? assumptions : others),
    events: assumptions.events.map(withoutEmptyReferences),
  };
  const inputs = JSON.stringify({ balanceDate, horizon, simulation, assumptions: all }, (key, value) =>
    WORDS.has(key) ? undefined : value,
  );
  return bytesToHex(sha256(utf8ToBytes(inputs)));
}
