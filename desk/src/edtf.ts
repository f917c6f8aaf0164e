// Dates as the record writes them (EDTF level 1 without seasons): which days they may mean, and how they are said.
import { calendar, fill, locale, number, words } from './say.svelte';

const DAY_MS = 86_400_000;

export interface Days {
  first: number | null; // milliseconds of UTC at the start of the day; null where open
  last: number | null; // start of the last day, included
}

interface Point {
  year: string; // four characters, X where unknown
  month: string; // "05", "XX" or ""
  day: string;
  mark: string; // "", "~", "?" or "%"
}

function point(text: string): Point | null {
  const match = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%]?)$/.exec(text);
  return match && { year: match[1]!, month: match[2] ?? '', day: match[3] ?? '', mark: match[4]! };
}

const known = (digits: string): boolean => digits !== '' && !digits.includes('X');

function pointDays({ year, month, day }: Point): Days {
  if (year.startsWith('X')) return { first: null, last: null };
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  if (!known(year) || !known(month)) return { first: Date.UTC(low, 0, 1), last: Date.UTC(high, 11, 31) };
  const index = Number(month) - 1;
  if (!known(day)) return { first: Date.UTC(low, index, 1), last: Date.UTC(low, index + 1, 0) };
  return { first: Date.UTC(low, index, Number(day)), last: Date.UTC(low, index, Number(day)) };
}

// The days a date may mean; both open where it is none, or recurs.
export function daysOf(text: string | null): Days {
  const [from = '', to] = (text ?? '').split('/');
  const first = point(from);
  if (to === undefined) return first ? pointDays(first) : { first: null, last: null };
  const last = point(to);
  return { first: first ? pointDays(first).first : null, last: last ? pointDays(last).last : null };
}

// Where an event stands on a line of time; null where its date has no end that is known.
export function middleOf(days: Days): number | null {
  if (days.first === null || days.last === null) return days.first ?? days.last;
  return (days.first + days.last + DAY_MS) / 2;
}

function gregorian(ms: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale('-ca-gregory'), { timeZone: 'UTC', ...options }).format(ms);
}

function said({ year, month, day }: Point): string {
  const say = words().date;
  const plainYear = (digits: string): string => number(Number(digits), { useGrouping: false });
  if (!known(year)) {
    if (known(month)) return fill(say.someYear, gregorian(Date.UTC(2000, Number(month) - 1, 1), { month: 'long' }));
    if (/^\d{3}X$/.test(year)) return fill(say.decade, plainYear(year.replace('X', '0')));
    return /^\d/.test(year) ? fill(say.century, plainYear(year.replaceAll('X', '0')), plainYear(year.replaceAll('X', '9'))) : words().undated;
  }
  if (month === '') return plainYear(year);
  if (!known(month)) return fill(say.someMonth, plainYear(year));
  const ms = Date.UTC(Number(year), Number(month) - 1, known(day) ? Number(day) : 1);
  return gregorian(ms, { year: 'numeric', month: 'long', ...(known(day) ? { day: 'numeric' } : {}) });
}

function marked(text: string, mark: string): string {
  const say = words().date;
  const perhaps = mark === '?' || mark === '%' ? fill(say.perhaps, text) : text;
  return mark === '~' ? fill(say.about, text) : mark === '%' ? fill(say.about, perhaps) : perhaps;
}

function pointSaid(text: string): string {
  const found = point(text);
  return found ? marked(said(found), found.mark) : text;
}

// A date in words. Example: "2023-01-23~" is "about 23 January 2023"
export function dateSaid(text: string | null): string {
  const say = words().date;
  if (!text) return words().undated;
  const [from = '', to] = text.split('/');
  if (to === undefined) return pointSaid(from);
  if (from === '' || from === '..') return fill(say.until, pointSaid(to));
  if (to === '' || to === '..') return fill(say.from, pointSaid(from));
  return fill(say.between, pointSaid(from), pointSaid(to));
}

// The same day in the Hijri calendar (Umm al-Qura), where the date is one day and the reader wants it; else "".
export function hijriSaid(text: string | null): string {
  const { first, last } = daysOf(text);
  if (calendar.value !== 'hijri' || first === null || first !== last) return '';
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(locale('-ca-islamic-umalqura'), options).format(first);
}

// A month of a series. Example: "2022-05" is "May 2022"
export function monthSaid(month: string): string {
  return pointSaid(month);
}

// The day as an address writes it. Example: dayOf(Date.UTC(2022, 4, 26)) is "2022-05-26"
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
