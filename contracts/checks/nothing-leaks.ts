import type { Finding } from '../harness/failure.ts';
import { normalizeId, percentEncodePlus } from '../reading/id-spelling.ts';
import type { JsonBody } from '../reading/json-body.ts';
import { isOperationError, type OperationCheck } from './operation-check.ts';

// Every repetition is bounded, so that no text, however it is made, takes these long.
const innerWorkings = [
  /\bat [^()\n]{1,200}\([^()\n]{1,300}:\d{1,9}:\d{1,9}\)/,
  /\bat (\/|file:|[A-Z]:\\)[^\n]{1,300}:\d/,
  /Traceback \(most recent call last\)/,
  /\bFile "[^"\n]{1,300}", line \d/,
  /\b(java|javax|org|com)\.[\w.]{1,200}(Exception|Error)\b/,
  /goroutine \d{1,9} \[/,
  /\b(SELECT|INSERT|UPDATE|DELETE)\b.{1,300}\b(FROM|INTO|SET|WHERE)\b/,
  /\b(SQLSTATE|ORA-\d{5}|ECONNREFUSED)\b/,
  // Not the path of an address on the web.
  /(?<![\w.:-])\/(usr|home|var|opt|srv|app|etc)\/[\w./-]+/,
  /\b[A-Z]:\\[\w\\]+/,
];

/** Most texts show nothing; one look for all patterns at once tells so. */
const anyInnerWorkings = new RegExp(innerWorkings.map(({ source }) => source).join('|'));

/** Shorter ids turn up in ordinary sentences by chance. */
const shortestTellingId = 5;

/** So much of an error's text is read; inner workings show at its beginning. */
const longestText = 64 * 1024;
/** Comparing so many characters takes no time that anybody notices. */
const comparedCharacters = 64 * 1024 * 1024;

/** An error's text repeats no id, which is personal data, and shows no inner workings. */
export const nothingLeaks: OperationCheck = {
  id: 'nothing-leaks',
  title: 'an error gives nothing away',
  clauses: ['errors/nothing-leaks'],
  judge(view) {
    if (!isOperationError(view)) return null;
    const text = readText(view.json)?.slice(0, longestText);
    if (text === undefined) return null;
    const findings: Finding[] = [];
    const inner = findInnerWorkings(text);
    if (inner !== undefined) findings.push(leak('inner-workings-shown', inner));
    const most = Math.ceil(comparedCharacters / (text.length + 1));
    const repeated = (view.requestIds ?? [])
      .slice(0, most)
      .find(
        (id) => id.length >= shortestTellingId && spellingsOf(id).some((spelling) => text.includes(spelling)),
      );
    if (repeated !== undefined) findings.push(leak('id-repeated', repeated));
    return findings;
  },
};

function findInnerWorkings(text: string): string | undefined {
  if (!anyInnerWorkings.test(text)) return undefined;
  return innerWorkings.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}

/** What people read: of JSON its strings, of anything else all of it. */
function readText(body: JsonBody): string | undefined {
  if (body.kind === 'json') return stringsIn(body.value).join('\n');
  return body.kind === 'not-json' || body.kind === 'bom' ? body.text : undefined;
}

/** All strings in a JSON value, however deep; without recursion, since the depth is the target's choice. */
function stringsIn(value: unknown): readonly string[] {
  const strings: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') strings.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const [name, member] of Object.entries(next)) open.push(name, member);
  }
  return strings;
}

function spellingsOf(id: string): readonly string[] {
  return [id, normalizeId(id), percentEncodePlus(id)];
}

function leak(code: string, received: string): Finding {
  const expected = 'neither ids nor inner workings';
  return { clause: 'errors/nothing-leaks', code, path: 'body', received: received.slice(0, 200), expected };
}
