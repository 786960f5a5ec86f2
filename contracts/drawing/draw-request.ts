import type { Arbitrary } from 'fast-check';
import { validateBatchDeletePhoneNumberRequest as validate } from '../../generated/batch-delete-phone-number.validators.ts';
import type { DrawTools, IdOf, RequestDraft } from '../harness/case.ts';
import { isJsonObject, readJson } from '../reading/json-body.ts';
import { batchDeleteRaw } from '../requests/batch-delete.ts';
import { breakConstraint } from './break-constraint.ts';
import { drawIdList, repeatOnly } from './draw-ids.ts';
import { drawValue, type Leaves } from './draw-value.ts';
import type { LateId } from './late-id.ts';
import { makingSmaller, smallerValues } from './make-smaller.ts';
import { requestSchema } from './request-schema.ts';
import { type JsonStyle, settleIds, writeJson } from './write-json.ts';

/** A drawn request: the value of its body, with places for ids that are bound when it is sent, and how it is written. */
export interface DrawnRequest {
  readonly value: unknown;
  /** Ids of the list that stand in it once more, by their places; empty for a list in which none does. */
  readonly copies: readonly number[];
  readonly style: JsonStyle;
}

const longestList = 1000;
/** Broken lists stay short: what is wrong with them is not their length. */
const longestBrokenList = 20;

/** Draws requests that keep the document's schema. */
export function drawValidRequest(tools: DrawTools, text: Arbitrary<LateId>): Arbitrary<DrawnRequest> {
  const copies = tools.array(tools.nat({ max: longestList }), { maxLength: 4, size: 'max' });
  const source = tools.record({
    value: drawValue(requestSchema(), leavesOf(tools, text, longestList)),
    copies: tools.oneof({ weight: 3, arbitrary: tools.constant([]) }, { weight: 1, arbitrary: copies }),
    style: drawStyle(tools),
  });
  return makingSmaller(tools, source, smallerRequests);
}

/** Draws requests that break one constraint of the document's schema, named by its pointer, and keep the others. */
export function drawInvalidRequest(
  tools: DrawTools,
  text: Arbitrary<LateId>,
  constraint: string,
): Arbitrary<DrawnRequest> {
  const source = tools.record({
    value: breakConstraint(requestSchema(), constraint, leavesOf(tools, text, longestBrokenList)),
    copies: tools.constant([]),
    style: drawStyle(tools),
  });
  return makingSmaller(tools, source, smallerRequests);
}

function leavesOf(tools: DrawTools, text: Arbitrary<LateId>, longest: number): Leaves {
  return { tools, text, list: (item, minLength) => drawIdList(tools, item, minLength, longest) };
}

function drawStyle(tools: DrawTools): Arbitrary<JsonStyle> {
  return tools.record({
    space: tools.constantFrom('', ' ', '\r\n\t'),
    escapes: tools.constantFrom('needed' as const, 'beyond-ascii' as const, 'all' as const),
  });
}

const plainStyle: JsonStyle = { space: '', escapes: 'needed' };

function* smallerRequests(drawn: DrawnRequest): Iterable<DrawnRequest> {
  const { style, copies } = drawn;
  if (style.space !== '' || style.escapes !== 'needed') {
    yield { ...drawn, style: plainStyle };
    if (style.space !== '' && style.escapes !== 'needed') yield { ...drawn, style: { ...style, space: '' } };
  }
  for (const index of [undefined, ...copies.keys()])
    if (copies.length > 0) yield { ...drawn, copies: index === undefined ? [] : copies.toSpliced(index, 1) };
  for (const value of smallerValues(drawn.value)) yield { ...drawn, value };
}

/** Writes a drawn request with the ids of this very moment. */
export function draftRequest({ value, copies, style }: DrawnRequest, idOf: IdOf): RequestDraft {
  const body = settleIds(value, idOf);
  return batchDeleteRaw(writeJson(copyIds(body, copies), style));
}

/** In a valid body no id stands twice by accident, so that the answer to one that does can be told from others. */
function copyIds(body: unknown, copies: readonly number[]): unknown {
  if (!isJsonObject(body) || !validate(body)) return body;
  return { ...body, PhoneNumberIds: repeatOnly(body.PhoneNumberIds, copies) };
}

/** Whether the compiled validator takes a request, and no id in it is blank, which is no value that a number has. */
export function isValid(draft: RequestDraft): boolean {
  const body = parse(draft);
  return validate(body) && body.PhoneNumberIds.every((id) => /\S/.test(id));
}

/** Whether a request breaks this constraint and no other, as the compiled validator sees it. */
export function breaksOnly(constraint: string): (draft: RequestDraft) => boolean {
  return (draft) => {
    if (validate(parse(draft))) return false;
    const broken = new Set((validate.errors ?? []).map(({ schemaPath }) => schemaPath));
    return broken.size === 1 && broken.has(constraint);
  };
}

/** What a target reads of a request, or nothing. */
function parse({ body = '' }: RequestDraft): unknown {
  const json = readJson(typeof body === 'string' ? Buffer.from(body) : body);
  return json.kind === 'json' ? json.value : undefined;
}
