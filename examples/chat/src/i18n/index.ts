import { ar } from './ar.js';
import { en } from './en.js';
import { zh } from './zh.js';
import { zhHant } from './zh-Hant.js';

/** The shape of the interface's words: English fixes it. */
export type Strings = typeof en;

/** Words of the interface, and their language. */
export interface Interface {
  readonly strings: Strings;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The interface speaks English, Chinese and Arabic; the coaching speaks every language that the SDK ships. */
export function interfaceFor(locale: string): Interface {
  if (locale === 'zh-Hant') return { strings: zhHant, lang: 'zh-Hant', dir: 'ltr' };
  if (locale.startsWith('zh')) return { strings: zh, lang: 'zh', dir: 'ltr' };
  if (locale === 'ar') return { strings: ar, lang: 'ar', dir: 'rtl' };
  return { strings: en, lang: 'en', dir: 'ltr' };
}

/** Puts values into a text: `fill('Call {number}', { number: '116' })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
