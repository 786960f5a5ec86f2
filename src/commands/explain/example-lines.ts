import type { ContractCase, RequestDraft, Send } from '../../../contracts/harness/case.ts';
import { sendsOf } from '../../../contracts/harness/run-case.ts';

const longestBody = 400;

/** Renders the first request of a case that is no observer's, as it would go out, with numbers reserved for fiction. */
export function exampleLines<View>({ steps, given = [] }: ContractCase<View>): readonly string[] {
  const send = steps.flatMap(sendsOf).find(({ role }) => role !== 'observer');
  if (send === undefined) return [];
  const aliases = given.flatMap((group) => group.as);
  return renderDraft(draftOf(send, aliases));
}

function draftOf<View>({ request }: Send<View>, aliases: readonly string[]): RequestDraft {
  return request((alias) => `+12065550${100 + Math.max(0, aliases.indexOf(alias))}`);
}

function renderDraft({ method, path, headers, body }: RequestDraft): readonly string[] {
  const head = [`${method} ${path}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return body === undefined || body.length === 0 ? head : [...head, '', renderBody(body)];
}

function renderBody(body: string | Uint8Array): string {
  const text = typeof body === 'string' ? body : decode(body);
  if (text === undefined) return `(${body.length} bytes that are not UTF-8)`;
  return text.length <= longestBody ? text : `${text.slice(0, longestBody)}… (${text.length} characters)`;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
