// Text that others wrote: shown as text and nothing else.

// Controls that turn the direction of what follows (embeddings, overrides, isolates): shown by their number,
// so that a text cannot pass for another. Marks of one place (LRM, RLM, ALM) belong to ordinary Arabic and stay.
export function visible(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, (control) => `[U+${control.codePointAt(0)!.toString(16).toUpperCase()}]`);
}

// An address that may be a link: of the web, and nothing else ("javascript:", "data:" and the like are text).
export function webAddress(text: string | null): string | null {
  if (!text || !/^https?:\/\//i.test(text)) return null;
  return URL.canParse(text) ? new URL(text).href : null;
}

// Foreign words within a sentence of the desk, held apart so that neither turns the other's direction.
export function apart(text: string): string {
  return '\u2068' + visible(text) + '\u2069';
}
