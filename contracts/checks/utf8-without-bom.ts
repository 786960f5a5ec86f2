import { describeBody } from '../reading/json-body.ts';
import type { OperationCheck } from './operation-check.ts';

/** A body is strict UTF-8; behind a byte order mark botocore sees an empty success. */
export const utf8WithoutBom: OperationCheck = {
  id: 'utf8-without-bom',
  title: 'the body is UTF-8 without a byte order mark',
  clauses: ['transport/utf8-without-bom'],
  judge(view) {
    if (!view.isOperation || view.json.kind === 'empty' || view.json.kind === 'not-decoded') return null;
    if (view.json.kind !== 'not-utf8' && view.json.kind !== 'bom') return [];
    return [
      {
        clause: 'transport/utf8-without-bom',
        code: view.json.kind === 'bom' ? 'byte-order-mark' : 'not-utf8',
        path: 'body',
        received: describeBody(view.json),
        expected: 'UTF-8 without a byte order mark',
      },
    ];
  },
};
