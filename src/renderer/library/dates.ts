import type { Translate } from '@shared/language';
import type { Language } from '@shared/scenario/text';

const DAY_MS = 24 * 60 * 60 * 1000;

/** "Today 14:05", "Yesterday", "18 Dec 2025": as exact as somebody needs it who looks for a file. */
export function whenChanged(time: number, now: number, language: Language, t: Translate): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (time >= midnight && time < midnight + DAY_MS) {
    const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return t('library:today', { time: clock.format(time) });
  }
  if (time < midnight && time >= new Date(midnight - DAY_MS / 2).setHours(0, 0, 0, 0)) return t('library:yesterday');
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium' });
  return date.format(time);
}

/** The months that a picture begins and ends with: the one after the balance date, and the last of `count`. */
export function monthsShown(balanceDate: string, count: number, language: Language): readonly [string, string] {
  const [year = 0, month = 1] = balanceDate.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const at = (offset: number) => format.format(Date.UTC(year, month - 1 + offset, 1));
  return [at(0), at(count)];
}
