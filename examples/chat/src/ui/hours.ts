import type { Strings } from '../i18n/index.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** `Mo-Sa 14:00-20:00`: the only form that the record has beside `24/7`. */
const FORM = /^(\w\w)-(\w\w) (\d\d:\d\d)-(\d\d:\d\d)$/;

/** Opening hours in words of the page's language. */
export function hoursInWords(hours: string, lang: string, words: Strings['sheet']['hours']): string {
  if (hours === '24/7') return words.always;
  const [, first, last, opens, closes] = FORM.exec(hours) ?? [];
  if (!first || !last) return hours;
  const days =
    first === 'Mo' && last === 'Su' ? words.daily : `${dayName(first, lang)} – ${dayName(last, lang)}`;
  return `${days}, ${opens} – ${closes}`;
}

function dayName(day: string, lang: string): string {
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)));
  return new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(date);
}
