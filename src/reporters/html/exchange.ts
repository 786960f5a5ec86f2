import type { Exchange, HeaderList } from '../../../contracts/harness/exchange.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { clipText } from '../summarise-finding.ts';
import { html, type Markup } from './markup.ts';
import { duration } from './words.ts';

/** Renders what was sent beside what was received, and at each line that is not as expected, what was. */
export function renderExchange(exchange: Exchange, failures: readonly Failure[]): Markup {
  return html`<div class="exchange">
<section><h4>Sent</h4>${renderRequest(exchange)}</section>
<section><h4>Received <span class="aside">after ${duration(exchange.durationMs)}</span></h4>${renderResponse(exchange, failures)}</section>
</div>`;
}

function renderRequest({ request: { method, target, httpVersion, headers, body } }: Exchange): Markup {
  return renderLines([
    html`<span class="start">${method} ${target} HTTP/${httpVersion}</span>`,
    ...headers.map(renderField),
    html``,
    renderBody(body),
  ]);
}

function renderResponse(exchange: Exchange, failures: readonly Failure[]): Markup {
  const { response, accident } = exchange;
  const notes = new Notes(failures);
  if (response === null) {
    const nothing = html`<span class="wrong">no answer: ${accident?.message ?? 'it never began'}</span>`;
    return renderLines([...notes.mark('response', nothing), ...notes.rest()]);
  }
  const { status, reason, httpVersion, headers, body, end } = response;
  const start = html`<span class="start">HTTP/${httpVersion} ${status} ${reason}</span>`;
  const broken = html`<span class="wrong">${accident?.message ?? `the answer was ${end}`}</span>`;
  return renderLines([
    ...notes.mark('status', start),
    ...headers.flatMap((field) => notes.mark(`header ${field[0].toLowerCase()}`, renderField(field))),
    html``,
    renderBody(body),
    ...(end === 'complete' ? [] : notes.mark('response', broken)),
    ...notes.rest(),
  ]);
}

function renderLines(lines: readonly Markup[]): Markup {
  return html`<pre tabindex="0">${lines.map((line, index) => (index === 0 ? line : html`\n${line}`))}</pre>`;
}

function renderField([name, value]: HeaderList[number]): Markup {
  return html`<span class="name">${name}:</span> ${value}`;
}

/** What was expected, by the place in the answer; each note is given out once. */
class Notes {
  readonly #byPath = new Map<string, Failure[]>();

  constructor(failures: readonly Failure[]) {
    for (const failure of failures) {
      const path = failure.path.toLowerCase();
      this.#byPath.set(path, [...(this.#byPath.get(path) ?? []), failure]);
    }
  }

  /** The line, and where something else was expected in its place, that below it. */
  mark(path: string, line: Markup): readonly Markup[] {
    const failures = this.#byPath.get(path);
    if (failures === undefined) return [line];
    this.#byPath.delete(path);
    return [html`<span class="wrong">${line}</span>`, ...failures.map(renderExpected)];
  }

  /** What is not there, or is no line, and what was expected. */
  rest(): readonly Markup[] {
    return [...this.#byPath.values()]
      .flat()
      .flatMap((failure) => [
        html`<span class="wrong">${failure.path}: ${clipText(failure.received)}</span>`,
        renderExpected(failure),
      ]);
  }
}

function renderExpected({ expected }: Failure): Markup {
  return html`<span class="expected"><span class="tag">expected</span> ${clipText(expected)}</span>`;
}

const longestBody = 2000;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function renderBody(bytes: Uint8Array): Markup {
  if (bytes.length === 0) return html`<span class="aside">(no body)</span>`;
  const text = decode(bytes);
  if (text === undefined)
    return html`<span class="aside">(${bytes.length} bytes, not UTF-8)</span> ${hexOf(bytes.subarray(0, 64))}`;
  if (text.length <= longestBody) return html`${text}`;
  const told = `… ${bytes.length.toLocaleString('en')} bytes in all; the JSON report holds them`;
  return html`${text.slice(0, longestBody)}<span class="aside">${told}</span>`;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
