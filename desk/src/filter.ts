// The filter of a question, which addresses of pages and of the API write alike.

export const repeated = ['person', 'group', 'status', 'issue', 'type', 'act', 'source'] as const;
export const single = ['from', 'until', 'words', 'min_sources', 'min_confidence', 'as_of', 'summary'] as const;
export type Key = (typeof repeated)[number] | (typeof single)[number];
const keys: readonly string[] = [...repeated, ...single];

// The filter within a page's query: what the page uses besides (a cursor, an order) is left out.
export function filterOf(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([key, value]) => keys.includes(key) && value !== ''));
}

// The path of a question to the API. Example: question('events', ['DZA'], query, { limit: '5' })
export function question(what: string, states: string[], query: URLSearchParams, page: Record<string, string> = {}): string {
  const all = new URLSearchParams(states.map((state) => ['state', state]));
  for (const [key, value] of filterOf(query)) all.append(key, value);
  for (const [key, value] of Object.entries(page)) all.set(key, value);
  const text = all.toString();
  return text ? what + '?' + text : what;
}

// A query with one thing set anew; an empty value takes it out. A cursor belongs to the old filter and goes.
export function having(query: URLSearchParams, changes: Record<string, string | string[]>): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete('after');
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key);
    for (const one of [value].flat()) if (one !== '') next.append(key, one);
  }
  return next;
}

// Without one value of a key that may be repeated.
export function without(query: URLSearchParams, key: string, value: string): URLSearchParams {
  return having(query, { [key]: query.getAll(key).filter((one) => one !== value) });
}
