// Series by month without holes: a month of which nothing is known is a month of nothing, and is drawn so.
import type { Month } from './answers';

// Example: monthsBetween("2022-11", "2023-01") is ["2022-11", "2022-12", "2023-01"]
export function monthsBetween(first: string, last: string): string[] {
  const found = [];
  for (const at = new Date(first + '-01T00:00Z'); at.toISOString().slice(0, 7) <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    found.push(at.toISOString().slice(0, 7));
  }
  return found;
}

// All months from the first to the last that are told, or that `extent` names.
export function everyMonth(months: Month[], extent: string[] = []): Month[] {
  const told = new Map(months.map((month) => [month.month, month]));
  const [first, ...rest] = [...told.keys(), ...extent].sort();
  if (!first) return [];
  const nothing = { documents: 0, events: 0, quads: {}, groups: {}, score: null };
  return monthsBetween(first, rest.at(-1) ?? first).map((month) => told.get(month) ?? { month, ...nothing });
}

export const cooperation = ['material cooperation', 'verbal cooperation'];
export const conflict = ['material conflict', 'verbal conflict'];

export function total(month: Month, quads: string[]): number {
  return quads.reduce((sum, quad) => sum + (month.quads[quad] ?? 0), 0);
}

// A month of fewer documents says little about the states.
export const THIN = 5;

// Events for a hundred documents of the month; null where none was read.
export function perHundred(events: number, month: Month): number | null {
  return month.documents > 0 ? (100 * events) / month.documents : null;
}

// The mean score by month, as a line of points.
export function scores(months: Month[], extent: string[] = []): { month: string; value: number | null; thin: boolean }[] {
  return everyMonth(months, extent).map((month) => ({ month: month.month, value: month.score, thin: month.documents < THIN }));
}
