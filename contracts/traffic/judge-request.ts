import { validateBatchDeletePhoneNumberRequest as fits } from '../../generated/batch-delete-phone-number.validators.ts';
import type { SentRequest } from '../harness/exchange.ts';
import type { Finding } from '../harness/failure.ts';
import { decodeContent } from '../reading/decode-content.ts';
import { readHeader, readMediaType, showField } from '../reading/header.ts';
import { describeBody, isJsonObject, type JsonBody, readJson, showValue } from '../reading/json-body.ts';

/** Ids of the clauses by which a client's request is judged. */
export const requestClauses: readonly string[] = [
  'headers/other-media-type-refused',
  'input/empty-body-refused',
  'input/invalid-utf8-refused',
  'transport/utf8-without-bom',
  'input/broken-json-refused',
  'input/non-object-refused',
  'input/list-required',
  'input/member-names-case-sensitive',
  'input/null-list-refused',
  'input/non-array-refused',
  'input/empty-list-refused',
  'input/null-element-refused',
  'input/non-string-element-refused',
  'input/blank-id-not-silent',
];

/**
 * Judges what a client sends as a call of the operation: is it a request that the contract lets be served?
 * Each finding names the clause by which a target refuses such a request; its path begins with `request`.
 * `uncoded` is the body as it reads without a content coding, where somebody has read it already.
 */
export function judgeRequest(request: SentRequest, uncoded?: JsonBody): readonly Finding[] {
  const contentType = readHeader(request.headers, 'content-type');
  if ((readMediaType(contentType) ?? 'application/json') !== 'application/json')
    return [
      {
        clause: 'headers/other-media-type-refused',
        code: 'request-media-type',
        path: 'request header content-type',
        received: showField(contentType),
        expected: 'application/json',
      },
    ];
  const coding = readHeader(request.headers, 'content-encoding');
  if (coding === undefined) return judgeBody(uncoded ?? readJson(request.body));
  const plain = decodeContent(request.body, coding);
  return plain === null ? [] : judgeBody(readJson(plain));
}

function judgeBody(body: JsonBody): readonly Finding[] {
  if (body.kind === 'json')
    return fits(body.value) ? judgeIds(body.value.PhoneNumberIds) : judgeErrors(body.value);
  const told = unreadable[body.kind];
  return told === undefined
    ? []
    : [{ ...told, path: 'request body', received: describeBody(body), expected: 'a JSON object' }];
}

const unreadable: Readonly<Partial<Record<JsonBody['kind'], Pick<Finding, 'clause' | 'code'>>>> = {
  empty: { clause: 'input/empty-body-refused', code: 'request-body-empty' },
  'not-utf8': { clause: 'input/invalid-utf8-refused', code: 'request-body-not-utf8' },
  bom: { clause: 'transport/utf8-without-bom', code: 'request-body-bom' },
  'not-json': { clause: 'input/broken-json-refused', code: 'request-body-not-json' },
};

/** One finding a clause, on the first place that breaks it: a long list may break one in each element. */
function judgeErrors(value: unknown): readonly Finding[] {
  const byClause = new Map<string, Finding>();
  for (const { instancePath, keyword } of fits.errors ?? []) {
    const finding = toFinding(value, instancePath, keyword);
    if (!byClause.has(finding.clause)) byClause.set(finding.clause, finding);
  }
  return [...byClause.values()];
}

function toFinding(value: unknown, pointer: string, keyword: string): Finding {
  const path = `request body${pointer}`;
  if (pointer === '' && keyword === 'required') return missingList(value);
  if (pointer === '')
    return {
      clause: 'input/non-object-refused',
      code: 'request-not-object',
      path,
      received: showValue(value),
      expected: 'a JSON object',
    };
  const list = isJsonObject(value) ? value.PhoneNumberIds : undefined;
  if (pointer === '/PhoneNumberIds') return wrongList(list, path, keyword);
  const element: unknown = Array.isArray(list)
    ? list[Number(pointer.slice('/PhoneNumberIds/'.length))]
    : list;
  const [clause, code] =
    element === null
      ? ['input/null-element-refused', 'request-element-null']
      : ['input/non-string-element-refused', 'request-element-type'];
  return { clause, code, path, received: showValue(element), expected: 'a string' };
}

function missingList(value: unknown): Finding {
  const names = isJsonObject(value) ? Object.keys(value) : [];
  const near = names.find((name) => name.toLowerCase() === 'phonenumberids');
  const [clause, code] =
    near === undefined
      ? ['input/list-required', 'request-list-missing']
      : ['input/member-names-case-sensitive', 'request-member-name'];
  return {
    clause,
    code,
    path: 'request body',
    received: showValue(value),
    expected: 'a member PhoneNumberIds',
  };
}

function wrongList(list: unknown, path: string, keyword: string): Finding {
  const expected = 'an array of at least one string';
  if (keyword === 'minItems')
    return { clause: 'input/empty-list-refused', code: 'request-list-empty', path, received: '[]', expected };
  const [clause, code] =
    list === null
      ? ['input/null-list-refused', 'request-list-null']
      : ['input/non-array-refused', 'request-list-type'];
  return { clause, code, path, received: showValue(list), expected };
}

function judgeIds(ids: readonly string[]): readonly Finding[] {
  const index = ids.findIndex((id) => id.trim() === '');
  if (index === -1) return [];
  return [
    {
      clause: 'input/blank-id-not-silent',
      code: 'request-id-blank',
      path: `request body/PhoneNumberIds/${index}`,
      received: showValue(ids[index]),
      expected: 'an id',
    },
  ];
}
