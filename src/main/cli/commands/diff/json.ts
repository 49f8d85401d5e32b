import type { Difference } from '../../../../shared/analysis/difference/difference';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Found } from './found';

function versionAsPlain(name: string, { id, title, currency, horizon }: Scenario) {
  return { name, id, title: inLanguage(title, 'en'), currency, months: horizon };
}

export function differenceAsPlain({ kind, path, before, after }: Difference) {
  return { kind, path, before, after };
}

/**
 * One object:
 * - `before` and `after`: the two scenarios, `name` as they were given.
 * - `differences`: each with its `kind` (`quantity`, `source`, `setting`, `name`, `season`, `correlation`, `item`, `order`,
 *   `reported`, `actual`, `carried`), its `path`, and what stands at both sides as in the file, null where nothing does.
 */
export function diffAsJson({ names, before, after, differences }: Found): string {
  return JSON.stringify(
    {
      before: versionAsPlain(names.before, before),
      after: versionAsPlain(names.after, after),
      differences: differences.map(differenceAsPlain),
    },
    null,
    2,
  );
}
