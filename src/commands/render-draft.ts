import type { RequestDraft } from '../../contracts/harness/case.ts';
import { escapeText } from '../../contracts/harness/escape-text.ts';

const longestBody = 400;

/** Renders a request as lines that are safe on a screen; bodies that are long or no text are told in words. */
export function renderDraft({
  method,
  path,
  headers,
  body,
  framing,
  cutAt,
}: RequestDraft): readonly string[] {
  const fields = framing === 'chunked' ? [...headers, ['transfer-encoding', 'chunked'] as const] : headers;
  const head = [`${method} ${path}`, ...fields.map(([name, value]) => `${name}: ${value}`)].map(escapeText);
  if (body === undefined) return head;
  const pieces = cutAt === undefined ? [] : [`(in pieces, cut at byte ${cutAt.join(' and ')})`];
  return [...head, '', renderBody(body), ...pieces];
}

function renderBody(body: string | Uint8Array): string {
  if (body.length === 0) return '(an empty body)';
  const text = typeof body === 'string' ? body : decode(body);
  if (text === undefined) return `(${body.length} bytes that are not UTF-8)`;
  const shown = escapeText(text.slice(0, longestBody));
  return text.length <= longestBody ? shown : `${shown}… (${text.length} characters)`;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
