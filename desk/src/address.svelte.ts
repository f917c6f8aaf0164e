// Addresses of the pages: /LANGUAGE/PAGE/PART...?filter#anchor. An address holds everything that a page shows.

export type Language = 'en' | 'ar';

export interface Place {
  language: Language | null; // null where the address names none
  page: string; // "" is the start page
  parts: string[];
  query: URLSearchParams;
  anchor: string;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function parse(address: { pathname: string; search: string; hash: string }): Place {
  const [first, ...rest] = address.pathname.split('/').filter(Boolean).map(decoded);
  const language = first === 'en' || first === 'ar' ? first : null;
  const [page = '', ...parts] = language ? rest : [first ?? '', ...rest];
  return {
    language,
    page,
    parts,
    query: new URLSearchParams(address.search),
    anchor: decoded(address.hash.slice(1)),
  };
}

let current = $state.raw(parse(location));

export const here = {
  get place(): Place {
    return current;
  },
  get language(): Language {
    return current.language ?? 'en';
  },
};

// Which page is open, and of what: "dossier/DZA/ITA".
export function visited(): string {
  return [current.page, ...current.parts].join('/');
}

// The address of a page. Example: to('dossier', ['DZA', 'ITA']) is "/en/dossier/DZA/ITA"
export function to(page: string, parts: string[] = [], query?: URLSearchParams | Record<string, string>, anchor = ''): string {
  const path = [here.language, page, ...parts].filter(Boolean).map(encodeURIComponent).join('/');
  const search = query ? new URLSearchParams(query).toString() : '';
  return '/' + path + (search ? '?' + search : '') + (anchor ? '#' + encodeURIComponent(anchor) : '');
}

// The same page in the other language.
export function translated(language: Language): string {
  const { page, parts, query, anchor } = current;
  return to(page, parts, query, anchor).replace(/^\/(en|ar)/, '/' + language);
}

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  const before = location.pathname;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  current = parse(location);
  if (location.pathname !== before && !location.hash) scrollTo(0, 0);
}

// The same page with another filter.
export function goQuery(query: URLSearchParams, how: 'push' | 'replace' = 'push'): void {
  go(to(current.page, current.parts, query), how);
}

// Follows links of the desk without loading it anew; others are left to the browser.
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest('a');
  if (!link || link.hasAttribute('download') || link.getAttribute('target')) return;
  const href = link instanceof HTMLAnchorElement ? link.href : (link as SVGAElement).href.baseVal;
  const url = new URL(href, location.href);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
}

addEventListener('popstate', () => (current = parse(location)));

// A language for whoever comes without one: that of the browser where it is Arabic, else English.
export function settleLanguage(): void {
  if (current.language) return;
  const language = navigator.language.startsWith('ar') ? 'ar' : 'en';
  go('/' + language + (location.pathname === '/' ? '/' : location.pathname) + location.search + location.hash, 'replace');
}
