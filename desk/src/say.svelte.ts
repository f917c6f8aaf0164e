// The language of the pages: words, names of codes, numbers. Reading them in markup follows every change.
import { here } from './address.svelte';
import type { Label, LabelKind, Labels } from './answers';
import { request } from './ask.svelte';
import { ar } from './words/ar';
import { en, type Counted, type Words } from './words/en';

export type Digits = 'latn' | 'arab';
export type Calendar = 'gregorian' | 'hijri';

// A browser may refuse to keep anything; then a choice lasts as long as the page.
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

// What a reader chose for the display; kept in the browser, as it changes nothing that is shown.
function kept<T extends string>(key: string, allowed: readonly T[], fallback: T) {
  const stored = allowed.find((one) => one === storage()?.getItem(key));
  let value = $state(stored ?? fallback);
  return {
    get value() {
      return value;
    },
    set value(next: T) {
      value = next;
      storage()?.setItem(key, next);
    },
  };
}

export const digits = kept<Digits>('digits', ['latn', 'arab'], 'latn');
export const calendar = kept<Calendar>('calendar', ['gregorian', 'hijri'], 'gregorian');

export function words(): Words {
  return here.language === 'ar' ? ar : en;
}

// The locale for Intl. Example: "ar-u-nu-arab"; English keeps its digits
export function locale(extension = ''): string {
  const base = here.language === 'ar' ? 'ar' : 'en-GB';
  const numbers = here.language === 'ar' ? '-nu-' + digits.value : '';
  return base + (extension || numbers ? '-u' + extension + numbers : '');
}

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

// Puts values into {0}, {1}... of a text.
export function fill(text: string, ...values: string[]): string {
  return text.replace(/\{(\d)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
}

// Example: count(3, words().count.events) is "3 events"
export function count(value: number, forms: Counted): string {
  const form = forms[new Intl.PluralRules(here.language).select(value)] ?? forms.other;
  return form.replace('{n}', number(value));
}

export function list(parts: string[]): string {
  return new Intl.ListFormat(here.language === 'ar' ? 'ar' : 'en-GB', { type: 'conjunction' }).format(parts);
}

let labels = $state.raw<Labels>({});
export async function loadLabels(): Promise<void> {
  labels = await request<Labels>('labels').catch(() => ({}));
}

export function inLanguage(label: Partial<Label> | undefined): string {
  return (here.language === 'ar' ? label?.ar : label?.en) || label?.en || '';
}

// What a code is called; the code itself where the record has no name for it.
export function named(kind: LabelKind, code: string): string {
  return inLanguage(labels[kind]?.[code]) || code;
}

// All codes of a kind with their names, in the order of the alphabet.
export function allNamed(kind: LabelKind): { code: string; name: string }[] {
  const order = new Intl.Collator(here.language);
  return Object.keys(labels[kind] ?? {})
    .map((code) => ({ code, name: named(kind, code) }))
    .sort((a, b) => order.compare(a.name, b.name));
}

// A stage of an event or a status of a claim, in words.
export function standing(code: string): string {
  return inLanguage(labels.stages?.[code]) || named('statuses', code);
}
