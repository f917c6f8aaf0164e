// Questions to the API: one way to ask, one way to fail, and what is true while the answer is on its way.
import { getContext } from 'svelte';
import { visited } from './address.svelte';

// What went wrong, in the API's own shape; status 0 where no answer came at all.
export class Fault extends Error {
  constructor(
    public status: number,
    public parameter: string | null,
    message: string,
  ) {
    super(message);
  }
}

// The answer to a request, parsed. Fails: Fault.
export async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch('/api/v1/' + path, init).catch((cause: unknown) => {
    if (init?.signal?.aborted) throw cause;
    throw new Fault(0, null, String(cause));
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const error = (body as { error?: { message?: string; parameter?: string } } | null)?.error;
  throw new Fault(response.status, error?.parameter ?? null, error?.message ?? response.statusText);
}

// The latest answer to a question that may change; the last good answer stays while the next is awaited.
export class Answer<T> {
  value = $state.raw<T>();
  fault = $state.raw<Fault>();
  busy = $state(true);
}

// Asks whenever the path changes; null asks nothing. Call while a component is set up. Within a page it asks only as long as
// the address is of that page (parts/Visit.svelte): one that is left may see the next one's address before it goes.
export function ask<T>(path: () => string | null): Answer<T> {
  const answer = new Answer<T>();
  const visit = getContext<string | undefined>('visit');
  $effect(() => {
    if (visit !== undefined && visit !== visited()) return;
    const wanted = path();
    if (wanted === null) {
      answer.value = undefined;
      answer.busy = false;
      return;
    }
    const stop = new AbortController();
    answer.busy = true;
    request<T>(wanted, { signal: stop.signal }).then(
      (value) => Object.assign(answer, { value, fault: undefined, busy: false }),
      (fault: unknown) => {
        if (!stop.signal.aborted) Object.assign(answer, { fault, busy: false });
      },
    );
    return () => stop.abort();
  });
  return answer;
}
