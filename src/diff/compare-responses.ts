import { breaking, harmless } from './change.ts';
import { compareContent } from './compare-content.ts';
import { compareRequired } from './compare-required.ts';
import { compareRest } from './compare-rest.ts';
import { type Context, tellJudged } from './context.ts';
import { at, type DocumentNode, namesOf, type Pair } from './document-node.ts';
import { compareSchemas } from './schemas/compare-schemas.ts';
import type { Judgements } from './shift.ts';

/** Compares the documented answers of an operation. */
export function compareResponses(operation: Pair, context: Context): void {
  const responses = at(operation, 'responses');
  for (const status of namesOf(responses)) {
    if (status.startsWith('x-')) continue;
    const response = at(responses, status);
    const inner: Context = {
      ...context,
      position: { in: 'response' },
      place: `${status} of ${context.place}`,
    };
    if (response.before.exists && response.after.exists) compareResponse(response, inner);
    else compareOneSided(response, responses, status, inner);
  }
}

/** A status that has no response of its own is described by its range, such as `4XX`, or by `default`. */
function compareOneSided(response: Pair, responses: Pair, status: string, context: Context): void {
  const isAdded = response.after.exists;
  const cover = coverOf(isAdded ? responses.before : responses.after, status);
  const code = `status-${isAdded ? 'added' : 'removed'}`;
  const what = `answer ${status} ${isAdded ? 'added' : 'removed'}`;
  if (cover === undefined) {
    tellJudged(response, judgeStatus(status, isAdded), { code, what }, context);
    return;
  }
  const note = `${what}, which ${cover.site.split('/').at(-1)} ${isAdded ? 'described before' : 'describes now'}`;
  tellJudged(response, covered, { code, what: note }, context);
  compareResponse(isAdded ? { ...response, before: cover } : { ...response, after: cover }, context);
}

function coverOf(responses: DocumentNode, status: string): DocumentNode | undefined {
  const range = responses.at(`${status[0]}XX`);
  if (/^\d{3}$/.test(status) && range.exists) return range;
  const rest = responses.at('default');
  return rest.exists ? rest : undefined;
}

const covered: Judgements = {
  forCallers: harmless('the status was, or is, described by a wider entry'),
  forImplementers: harmless('the status was, or is, described by a wider entry'),
};

function judgeStatus(status: string, isAdded: boolean): Judgements {
  if (isAdded) {
    return {
      forCallers: /^[45]/.test(status)
        ? harmless('a caller treats an error status that it does not know by its class (RFC 9110 §15)')
        : breaking('an answer may come that the caller does not know'),
      forImplementers: harmless('no request is said to be answered so'),
    };
  }
  return {
    forCallers: /^[45d]/i.test(status)
      ? harmless('an answer that does not come needs no treatment')
      : breaking('the answer that callers wait for no longer comes'),
    forImplementers: breaking('answers with this status are no longer right'),
  };
}

function compareResponse(response: Pair, context: Context): void {
  compareHeaders(response, context);
  compareContent(at(response, 'content'), context);
  compareRest(response, new Set(['headers', 'content']), context);
}

function compareHeaders(response: Pair, context: Context): void {
  const before = headersByName(response.before);
  const after = headersByName(response.after);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const header = {
      before: before.get(name) ?? response.before.at('headers').at(name),
      after: after.get(name) ?? response.after.at('headers').at(name),
    };
    compareHeader(header, { ...context, place: `header ${name} of ${context.place}` });
  }
}

/** Header names are the same in any case (RFC 9110 §5.1). */
function headersByName(response: DocumentNode): ReadonlyMap<string, DocumentNode> {
  const headers = response.at('headers');
  return new Map(headers.keys.map((name) => [name.toLowerCase(), headers.at(name)]));
}

function compareHeader(header: Pair, context: Context): void {
  if (!header.before.exists || !header.after.exists) {
    tellHeader(header, context);
    return;
  }
  compareRequired(header, 'the header', context);
  compareSchemas(at(header, 'schema'), context);
  compareRest(header, new Set(['required', 'schema']), context);
}

function tellHeader(header: Pair, context: Context): void {
  const isAdded = header.after.exists;
  const isRequired = (isAdded ? header.after : header.before).at('required').value === true;
  const what = `${isRequired ? 'required' : 'optional'} header ${isAdded ? 'added' : 'removed'}`;
  const judgements: Judgements = isAdded
    ? {
        forCallers: harmless('headers that were not described have always been possible'),
        forImplementers: isRequired
          ? breaking('answers without the header are no longer right')
          : harmless('the header may be left out'),
      }
    : {
        forCallers: breaking('answers need not carry the header any more, nor hold to its old description'),
        forImplementers: harmless('headers that are not described may still be sent'),
      };
  tellJudged(header, judgements, { code: `header-${isAdded ? 'added' : 'removed'}`, what }, context);
}
