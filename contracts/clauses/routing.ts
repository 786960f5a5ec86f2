import type { Clause } from '../harness/clause.ts';
import { bindings, clients, model, page } from './sources.ts';

/** Which requests are the operation, and which are not. */
export const routing: readonly Clause[] = [
  {
    id: 'routing/post-phone-numbers',
    level: 'required',
    text: 'The operation is a POST to /phone-numbers.',
    source: `${page}, Request Syntax; ${model}`,
  },
  {
    id: 'routing/operation-query',
    level: 'required',
    text: 'The query operation=batch-delete names the operation.',
    source: `${page}, Request Syntax; ${bindings}, query string literals`,
  },
  {
    id: 'routing/other-operation-not-carried-out',
    level: 'required',
    text: 'A POST whose operation is missing, empty or another word is answered 4xx and deletes nothing.',
    source: `${bindings}, query string literals: an absent or other value is no match`,
  },
  {
    id: 'routing/extra-query-disregarded',
    level: 'required',
    text: 'Unknown query parameters before or after operation=batch-delete are disregarded.',
    source: `${bindings}, query string literals: other parameters do not prevent a match`,
  },
  {
    id: 'routing/nothing-after-path',
    level: 'required',
    text: 'A path that goes on after /phone-numbers is not the operation.',
    source: `${page}, URI Request Parameters: none; ${model}`,
  },
  {
    id: 'routing/other-methods-delete-nothing',
    level: 'required',
    text: 'A method other than POST on the same path and query deletes nothing.',
    source: `${page}, Request Syntax; ${model}: GET is ListPhoneNumbers`,
  },
  {
    id: 'routing/percent-encoded-query',
    level: 'advised',
    text: 'The query operation=batch%2Ddelete is the same request.',
    source: 'RFC 3986 §2.3: a percent-encoded unreserved character is equivalent to the character',
  },
  {
    id: 'routing/trailing-slash',
    level: 'observed',
    text: 'One trailing slash on the path matches or doesn’t.',
    source: bindings,
  },
  {
    id: 'routing/base-path',
    level: 'observed',
    text: 'A base path may stand in front of /phone-numbers.',
    source: `${bindings}; ${clients}: both append the path to the configured endpoint`,
  },
  {
    id: 'routing/no-redirect',
    level: 'required',
    text: 'No answer is a redirect.',
    source: `${clients}: neither follows one, both report an error`,
  },
];
