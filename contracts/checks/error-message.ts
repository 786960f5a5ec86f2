import type { Finding } from '../harness/failure.ts';
import { describeType, type JsonObject, showValue } from '../reading/json-body.ts';
import { serviceProfile } from '../services.ts';
import { isOperationError, type OperationCheck } from './operation-check.ts';

/** The body says in `Message` what went wrong, as text. */
export const errorMessage: OperationCheck = {
  id: 'error-message',
  title: 'an error says what went wrong in Message',
  clauses: ['errors/message', 'errors/message-is-text', 'errors/one-message'],
  judge(view) {
    if (!isOperationError(view) || view.object === undefined) return null;
    const isPublished = serviceProfile(view.service).errorMembers.has('Message');
    const presence = isPublished ? judgePresence(view.object) : [];
    return [...judgeTypes(view.object), ...presence, ...judgeAgreement(view.object)];
  },
};

function judgeTypes(body: JsonObject): readonly Finding[] {
  return ['Message', 'message']
    .filter((member) => body[member] !== undefined && typeof body[member] !== 'string')
    .map((member) => ({
      clause: 'errors/message-is-text',
      code: 'message-not-string',
      path: `body/${member}`,
      received: describeType(body[member]),
      expected: 'a string',
    }));
}

function judgePresence(body: JsonObject): readonly Finding[] {
  const { Message: upper, message: lower } = body;
  if (typeof upper === 'string' && upper.trim() !== '') return [];
  if (upper !== undefined && typeof upper !== 'string') return [];
  const received =
    typeof lower === 'string' && lower !== '' ? 'message, in lower case only' : showValue(upper);
  return [
    {
      clause: 'errors/message',
      code: 'message-missing',
      path: 'body/Message',
      received,
      expected: 'a sentence',
    },
  ];
}

function judgeAgreement(body: JsonObject): readonly Finding[] {
  const { Message: upper, message: lower } = body;
  if (typeof upper !== 'string' || typeof lower !== 'string' || upper === lower) return [];
  return [
    {
      clause: 'errors/one-message',
      code: 'messages-differ',
      path: 'body/message',
      received: showValue(lower),
      expected: showValue(upper),
    },
  ];
}
